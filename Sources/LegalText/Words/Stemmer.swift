import CStemmer

/// What a stemmer of one language knows beside its program; made once, shared by the stemmers of all tasks.
public struct StemmingRules: Sendable {
  public let language: Language
  fileprivate let suffixes: SuffixRules?
  /// Forms that no rule of endings reaches (broken plurals, suppletive plurals) with the word they belong to.
  fileprivate let irregular: [String: String]

  /// - Parameters:
  ///   - citationForms: folded words that are stems in their own right: stripping stops at them, on both sides, so
  ///     that the faults of the rules cancel for the words that are searched.
  ///   - irregular: folded form to folded base.
  public init(language: Language, citationForms: Set<String> = [], irregular: [String: String] = [:]) {
    self.language = language
    self.irregular = irregular
    suffixes = SuffixRules(language: language, citationForms: citationForms)
  }
}

/// Strips inflection from folded words: Snowball for Russian and English, suffix rules for the other languages.
///
/// One value holds C state and is not `Sendable`; make one per task.
public final class Stemmer {
  private let rules: StemmingRules
  private let snowball: OpaquePointer?

  public var language: Language { rules.language }

  public convenience init(language: Language) { self.init(StemmingRules(language: language)) }

  public init(_ rules: StemmingRules) {
    self.rules = rules
    switch rules.language {
    case .russian: snowball = sb_stemmer_new("russian", "UTF_8")
    case .english: snowball = sb_stemmer_new("english", "UTF_8")
    default: snowball = nil
    }
  }

  deinit { if let snowball { sb_stemmer_delete(snowball) } }

  /// The stem of a folded word. Words with digits are their own stem.
  public func stem(_ word: String) -> String {
    if word.utf8.contains(where: { (0x30...0x39).contains($0) }) { return word }
    let word = rules.irregular[word] ?? word
    if let snowball {
      var word = word
      return word.withUTF8 { bytes in
        guard let base = bytes.baseAddress,
          let result = sb_stemmer_stem(snowball, base, Int32(bytes.count))
        else { return String(decoding: bytes, as: UTF8.self) }
        let length = Int(sb_stemmer_length(snowball))
        return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
      }
    }
    guard let suffixes = rules.suffixes else { return word }
    let stem = suffixes.stem(word)
    return rules.irregular[stem] ?? stem
  }
}
