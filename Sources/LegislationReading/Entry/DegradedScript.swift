import LegalText
import Legislation

/// Tells texts that were typed without the letters of their language's alphabet ("Чумхурии Точикистон").
enum DegradedScript {
  /// Letters that a text of so many letters cannot do without; small ones.
  private static let own: [Language: Set<Unicode.Scalar>] = [
    .tajik: ["ғ", "ӣ", "қ", "ӯ", "ҳ", "ҷ"], .kyrgyz: ["ң", "ө", "ү"],
    .kazakh: ["ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і"],
  ]

  /// Fewer letters may lack them by chance.
  private static let leastLetters = 40

  /// - Parameter text: the words of the act; only its first 20,000 characters are looked at.
  static func warning(_ text: String, language: Language) -> ReadingWarning? {
    guard let letters = own[language] else { return nil }
    var count = 0
    for scalar in text.unicodeScalars.prefix(20_000) {
      guard (0x400...0x4FF).contains(scalar.value) else { continue }
      count += 1
      if let small = scalar.properties.lowercaseMapping.unicodeScalars.first, letters.contains(small) { return nil }
    }
    guard count >= leastLetters else { return nil }
    return ReadingWarning(
      code: "degradedScript", facts: [letters.map { String($0) }.sorted().joined(separator: " ")])
  }
}
