/// The order of letters used as marks of points, in every alphabet of the region.
///
/// Drafters leave letters out (ё, й, ъ, the letters that only the state language has), so only the usual ones count.
enum LetterOrder {
  private struct Alphabet {
    let letters: [String]
    let optional: Set<String>

    init(_ letters: String, optional: String = "") {
      self.letters = letters.map(String.init)
      self.optional = Set(optional.map(String.init))
    }

    init(words: [String]) {
      letters = words
      optional = []
    }
  }

  private static let alphabets: [Alphabet] = [
    Alphabet(
      "аәбвгғдеёжҗзиӣійкқлмнңоөпрстуӯүұўфхҳһцчҷшщъыьэюя", optional: "әғёҗӣійқңөӯүұўҳһҷщъыь"),
    Alphabet("abcdefghijklmnopqrstuvwxyz"),
    // Uzbek in Latin letters keeps the order of the Cyrillic alphabet that it was written in.
    Alphabet("abvgdejziyklmnoprstufx", optional: "y"),
    Alphabet("abçdeäfghijžklmnňoöprsştuüwyýz", optional: "äžňöüý"),
    Alphabet(words: roman),
    Alphabet(words: ["الف", "ب", "پ", "ت", "ث", "ج", "چ", "ح", "خ", "د"]),
    Alphabet(words: ["الف", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ی"]),
  ]

  private static let roman = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
  ]

  private static let places: [[String: Int]] = alphabets.map { alphabet in
    // Optional letters share the place of the letter before them, so that skipping them is no gap.
    var result: [String: Int] = [:]
    var place = 0
    for letter in alphabet.letters {
      if !alphabet.optional.contains(letter) { place += 1 }
      result[letter] = place
    }
    return result
  }

  private static let orders: [[String: Int]] = alphabets.map { alphabet in
    Dictionary(uniqueKeysWithValues: alphabet.letters.enumerated().map { ($1, $0) })
  }

  static func isFirst(_ mark: String) -> Bool {
    let letter = base(mark)
    return letter == "a" || letter == "а" || letter == "i" || letter == "الف"
  }

  /// Steps from one letter to a later one in the alphabet in which they are nearest; 0 for an insertion behind the
  /// same letter or an optional letter; `nil` where no alphabet has the second behind the first.
  static func distance(from first: String, to second: String) -> Int? {
    let one = base(first)
    let two = base(second)
    if one == two { return second.count > first.count ? 0 : nil }
    var best: Int?
    for (index, order) in orders.enumerated() {
      guard let low = order[one], let high = order[two], low < high, let from = places[index][one],
        let to = places[index][two]
      else { continue }
      best = min(best ?? .max, to - from)
    }
    return best
  }

  /// The letter without the number of an insertion and without case.
  private static func base(_ mark: String) -> String {
    String(mark.prefix { $0.isLetter }).lowercased()
  }
}
