import Legislation

/// The line with which an annex, or an approved text inside a decree, begins.
struct AttachmentHeading: Sendable, Hashable {
  /// The number as printed; empty when there is none.
  let mark: String
  let number: Int?
  /// First byte of what stands behind word and number.
  let titleStart: Int
  /// "Утверждено …": what follows is a text of its own.
  let isApproval: Bool

  private static let before = WordList([
    "приложение", "замимаи", "замима", "тиркеме", "annex", "appendix", "schedule", "қосымша", "ilova", "илова",
    "goşundy", "ضمیمه", "anlage", "lisa", "anexo",
  ])

  private static let after = WordList(["қосымша", "ilova", "илова", "тиркеме", "goşundy", "қосымшасы"])

  private static let approvals = WordList([
    "утвержден", "утверждена", "утверждено", "утверждены", "бекітілген", "бекітілді", "бекитилген", "tasdiqlangan",
    "тасдиқланган", "tassyklandy", "tassyklanyldy", "тасдиқшудааст", "approved",
  ])

  /// Reads the heading of an annex; `nil` for a sentence that only speaks of one ("Schedule 1 of the Act is amended").
  static func read(_ text: String) -> AttachmentHeading? { read(text, word: HeadingWord(text)) }

  /// - Parameter word: the first word of the line.
  static func read(_ text: String, word: HeadingWord?) -> AttachmentHeading? {
    if text.utf8.count > 400 { return nil }
    guard let first = text.unicodeScalars.first else { return nil }
    if HeadingWord.isDigit(first) { return numberFirst(text) }
    guard let word else { return nil }
    if word.isCapital, approvals.contains(word.folded) { return approval(text) }
    guard before.contains(word.folded), word.isCapital else { return nil }
    var rest = text[...].dropping(bytes: word.length).droppingLetters { $0.isBlank || $0.isSign("№") }
    var mark = ""
    var number: Int?
    if let reading = NumberReading.leading(rest) {
      mark = String(rest.beginning(bytes: reading.length))
      number = reading.digits
      rest = rest.dropping(bytes: reading.length)
    } else if let letter = rest.first, letter.isLetter, rest.dropFirst().first.map({ !$0.isLetter }) ?? true,
      letter.isUppercase
    {
      mark = String(letter)
      rest = rest.dropFirst()
    }
    guard endsHeading(rest) else { return nil }
    return make(text, mark, number, rest)
  }

  private static func numberFirst(_ text: String) -> AttachmentHeading? {
    if PointMark.isPlain(text) { return nil }
    guard let reading = NumberReading.leading(text[...]), !reading.isWord else { return nil }
    var tail = text[...].dropping(bytes: reading.length).droppingLetters {
      $0.isBlank || $0.isDash && !$0.isSign("—") && !$0.isSign("−")
    }
    guard var noun = HeadingWord(tail), noun.folded != "" else { return nil }
    if HeadingVocabulary.turkmenEndings.contains(noun.folded) {
      tail = tail.dropping(bytes: noun.length).droppingBlanks
      guard let next = HeadingWord(tail) else { return nil }
      noun = next
    }
    guard after.contains(noun.folded) else { return nil }
    tail = tail.dropping(bytes: noun.length)
    guard endsHeading(tail) else { return nil }
    return make(text, String(text[...].beginning(bytes: reading.length)), reading.digits, tail)
  }

  private static func approval(_ text: String) -> AttachmentHeading? {
    guard text.utf8.count < 240, let last = text.unicodeScalars.last,
      ![".", ";", ":", ",", "—", "–", "-"].contains(last)
    else { return nil }
    return AttachmentHeading(mark: "", number: nil, titleStart: 0, isApproval: true)
  }

  private static func make(
    _ text: String, _ mark: String, _ number: Int?, _ rest: Substring
  ) -> AttachmentHeading {
    let title = rest.droppingLetters { $0.isBlank || $0.isSign(".") || $0.isSign(":") }
    return AttachmentHeading(
      mark: mark, number: number, titleStart: text.utf8.count - title.utf8.count, isApproval: false)
  }

  /// The line ends, or goes on with a stop, a title, or the act that the annex belongs to.
  private static func endsHeading(_ rest: Substring) -> Bool {
    let tail = rest.droppingBlanks
    guard let first = tail.first else { return true }
    if let last = tail.unicodeScalars.last, last == ";" || last == "," { return false }
    if first == "." || first == ":" || first == "—" || first == "–" { return tail.last != "." || tail.count == 1 }
    if first.isUppercase { return tail.last != "." }
    return (tail.hasPrefix("к ") || tail.hasPrefix("ба ") || tail.hasPrefix("to ")) && tail.last != "."
  }
}
