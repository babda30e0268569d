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

  /// Where a letter stands in one alphabet.
  private struct Place {
    let alphabet: Int
    let order: Int
    /// Optional letters share the place of the letter before them, so that skipping them is no gap.
    let place: Int
  }

  /// The places of each letter, by the number of the alphabet.
  private static let places: [String: [Place]] = {
    var result: [String: [Place]] = [:]
    for (number, alphabet) in alphabets.enumerated() {
      var place = 0
      for (order, letter) in alphabet.letters.enumerated() {
        if !alphabet.optional.contains(letter) { place += 1 }
        result[letter, default: []].append(Place(alphabet: number, order: order, place: place))
      }
    }
    return result
  }()

  static func isFirst(_ mark: String) -> Bool {
    let letter = base(mark)
    return letter == "a" || letter == "а" || letter == "i" || letter == "الف"
  }

  /// Steps from one letter to a later one in the alphabet in which they are nearest; 0 for an insertion behind the
  /// same letter or an optional letter; `nil` where no alphabet has the second behind the first.
  static func distance(from first: String, to second: String) -> Int? {
    if first == second { return nil }
    let one = base(first)
    let two = base(second)
    if one == two { return second.count > first.count ? 0 : nil }
    guard let from = places[one], let to = places[two] else { return nil }
    var best: Int?
    var index = 0
    for low in from {
      while index < to.count, to[index].alphabet < low.alphabet { index += 1 }
      guard index < to.count, to[index].alphabet == low.alphabet, low.order < to[index].order else { continue }
      best = min(best ?? .max, to[index].place - low.place)
    }
    return best
  }

  /// The letter without the number of an insertion and without case.
  private static func base(_ mark: String) -> String {
    if mark.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return mark }
    return String(mark.prefix { $0.isLetter }).lowercased()
  }
}
