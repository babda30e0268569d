import LegalText
import Legislation

/// Elements of Akoma Ntoso to an act.
struct AkomaNtosoBuilder {
  var act: Act
  /// Where the next text begins: offsets count the texts in document order, parted by one line end.
  private var offset = 0
  private var usedIds: Set<String> = []

  init(act: Act) { self.act = act }

  private static let kinds: [String: ProvisionKind] = [
    "part": .part, "book": .book, "title": .title, "tome": .book, "section": .section, "subsection": .subsection,
    "chapter": .chapter, "subchapter": .subchapter, "subpart": .part, "subtitle": .title, "division": .division,
    "article": .article, "rule": .article, "paragraph": .paragraph, "subparagraph": .paragraph, "clause": .paragraph,
    "point": .point, "indent": .point, "alinea": .alinea, "list": .hcontainer, "sublist": .hcontainer,
    "hcontainer": .hcontainer, "crossHeading": .hcontainer, "proviso": .alinea, "level": .paragraph,
    "transitional": .hcontainer, "subclause": .point, "subrule": .paragraph, "subdivision": .division,
  ]

  mutating func read(_ root: XMLElement) {
    let document = root.children.first ?? root
    readMetadata(root)
    let body = ["body", "mainBody"].compactMap { document.first($0) }.first
    if act.title.isEmpty { act.title = title(document) }
    if let preamble = document.first("preamble") { act.preamble = preamble.text() }
    let holds = body?.descendants("article").isEmpty == false
    var provisions: [Provision] = []
    for child in body?.children ?? [] { append(child, to: &provisions, articleIsSection: !holds) }
    if let attachments = document.first("attachments") {
      for attachment in attachments.children { append(attachment, to: &provisions, articleIsSection: !holds) }
    }
    act.provisions = provisions
  }

  private func title(_ document: XMLElement) -> String {
    for name in ["docTitle", "shortTitle", "longTitle"] {
      if let found = document.descendants(name).first { return found.text() }
    }
    return act.title
  }

  private mutating func readMetadata(_ root: XMLElement) {
    guard let identification = root.descendants("identification").first else { return }
    let work = identification.first("FRBRWork")
    let expression = identification.first("FRBRExpression")
    act.work = work?.first("FRBRthis")?.attribute("value")?.replacing("/!main", with: "") ?? ""
    act.country = work?.first("FRBRcountry")?.attribute("value")?.uppercased() ?? act.country
    act.number = work?.first("FRBRnumber")?.attribute("value")
    act.date = work?.first("FRBRdate")?.attribute("date")
    act.expressionDate = expression?.first("FRBRdate")?.attribute("date")
    if let alias = (work?.children ?? []).first(where: { $0.name == "FRBRalias" })?.attribute("value"),
      act.title.isEmpty
    {
      act.title = alias
    }
    if let name = (work?.children ?? []).first(where: { $0.name == "FRBRname" || $0.name == "FRBRsubtype" })?
      .attribute("value"),
      let kind = ActKind(rawValue: name)
    {
      act.kind = Sourced(kind, from: .file)
    }
    if let code = expression?.first("FRBRlanguage")?.attribute("language"),
      let language = Language(threeLetterCode: code),
      language != .uzbekLatin && language != .uzbekCyrillic
    {
      act.language = Sourced(language, from: .file)
    }
  }

  /// Depth is bounded by libxml2's own limit of 256.
  private mutating func append(_ element: XMLElement, to list: inout [Provision], articleIsSection: Bool) {
    if element.name == "attachment" || element.name == "component" {
      var attachment = Provision(kind: .attachment, eId: identifier(element, fallback: "att"))
      attachment.heading = element.first("heading")?.text() ?? ""
      for body in element.descendants("mainBody") + element.descendants("body") {
        for child in body.children { append(child, to: &attachment.children, articleIsSection: articleIsSection) }
      }
      list.append(attachment)
      return
    }
    guard var kind = Self.kinds[element.name] else {
      appendText(of: element, to: &list)
      return
    }
    // Acts of the English tradition number sections, not articles.
    if articleIsSection && kind == .section { kind = .article }
    if element.name == "list" && element.first("num") == nil {
      for child in element.children { append(child, to: &list, articleIsSection: articleIsSection) }
      return
    }
    var provision = Provision(kind: kind, eId: identifier(element, fallback: kind.identifierPrefix))
    let mark = element.first("num")?.text() ?? ""
    provision.mark = mark
    provision.number = number(mark, element)
    provision.heading = element.first("heading")?.text() ?? ""
    if element.attribute("status") == "removed" { provision.status = .removed }
    if element.attribute("status") == "suspended" { provision.status = .suspended }
    for note in element.children where note.name == "authorialNote" { provision.notes.append(note.text()) }
    for child in element.children {
      switch child.name {
      case "num", "heading", "subheading", "authorialNote": continue
      case "intro", "content", "block", "p":
        put(child.text(), into: &provision)
        appendQuoted(child, to: &provision)
      case "wrapUp":
        var wrapUp = Provision(kind: .wrapUp, eId: identifier(child, fallback: "\(provision.eId)__wrapup"))
        put(child.text(), into: &wrapUp)
        provision.children.append(wrapUp)
      default: append(child, to: &provision.children, articleIsSection: articleIsSection)
      }
    }
    list.append(provision)
  }

  private mutating func appendText(of element: XMLElement, to list: inout [Provision]) {
    let text = element.text()
    if text.isEmpty { return }
    var provision = Provision(kind: .hcontainer, eId: identifier(element, fallback: "hcontainer"))
    put(text, into: &provision)
    list.append(provision)
  }

  private mutating func appendQuoted(_ element: XMLElement, to provision: inout Provision) {
    for quoted in element.descendants("quotedStructure") {
      var child = Provision(kind: .quotedStructure, eId: identifier(quoted, fallback: "qstr"), isQuoted: true)
      put(quoted.text(leavingOut: []), into: &child)
      provision.children.append(child)
    }
  }

  private mutating func put(_ text: String, into provision: inout Provision) {
    if text.isEmpty { return }
    if !provision.text.isEmpty { provision.text += "\n" }
    provision.segments.append(TextSegment(start: provision.text.utf8.count, source: offset))
    provision.text += text
    offset += text.utf8.count + 1
  }

  private mutating func identifier(_ element: XMLElement, fallback: String) -> String {
    let own = element.attribute("eId") ?? element.attribute("id")
    return EId.unique(own ?? fallback, &usedIds)
  }

  /// `126¹`, `Article 126-1.`, `Статья 12.`: the number inside the mark.
  private func number(_ mark: String, _ element: XMLElement) -> ProvisionNumber? {
    guard let start = mark.firstIndex(where: \.isNumber), let reading = NumberReading.leading(mark[start...]),
      let digits = reading.digits
    else { return nil }
    return ProvisionNumber(digits, reading.inserted)
  }
}
