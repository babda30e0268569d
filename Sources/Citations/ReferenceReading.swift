import LegalText
import Legislation

/// The references of a text that is no provision: an editorial note, an amending instruction. They are not resolved.
public struct ReferenceReading: Sendable, Hashable {
  /// One path per target; ranges of articles keep their ends only, for the act that would fill them is not known here.
  public let paths: [ProvisionPath]
  /// UTF-8 bytes in the text, without the words that name the act.
  public let span: Range<Int>
  /// The words that name another act; `nil` for this act.
  public let act: Range<Int>?

  public static func read(_ text: String, language: Language) -> [ReferenceReading] {
    read(ReferenceLexer.tokens(in: text, language: language), language: language)
  }

  /// The references and the dates of a text, from one pass over its words.
  public static func readWithDates(
    _ text: String, language: Language
  ) -> (references: [ReferenceReading], dates: [LegalDate]) {
    let tokens = ReferenceLexer.tokens(in: text, language: language)
    return (read(tokens, language: language), LegalDate.dates(tokens))
  }

  private static func read(_ tokens: [ReferenceToken], language: Language) -> [ReferenceReading] {
    CitationGrammar(tokens, language: language).readings().map { reading in
      var act: Range<Int>?
      if case .named(let range) = reading.act { act = range }
      let start = tokens[reading.own.lowerBound].start
      let end = tokens[reading.own.upperBound - 1].end
      return ReferenceReading(paths: reading.chain.plainPaths, span: start..<end, act: act)
    }
  }
}

extension CitationGrammar.Chain {
  /// Lists and ranges as single paths, without an act to look into.
  var plainPaths: [ProvisionPath] {
    var result: [ProvisionPath] = [[]]
    for group in ordered where !group.isThis {
      let steps = group.items.flatMap { $0.plainPaths(group.unit) }
      guard result.count * steps.count <= 400 else { break }
      result = result.flatMap { path in steps.map { path + $0 } }
    }
    return result
  }
}

extension CitationGrammar.Item {
  /// The paths of one number of this item: with the levels in brackets, or one for each part that a remark names.
  func paths(_ unit: ProvisionStep.Unit, _ number: String) -> [ProvisionPath] {
    let whole =
      [ProvisionStep(unit, number)]
      + inner.enumerated().map { level, mark in
        ProvisionStep(level == 0 && Int(mark) != nil ? .paragraph : .point, mark)
      }
    return parts.isEmpty ? [whole] : parts.map { whole + $0 }
  }

  /// All numbers of a short range, the ends of a long one.
  func plainPaths(_ unit: ProvisionStep.Unit) -> [ProvisionPath] {
    guard let last else { return paths(unit, first) }
    guard let low = ProvisionNumber(first), let high = ProvisionNumber(last), !low.isInserted, !high.isInserted,
      low < high, high.base - low.base <= 100
    else { return paths(unit, first) + paths(unit, last) }
    return (low.base...high.base).map(String.init).filter { !excluded.contains($0) }.flatMap { paths(unit, $0) }
  }
}
