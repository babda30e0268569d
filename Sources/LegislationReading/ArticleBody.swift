import Legislation

/// The lines of one article to paragraphs and points.
///
/// A paragraph is a numbered part (`1.`, `(1)`) or an unnumbered one. An unnumbered part ends with a full stop; a line
/// that ends with a dash, colon, semicolon or comma goes on in the next line: disposition, points and sanction of an
/// offence are one part. A line behind the points of an open part is its wrap-up.
struct ArticleBody {
  private var paragraphs: [Draft] = []
  private var unnumbered = 0

  fileprivate enum MarkKind: Equatable { case numberedPart, bracketed, number, letter }

  private struct Mark {
    let kind: MarkKind
    let text: String
    let number: ProvisionNumber?
    let rest: SourceLine
  }

  fileprivate struct Draft {
    var provision: Provision
    var lastText: String
    var pointKinds: [MarkKind] = []
    var isNumbered: Bool
  }

  /// Paragraphs of the article, with eIds, and nothing lost: every line is in some text.
  static func paragraphs(_ lines: [SourceLine], article: String) -> [Provision] {
    var body = ArticleBody()
    let hasParts = lines.contains { mark($0)?.kind == .numberedPart }
    let marks = lines.map { mark($0) }
    // "1) … . 2) … ." without numbered parts and without an introduction: parts, as Tajik codes print them.
    let bracketsAreParts =
      !hasParts && marks.first.map { $0?.kind == .bracketed } ?? false
      && lines.indices.allSatisfy {
        marks[$0]?.kind != .bracketed || $0 == 0 || ".!?".contains(lines[$0 - 1].text.last ?? " ")
      }
    for (line, mark) in zip(lines, marks) {
      if let mark, mark.kind == .numberedPart || mark.kind == .bracketed && bracketsAreParts {
        body.open(mark: mark)
      } else if let mark, mark.kind != .numberedPart {
        body.add(point: mark)
      } else {
        body.add(text: line)
      }
    }
    return body.finish(article: article)
  }

  private static func mark(_ line: SourceLine) -> Mark? {
    let letters = Array(line.text.prefix(14))
    guard let first = letters.first else { return nil }
    func make(_ kind: MarkKind, _ text: String, _ number: ProvisionNumber?, length: Int) -> Mark {
      Mark(kind: kind, text: text, number: number, rest: line.dropping(length))
    }
    if first == "(" {
      guard let close = letters.firstIndex(of: ")"), close > 1,
        let number = ProvisionNumber(String(letters[1..<close]))
      else { return nil }
      return make(.numberedPart, String(letters[1..<close]), number, length: close + 1)
    }
    if let reading = NumberReading.leading(line.text.prefix(14)), !reading.isWord, let digits = reading.digits,
      reading.length < letters.count
    {
      var number = ProvisionNumber(digits, reading.inserted)
      let end = letters[reading.length]
      let mark = String(letters[0..<reading.length])
      if end == ")" { return make(.bracketed, mark, number, length: reading.length + 1) }
      if digits < 200, end == "." {
        let behind = reading.length + 1 < letters.count ? letters[reading.length + 1] : " "
        if behind.isWhitespace || behind.isUppercase {
          return make(.numberedPart, mark, number, length: reading.length + 1)
        }
      }
      // "2-1. Text": the point was read as part of the number.
      if let last = reading.inserted.last, mark.hasSuffix(".\(last)") { number = ProvisionNumber(digits) }
      return nil
    }
    if first.isLetter, first.isLowercase, letters.count > 2 {
      if letters[1] == ")" { return make(.letter, String(first), nil, length: 2) }
      // "а-1)" inserted behind a letter.
      if letters.count > 4, "-‐‑".contains(letters[1]), letters[2].isNumber, letters[3] == ")" {
        return make(.letter, String(letters[0..<3]), nil, length: 4)
      }
    }
    return nil
  }

  private mutating func open(mark: Mark) {
    var provision = Provision(kind: .paragraph, mark: mark.text, number: mark.number)
    provision.append(mark.rest)
    paragraphs.append(Draft(provision: provision, lastText: mark.rest.text, isNumbered: true))
  }

  private mutating func add(text line: SourceLine) {
    guard var draft = paragraphs.popLast() else {
      openUnnumbered(line)
      return
    }
    let goesOn = continues(draft.lastText)
    if draft.provision.children.isEmpty {
      if goesOn || draft.isNumbered {
        draft.provision.append(line)
      } else {
        paragraphs.append(draft)
        openUnnumbered(line)
        return
      }
    } else if endsWithDash(draft.lastText) || draft.provision.children.last?.kind == .wrapUp && goesOn {
      if draft.provision.children.last?.kind != .wrapUp {
        draft.provision.children.append(Provision(kind: .wrapUp))
      }
      draft.provision.children[draft.provision.children.count - 1].append(line)
    } else if goesOn {
      draft.appendToLastPoint(line)
    } else if draft.isNumbered {
      if draft.provision.children.last?.kind != .wrapUp {
        draft.provision.children.append(Provision(kind: .wrapUp))
      }
      draft.provision.children[draft.provision.children.count - 1].append(line)
    } else {
      paragraphs.append(draft)
      openUnnumbered(line)
      return
    }
    draft.lastText = line.text
    paragraphs.append(draft)
  }

  private mutating func openUnnumbered(_ line: SourceLine) {
    var provision = Provision(kind: .paragraph)
    provision.append(line)
    paragraphs.append(Draft(provision: provision, lastText: line.text, isNumbered: false))
  }

  private mutating func add(point mark: Mark) {
    if paragraphs.isEmpty {
      paragraphs.append(Draft(provision: Provision(kind: .paragraph), lastText: ":", isNumbered: false))
    }
    var draft = paragraphs.removeLast()
    var point = Provision(kind: .point, mark: mark.text, number: mark.number)
    point.append(mark.rest)
    if EditorialNote.isRepealStatement(mark.rest.text) { point.status = .removed }
    let level = draft.pointKinds.firstIndex(of: mark.kind) ?? draft.pointKinds.count
    if level == draft.pointKinds.count { draft.pointKinds.append(mark.kind) }
    if level == 0 || draft.provision.children.isEmpty {
      draft.provision.children.append(point)
      draft.pointKinds = [mark.kind]
    } else {
      draft.provision.children[draft.provision.children.count - 1].children.append(point)
    }
    draft.lastText = mark.rest.text
    paragraphs.append(draft)
  }

  private func continues(_ text: String) -> Bool {
    guard let last = text.last else { return true }
    return "—–-:;,".contains(last)
  }

  private func endsWithDash(_ text: String) -> Bool { text.last.map { "—–-".contains($0) } ?? false }

  private func finish(article: String) -> [Provision] {
    var used: Set<String> = []
    var position = 0
    return paragraphs.map { draft in
      var provision = draft.provision
      position += 1
      let number = provision.number?.description ?? "\(position)"
      provision.eId = EId.unique("\(article)__para_\(number)", &used)
      if EditorialNote.isRepealStatement(provision.text) && provision.children.isEmpty { provision.status = .removed }
      provision.children = Self.identified(provision.children, parent: provision.eId)
      return provision
    }
  }

  private static func identified(_ children: [Provision], parent: String) -> [Provision] {
    var used: Set<String> = []
    return children.map { child in
      var child = child
      let own = child.kind == .wrapUp ? "wrapup" : "\(child.kind.identifierPrefix)_\(EId.slug(child.mark))"
      child.eId = EId.unique("\(parent)__\(own)", &used)
      child.children = identified(child.children, parent: child.eId)
      return child
    }
  }
}

extension ArticleBody.Draft {
  fileprivate mutating func appendToLastPoint(_ line: SourceLine) {
    let last = provision.children.count - 1
    if provision.children[last].children.isEmpty {
      provision.children[last].append(line)
    } else {
      let inner = provision.children[last].children.count - 1
      provision.children[last].children[inner].append(line)
    }
  }
}

extension Provision {
  /// Adds a line to the text, remembering where it stood.
  mutating func append(_ line: SourceLine) {
    if !text.isEmpty { text += "\n" }
    segments.append(TextSegment(start: text.utf8.count, source: line.offset))
    text += line.text
  }
}
