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
    guard text.unicodeScalars.contains(where: { standIns.contains($0.value) }) else { return nil }
    var best: (table: Table, hits: Int, misses: Int)?
    for table in tables {
      let (hits, misses) = table.evidence(in: text)
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
    /// Beginnings of frequent words of law, in the right letters.
    let words: [String]
    /// Letters that a text of this language would not need a font for: seen, they speak against the table.
    let foreign: Set<Unicode.Scalar>

    init(_ name: String, trust: Double, from: String, to: String, words: [String], foreign: String) {
      self.name = name
      self.trust = trust
      letters = Dictionary(
        zip(from.unicodeScalars, to.unicodeScalars).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      self.words = words
      self.foreign = Set(foreign.unicodeScalars)
    }

    /// Words with stand-ins that become known words, and words that speak against the table.
    func evidence(in text: String) -> (hits: Int, misses: Int) {
      var hits = 0
      var misses = 0
      var word = String.UnicodeScalarView()
      var hasStandIn = false
      var isForeign = false
      func close() {
        if hasStandIn {
          let lowered = String(word).lowercased()
          if words.contains(where: { lowered.hasPrefix($0) }) { hits += 1 }
        }
        if isForeign { misses += 1 }
        word.removeAll(keepingCapacity: true)
        hasStandIn = false
        isForeign = false
      }
      for scalar in text.unicodeScalars.prefix(200_000) {
        if (0x0400...0x052F).contains(scalar.value) {
          if let letter = letters[scalar] {
            word.append(letter)
            hasStandIn = true
          } else {
            word.append(scalar)
            if foreign.contains(scalar) { isForeign = true }
          }
        } else if !word.isEmpty {
          close()
        }
      }
      close()
      return (hits, misses)
    }
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

  private static let standIns: Set<UInt32> = Set("ЃѓЌќЊњЉљЇїЎўЅѕІіЈјЄє".unicodeScalars.map(\.value))
}
