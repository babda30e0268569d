import CStemmer

/// Strips inflection from folded words: Snowball for Russian and English, suffix rules for the other languages.
///
/// One value holds C state and is not `Sendable`; make one per task.
public final class Stemmer {
  public let language: Language
  private let snowball: OpaquePointer?
  private let rules: SuffixRules?

  public init(language: Language) {
    self.language = language
    switch language {
    case .russian: snowball = sb_stemmer_new("russian", "UTF_8")
    case .english: snowball = sb_stemmer_new("english", "UTF_8")
    default: snowball = nil
    }
    rules = SuffixRules(language: language)
  }

  deinit { if let snowball { sb_stemmer_delete(snowball) } }

  /// The stem of a folded word. Words with digits are their own stem.
  public func stem(_ word: String) -> String {
    if word.utf8.contains(where: { (0x30...0x39).contains($0) }) { return word }
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
    return rules?.stem(word) ?? word
  }
}
