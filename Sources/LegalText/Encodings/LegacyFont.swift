/// Texts that were typed for a font which drew Tajik or Kyrgyz letters in the places of Serbian and Ukrainian ones.
///
/// The letters are given back one for one, so that offsets stay; the reading is told with its confidence, and a
/// person must check it: fonts differed between offices.
public struct LegacyFont: Sendable, Hashable {
  public let name: String
  /// 0-1: share of the replaced letters that stand in words the table explains.
  public let confidence: Double
  /// How many letters were replaced.
  public let replaced: Int

  /// The text with the letters of the language; `nil` when the text has none of the signs of such a font.
  static func repair(_ text: String) -> (text: String, font: LegacyFont)? {
    // Only these letters can be stand-ins, and every table needs some of them.
    guard hasStandIn(text) else { return nil }
    var best: (table: Table, hits: Int, misses: Int)?
    let words = suspects(in: text)
    for table in tables {
      let (hits, misses) = table.evidence(in: words)
      guard hits >= 1, hits > misses else { continue }
      if hits - misses > best.map({ $0.hits - $0.misses }) ?? 0 { best = (table, hits, misses) }
    }
    guard let best else { return nil }
    var scalars = String.UnicodeScalarView()
    var replaced = 0
    for scalar in text.unicodeScalars {
      if let letter = best.table.letters[scalar] {
        scalars.append(letter)
        replaced += 1
      } else {
        scalars.append(scalar)
      }
    }
    let share = Double(best.hits) / Double(best.hits + best.misses)
    // One word is a hint, ten are proof; the table of a font that was seen in one place only counts less.
    let confidence = share * min(1, 0.5 + Double(best.hits) / 20) * best.table.trust
    return (String(scalars), LegacyFont(name: best.table.name, confidence: confidence, replaced: replaced))
  }

  private struct Table: Sendable {
    let name: String
    let trust: Double
    let letters: [Unicode.Scalar: Unicode.Scalar]
    /// By the place behind U+0400: whether the letter is a stand-in (1) or speaks against the table (2).
    private let marks: [UInt8]
    /// Beginnings of frequent words of law, in the right letters, as bytes.
    private let words: [[UInt8]]
    /// - Parameter foreign: letters that a text of this language would not need a font for; seen, they speak against
    ///   the table.
    init(_ name: String, trust: Double, from: String, to: String, words: [String], foreign: String) {
      self.name = name
      self.trust = trust
      letters = Dictionary(
        zip(from.unicodeScalars, to.unicodeScalars).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      self.words = words.map { Array($0.utf8) }
      var marks = [UInt8](repeating: 0, count: 0x130)
      for scalar in foreign.unicodeScalars { marks[Int(scalar.value) - 0x400] = 2 }
      for scalar in from.unicodeScalars { marks[Int(scalar.value) - 0x400] = 1 }
      self.marks = marks
    }

    /// Words with stand-ins that become known words, and words that speak against the table.
    /// - Parameter words: Cyrillic words of the text, by the values of their letters.
    func evidence(in words: [[UInt16]]) -> (hits: Int, misses: Int) {
      var hits = 0
      var misses = 0
      for word in words {
        var letters = String.UnicodeScalarView()
        var hasStandIn = false
        var isForeign = false
        for value in word {
          guard let scalar = Unicode.Scalar(value) else { continue }
          let mark = marks[Int(value) - 0x400]
          if mark == 1, let letter = self.letters[scalar] {
            letters.append(letter)
            hasStandIn = true
          } else {
            letters.append(scalar)
            if mark == 2 { isForeign = true }
          }
        }
        if isForeign { misses += 1 }
        if hasStandIn {
          let lowered = Array(String(letters).lowercased().utf8)
          if self.words.contains(where: { lowered.starts(with: $0) }) { hits += 1 }
        }
      }
      return (hits, misses)
    }

    fileprivate func isMarked(_ value: UInt16) -> Bool { marks[Int(value) - 0x400] != 0 }
  }

  /// By the place behind U+0400: whether the letter speaks for or against any table.
  private static let marked = (UInt16(0x400)...0x52F).map { value in tables.contains { $0.isMarked(value) } }

  /// The Cyrillic words that speak for or against a table, from the first 400,000 bytes.
  private static func suspects(in text: String) -> [[UInt16]] {
    var result: [[UInt16]] = []
    var word: [UInt16] = []
    var isMarked = false
    var text = text
    text.withUTF8 { bytes in
      var place = 0
      let end = min(bytes.count, 400_000)
      let marked = marked
      while place < end {
        if (0xD0...0xD4).contains(bytes[place]), place + 1 < end {
          let value = UInt16(bytes[place] & 0x1F) << 6 | UInt16(bytes[place + 1] & 0x3F)
          place += 2
          if value <= 0x52F {
            word.append(value)
            isMarked = isMarked || marked[Int(value) - 0x400]
            continue
          }
        } else if bytes[place] < 0x80 {
          place = Letters.skipASCII(bytes, from: place)
        } else {
          place += 1
        }
        if isMarked { result.append(word) }
        word.removeAll(keepingCapacity: true)
        isMarked = false
      }
    }
    if isMarked { result.append(word) }
    return result
  }

  private static let tajikWords = [
    "қонун", "ҷумҳури", "тоҷик", "ҳуқуқ", "ҷиноя", "ҳар", "қисм", "ҳамин", "шаҳр", "ғайр", "қарор", "ҷазо", "маҷлис",
    "зӯрова", "никоҳ", "муқарр", "мақом", "ҳимоя", "ҷабр", "мувофиқ", "таҳрир", "ҳукумат", "оиладорӣ", "ҷамъия",
    "вазорат", "асосӣ", "умумӣ", "давлатӣ", "мазкурҳо", "шахсӣ", "гирифтани", "воқеъ", "аҳолӣ", "манъ", "пешгирӣ",
  ]

  private static let tables = [
    // The most widespread: fonts of the family "Times New Roman Tj".
    Table(
      "Tajik (letters of Serbian, Macedonian and Belarusian)", trust: 1, from: "ЃѓЌќЊњЉљЇїЎў", to: "ҒғҚқҲҳҶҷӢӣӮӯ",
      words: tajikWords, foreign: "әңөұүһ"),
    // Seen in exports of the register of the Ministry of Justice.
    Table(
      "Tajik (letters of Macedonian and Ukrainian)", trust: 0.8, from: "ЅѕЇїІіЃѓЎў", to: "ҚқҶҷҲҳҒғӮӯ",
      words: tajikWords, foreign: "әңөұүһ"),
    Table(
      "Kyrgyz (letters of Serbian)", trust: 0.8, from: "ЊњЈјЄє", to: "ҢңҮүӨө",
      words: [
        "кеңеш", "жаңы", "мүмкүн", "үчүн", "күч", "өкмөт", "өзгөр", "төлө", "таңда", "үлүш", "түз", "көрсөт", "өткөр",
        "милдеттүү", "күнөөлүү", "көлөм", "дүйнө",
      ],
      foreign: "ҷҳӣқғәұ"),
  ]

  /// Looks at the bytes: the stand-ins are letters of two bytes that begin with 0xD0 or 0xD1.
  private static func hasStandIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var place = Letters.skipASCII(bytes, from: 0)
      while place + 1 < bytes.count {
        if bytes[place] & 0xFE == 0xD0 {
          // Letters of Russian are dismissed at once.
          let value = UInt32(bytes[place] & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F)
          if !(0x410...0x44F).contains(value), isStandIn(value) { return true }
          place += 2
        } else {
          place += 1
        }
        if place < bytes.count, bytes[place] < 0x80 { place = Letters.skipASCII(bytes, from: place) }
      }
      return false
    }
  }

  /// One of ЃѓЌќЊњЉљЇїЎўЅѕІіЈјЄє.
  private static func isStandIn(_ value: UInt32) -> Bool {
    switch value {
    case 0x403...0x40A, 0x40C, 0x40E, 0x453...0x45A, 0x45C, 0x45E: true
    default: false
    }
  }
}
