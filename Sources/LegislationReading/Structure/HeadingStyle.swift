import LegalText
import Legislation

/// How an act prints its headings, decided from all of them: what is heading in one act is reference in another.
enum HeadingStyle {
  /// Keeps headings without a stop only where the act prints its headings so; reads `§` as the article where the act
  /// has no other word for it.
  static func settle(_ lines: inout [ClassifiedLine]) {
    var strict = 0
    var weak = 0
    var divisions = 0
    var sections = 0
    var last: Int?
    demoteSigns(&lines)
    for line in lines {
      guard let heading = line.heading else { continue }
      switch heading.kind {
      case .article:
        if heading.isWeak {
          if let digits = heading.digits, digits == (last ?? digits - 1) + 1 { weak += 1 }
        } else {
          strict += 1
        }
        last = heading.digits
      case .division: divisions += 1
      case .section where heading.digits != nil: sections += 1
      default: break
      }
    }
    let keepsWeak = weak > strict
    let articleKind: ProvisionKind? =
      strict + weak > 0 ? nil : divisions > 0 ? .division : sections > 2 ? .section : nil
    if strict > 0 && weak == 0 && articleKind == nil && !lines.contains(where: { $0.heading?.isWeak ?? false }) {
      return
    }
    for index in lines.indices {
      guard case .heading(var heading) = lines[index].role else { continue }
      if heading.isWeak && !keepsWeak && heading.kind == .article && lines[index].line.headingLevel == nil {
        lines[index].role = .text
      } else if heading.kind == articleKind {
        heading.kind = .article
        lines[index].role = .heading(heading)
      }
    }
  }

  /// Where mark-up shows the headings with a section sign, a wrapped line that begins with the sign ("§ 3 Absatz 6 …")
  /// is a reference.
  private static func demoteSigns(_ lines: inout [ClassifiedLine]) {
    var marked = 0
    var bare: [Int] = []
    for index in lines.indices {
      guard let heading = lines[index].heading, heading.kind == .division else { continue }
      if lines[index].line.headingLevel != nil {
        marked += 1
      } else if !lines[index].line.hints.contains(.bold), lines[index].line.text.unicodeScalars.first == "§" {
        bare.append(index)
      }
    }
    guard marked >= 2 || marked > bare.count else { return }
    for index in bare { lines[index].role = .text }
  }

  /// A line that only looks like a heading because a reference was wrapped: its number goes back, nothing is behind
  /// the number, and the line before is in the middle of a sentence. Afghan acts print the title above: there the line
  /// before says nothing.
  static func demoteReferences(_ lines: inout [ClassifiedLine]) {
    var last = 0
    for index in lines.indices {
      guard let heading = lines[index].article, let digits = heading.digits else {
        if case .attachment = lines[index].role { last = 0 }
        continue
      }
      let startsSmall = heading.title.unicodeScalars.first?.isSmallLetter ?? true
      if digits != last + 1, startsSmall, index > 0, let before = lines[index - 1].text,
        endsInSentence(before.text), !HeadingWord.isArabic(lines[index].line.text.first ?? " "),
        lines[index].line.headingLevel == nil, !lines[index].line.hints.contains(.bold)
      {
        lines[index].role = .text
        continue
      }
      last = heading.last ?? digits
    }
  }

  private static func endsInSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return last.isAnyLetter || last == "," || HeadingWord.isDigit(last)
  }
}
