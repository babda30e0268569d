import Legislation

/// The country whose institutions an act names.
public enum StatedCountry {
  /// The code of the country that the act names far oftener than any other, or `nil` where it names none.
  ///
  /// Treaties and rules on foreigners name other States too; an act of the country names its own most.
  public static func find(_ act: Act) -> String? {
    var counts: [String: Int] = [:]
    for article in act.articles.prefix(articlesRead) {
      count(article, into: &counts)
    }
    count(Provision(kind: .paragraph, heading: act.title, text: act.preamble), into: &counts)
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= fewest else { return nil }
    if ranked.count > 1, first.value < 3 * ranked[1].value { return nil }
    return first.key
  }

  private static let articlesRead = 60
  private static let partsRead = 12
  private static let longest = 300
  private static let fewest = 3

  private static func count(_ provision: Provision, into counts: inout [String: Int]) {
    for part in provision.preorder().prefix(partsRead) where !part.isQuoted {
      for text in [part.heading, part.text] where !text.isEmpty {
        let words = NamePattern.words(of: String(text.prefix(longest)))
        for word in words where word.count >= 5 {
          for (code, stems) in names where stems.contains(where: { word.hasPrefix($0) }) {
            counts[code, default: 0] += 1
          }
        }
        for (first, second) in zip(words, words.dropFirst())
        where first.hasPrefix("российск") && second.hasPrefix("федерац") { counts["RU", default: 0] += 1 }
      }
    }
  }

  private static let names: [(code: String, stems: [String])] = [
    ("KZ", ["казахстан", "қазақстан", "kazakhstan"]),
    ("KG", ["кыргызск", "кыргызстан", "кыргыз", "kyrgyz"]),
    ("TJ", ["таджикистан", "тоҷикистон", "tajikistan"]),
    ("TM", ["туркменистан", "türkmenistan", "turkmenistan"]),
    ("UZ", ["узбекистан", "ozbekiston", "ўзбекистон", "uzbekistan"]),
    ("RU", ["рсфср"]),
    ("AF", ["афганистан", "afghanistan", "افغانستان"]),
  ]
}
