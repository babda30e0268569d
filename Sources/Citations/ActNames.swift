import Foundation
import Legislation

/// Finds the act that a reference names: by number and date, else by the words of its title.
public struct ActNames: Sendable {
  private struct Name: Sendable {
    let index: Int
    let words: Set<String>
    /// What acts of its kind are called, in every language.
    let kindNames: [Set<String>]
    let number: String?
    let date: String?
  }

  private let names: [Name]

  public init(_ acts: [Act]) {
    names = acts.enumerated().map { index, act in
      Name(
        index: index, words: Self.words(act.title),
        kindNames: (ActKindNames.table[act.kind.value] ?? []).map(Self.words),
        number: act.number.map(Self.foldNumber), date: act.date)
    }
  }

  /// Indices of the acts that answer to a reference; empty when none is loaded, several when it is ambiguous.
  /// - Parameter isUnitFirst: the words before "code" or "law" all belong to its name, as in Russian; otherwise only
  ///   the nearest one surely does.
  public func find(_ reference: ActReference, isUnitFirst: Bool) -> [Int] {
    if let number = reference.number.map(Self.foldNumber) {
      let same = names.filter { name in
        name.number == number
          && (reference.date == nil || name.date == nil || reference.date == name.date)
      }
      if !same.isEmpty { return same.map(\.index) }
      if reference.date != nil { return [] }
    }
    let ordered = Self.orderedWords(reference.raw)
    guard !ordered.isEmpty else { return [] }
    let wanted = Set(ordered)
    let before = ordered.prefix { !Self.isGeneric($0) }
    let attributes = before.count == ordered.count ? [] : isUnitFirst ? Array(before) : Array(before.suffix(1))
    // All the words that the title has must be named, and at least one of them beside "code" or "law".
    func answers(_ words: Set<String>) -> Bool {
      guard words.contains(where: { !Self.isGeneric($0) }) else { return false }
      return words.allSatisfy { word in wanted.contains { Self.isSame($0, word) } }
        && attributes.allSatisfy { word in words.contains { Self.isSame($0, word) } }
    }
    let titled = names.filter { answers($0.words) }
    if !titled.isEmpty { return titled.map(\.index) }
    // Without a title, or under one that is not the name by which others cite it, its kind tells the act.
    return names.filter { $0.kindNames.contains(where: answers) }.map(\.index)
  }

  /// Content words of a title, lower case, without the state's name and short words.
  private static func words(_ text: String) -> Set<String> { Set(orderedWords(text)) }

  private static func orderedWords(_ text: String) -> [String] {
    var result: [String] = []
    // A hyphen keeps a word together: the criminal procedure code is not the criminal code.
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !"ʻ‘’'ʼ-".contains($0) }) {
      let plain = word.filter { $0.isLetter }
      if plain.count < 4 || states.contains(where: { plain.hasPrefix($0) }) { continue }
      result.append(plain)
    }
    return result
  }

  private static let states = [
    "республик", "казахстан", "қазақстан", "кыргыз", "таджикистан", "тоҷикистон", "ҷумҳурии", "узбекистан",
    "ўзбекистон",
    "туркменистан", "respublika", "oʻzbekiston", "ozbekiston", "oʻzbekiston", "oʻzbekistan", "o‘zbekiston",
    "turkmenistan", "türkmenistan", "republic", "kazakhstan", "kyrgyz", "tajikistan", "uzbekistan", "afghanistan",
    "афганистан", "افغانستان", "جمهوری", "اسلامی", "zbekiston",
  ]

  private static func isGeneric(_ word: String) -> Bool {
    ["кодекс", "закон", "қонун", "мыйзам", "kodeks", "qonun", "kanun", "code", "қонуни", "кодекси", "قانون"]
      .contains { word.hasPrefix($0) && word.count <= $0.count + 5 }
  }

  /// One word in two cases: all but the endings is the same.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    var common = 0
    for (first, second) in zip(left, right) {
      if first != second { break }
      common += 1
    }
    let longer = max(left.count, right.count)
    return common >= 4 && common * 10 >= longer * 6 && min(left.count, right.count) - common <= 3
  }

  static func foldNumber(_ number: String) -> String {
    let alike: [Character: Character] = ["І": "i", "і": "i", "Х": "x", "х": "x", "М": "m", "С": "c", "В": "v"]
    return String(
      number.map { alike[$0] ?? $0 }.flatMap { $0.lowercased() }.filter { $0.isLetter || $0.isNumber || $0 == "-" })
  }
}
