import Legislation

/// What a word can be in a reference.
public enum ReferenceWord: Sendable, Hashable {
  case unit(ProvisionStep.Unit)
  /// A unit's abbreviation (`ст.`), whose full stop ends no sentence.
  case shortUnit(ProvisionStep.Unit)
  case ordinal(Int)
  /// The first part of a compound ordinal: `двадцать`, `o‘ttiz`, `بیست`.
  case cardinal(Int)
  /// The ending of an ordinal printed behind digits: `-nji`, `-ші`, `-й`.
  case ordinalEnding
  /// Parts the items of a list.
  case conjunction
  /// Parts the ends of a range.
  case rangeWord
  /// Words to pass over between a provision and its act: `of`, `the`, `د`.
  case linking
  /// This act, this article.
  case this
  /// A unit or act named before, which only a reader can find: `указанной`, `mentioned`.
  case relative
  /// Code, law, constitution.
  case act
  case month(Int)
  /// The word for a year behind its digits.
  case year
  /// The word for an issue of a gazette.
  case issue
  /// The name of a gazette.
  case gazette
  /// Takes something out of a list or range: `кроме`, `except`.
  case exclusion
}

/// A word or mark of a text, as the grammar of references sees it.
struct ReferenceToken: Sendable {
  enum Kind: Sendable, Hashable {
    case word(ReferenceWord)
    /// Digits with what was printed as inserted behind them; `hasHyphen` when it may be a range as well.
    case number(Int, inserted: [Int], hasHyphen: Bool)
    /// One letter.
    case letter(Character)
    /// A date in digits, ISO.
    case date(String)
    /// A run of words that mean nothing here.
    case other
    case comma, dash, open, close, quote, numberSign, stop
  }

  let kind: Kind
  /// UTF-8 bytes.
  let start: Int
  var end: Int
}
