/// A list of a page whose numbers the browser counts, so that they stand nowhere in its text.
struct HTMLList: Sendable {
  private enum Style: Sendable { case decimal, smallLetter, capitalLetter, smallRoman, capitalRoman }

  /// Height of the stack below the list's element.
  let height: Int
  private let isOrdered: Bool
  private let style: Style
  /// `1)` for points of a list that a sentence announces, `1.` for the paragraphs of an article.
  private let closing: String
  private var next: Int

  /// - Parameter isAnnounced: the text before the list ends with a colon, or the list stands inside another.
  init(height: Int, isOrdered: Bool, _ attributes: [String: String], isAnnounced: Bool) {
    self.height = height
    self.isOrdered = isOrdered
    style =
      switch attributes["type"] {
      case "a": .smallLetter
      case "A": .capitalLetter
      case "i": .smallRoman
      case "I": .capitalRoman
      default: .decimal
      }
    closing = isAnnounced || style == .smallLetter || style == .smallRoman ? ")" : "."
    next = Self.number(attributes["start"]) ?? 1
  }

  /// The mark of the next item with a blank behind it; `nil` for lists without numbers.
  mutating func nextMark(_ value: String?) -> String? {
    guard isOrdered else { return nil }
    let number = Self.number(value) ?? next
    next = number + 1
    return text(number) + closing + " "
  }

  private func text(_ number: Int) -> String {
    switch style {
    case .decimal: return "\(number)"
    case .smallLetter, .capitalLetter:
      guard (1...26).contains(number), let letter = Unicode.Scalar(UInt32((style == .smallLetter ? 96 : 64) + number))
      else { return "\(number)" }
      return String(Character(letter))
    case .smallRoman: return Self.roman(number).lowercased()
    case .capitalRoman: return Self.roman(number)
    }
  }

  private static func roman(_ number: Int) -> String {
    guard (1...399).contains(number) else { return "\(number)" }
    var rest = number
    var result = ""
    for (value, letters) in [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        result += letters
        rest -= value
      }
    }
    return result
  }

  private static func number(_ text: String?) -> Int? {
    text.flatMap(Int.init).flatMap { (0...9999).contains($0) ? $0 : nil }
  }
}
