import LegalText
import Legislation

/// Elements of Akoma Ntoso to an act.
struct AkomaNtosoBuilder {
  var act: Act
  /// Where the next text begins: offsets count the texts in document order, parted by one line end.
  private var offset = 0
  private var usedIds = UsedIdentifiers()
  /// Notes that stand in the metadata, by their identifiers; a `noteRef` brings them to their provision.
  private var metadataNotes: [String: String] = [:]
  /// Acts of the English tradition number sections, not articles.
  private var sectionsAreArticles = false

  init(act: Act) { self.act = act }

  private static let kinds: [String: ProvisionKind] = [
    "part": .part, "book": .book, "title": .title, "tome": .book, "section": .section, "subsection": .subsection,
    "chapter": .chapter, "subchapter": .subchapter, "subpart": .part, "subtitle": .title, "division": .division,
    "article": .article, "rule": .article, "paragraph": .paragraph, "subparagraph": .paragraph, "clause": .paragraph,
    "point": .point, "indent": .point, "alinea": .alinea, "list": .hcontainer, "sublist": .hcontainer,
    "hcontainer": .hcontainer, "crossHeading": .hcontainer, "proviso": .alinea, "level": .paragraph,
    "transitional": .hcontainer, "subclause": .point, "subrule": .paragraph, "subdivision": .division,
  ]

  /// What the name of an `hcontainer` says.
  private static let namedKinds: [String: ProvisionKind] = [
    "intro": .intro, "wrapUp": .wrapUp, "attachment": .attachment, "schedule": .attachment, "annex": .attachment,
    "appendix": .attachment,
  ]

  private static let documents: Set<String> = [
    "amendmentList", "officialGazette", "documentCollection", "act", "bill", "debateReport", "debate", "statement",
    "amendment", "judgment", "portion", "doc",
  ]
  private static let bodies: Set<String> = [
    "body", "mainBody", "debateBody", "judgmentBody", "amendmentBody", "collectionBody", "portionBody",
  ]
  /// Elements whose words are one text, whatever elements stand inside.
  private static let texts: Set<String> = [
    "p", "block", "ul", "ol", "table", "foreign", "num", "heading", "subheading", "from", "componentRef", "tocItem",
    "documentRef",
  ]

  mutating func read(_ root: MarkupElement) {
    let document = root.children.first { Self.documents.contains($0.name) } ?? root
    let record = ReadingRecord.find(in: root)
    readMetadata(root, isRecorded: record != nil)
    if let title = title(document) { act.title = title }
    if let preamble = document.first("preamble") { act.preamble = AkomaNtosoText.text(of: preamble) }
    if record == nil {
      let named = document.preorder(skipping: AkomaNtosoText.quotations.union(["meta"]))
      sectionsAreArticles = !named.contains { $0.name == "article" }
    }
    var provisions: [Provision] = []
    for body in document.children where Self.bodies.contains(body.name) {
      for child in body.children { append(child, to: &provisions, parent: "") }
    }
    for place in [document, root] {
      for container in place.children where container.name == "attachments" || container.name == "components" {
        for child in container.children { append(child, to: &provisions, parent: "") }
      }
    }
    act.provisions = provisions
    record?.restore(&act)
  }

  private func title(_ document: MarkupElement) -> String? {
    let front = ["preface", "coverPage", "preamble", "body", "mainBody"].compactMap { document.first($0) }
    for name in ["docTitle", "shortTitle", "longTitle"] {
      for place in front {
        if let found = place.preorder().first(where: { $0.name == name }) {
          let text = AkomaNtosoText.text(of: found)
          if !text.isEmpty { return text }
        }
      }
    }
    return nil
  }

  /// Longest identifier that is believed, in bytes: a longer one names nothing, and percent-encoded into many
  /// identifiers it would make tags that no careful reader takes.
  private static let identifierLimit = 1024

  private func identifier(_ element: MarkupElement?) -> String? {
    guard let value = element?.attribute("value"), value.utf8.count <= Self.identifierLimit else { return nil }
    return value
  }

  // MARK: - Metadata

  private mutating func readMetadata(_ root: MarkupElement, isRecorded: Bool) {
    guard let meta = root.children.lazy.compactMap({ $0.first("meta") }).first,
      let identification = meta.first("identification")
    else { return }
    let work = identification.first("FRBRWork")
    let expression = identification.first("FRBRExpression")
    // FRBRthis names the main component of the work, which other tools write as `/main` or `/!main`.
    act.work = identifier(work?.first("FRBRuri")) ?? identifier(work?.first("FRBRthis")) ?? ""
    if let country = work?.first("FRBRcountry")?.attribute("value")?.uppercased(), country != "XX" {
      act.country = country
    }
    act.number = identifier(work?.first("FRBRnumber"))
    act.date = date(work)
    act.expressionDate = date(expression)
    let aliases = (work?.children ?? []).filter { $0.name == "FRBRalias" }
    if act.title.isEmpty,
      let alias = (aliases.first { $0.attribute("name") == "title" } ?? aliases.first)?.attribute("value")
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
    if !isRecorded { readLifecycle(meta) }
    for notes in meta.children where notes.name == "notes" {
      for note in notes.children {
        if let eId = note.attribute("eId") ?? note.attribute("id") {
          metadataNotes["#" + eId] = AkomaNtosoText.text(of: note)
        }
      }
    }
  }

  private func date(_ level: MarkupElement?) -> String? {
    guard let date = level?.first("FRBRdate"), date.attribute("name") != FRBRIdentifiers.unknownDateName,
      let value = date.attribute("date")
    else { return nil }
    // A time of day may stand behind the date.
    return String(value.prefix(10))
  }

  /// A repeal ends the act, unless it is the end of an interval that only some provisions name.
  private mutating func readLifecycle(_ meta: MarkupElement) {
    let intervals = meta.first("temporalData")?.preorder().filter { $0.name == "timeInterval" } ?? []
    let ends = Set(intervals.compactMap { $0.attribute("end") })
    for event in meta.first("lifecycle")?.children ?? [] where event.attribute("type") == "repeal" {
      guard let date = event.attribute("date"), !ends.contains("#\(event.attribute("eId") ?? "")") else { continue }
      act.repealedSince = String(date.prefix(10))
      act.status = Sourced(.repealed, from: .file)
      act.warnings.append(
        ReadingWarning(
          code: "repealed", variant: "LifeCycle", facts: [date], line: event.line))
    }
  }

  // MARK: - Tree

  /// Depth is bounded by the parser's limit of 256.
  private mutating func append(_ element: MarkupElement, to list: inout [Provision], parent: String) {
    switch element.name {
    case "toc", "meta", "coverPage", "preface", "preamble", "header", "conclusions": return
    case "attachment", "component", "collectionItem":
      let provision = attachment(element, parent: parent)
      list.append(provision)
    case let name where Self.documents.contains(name):
      var provision = Provision(kind: .attachment, eId: identifier(element, .attachment, "", parent))
      provision.heading = title(element) ?? ""
      readBodies(of: element, into: &provision)
      list.append(provision)
    case "hcontainer" where element.attribute("name") == AkomaNtosoWriter.emptyName: return
    case "hcontainer" where element.attribute("name") == AkomaNtosoWriter.quotationName:
      for quoted in outermostQuotations(in: element) { list.append(quotation(quoted, parent: parent)) }
    case "list", "sublist":
      // A list without a number only groups its points.
      guard element.first("num") == nil && element.first("heading") == nil else { fallthrough }
      for child in element.children { append(child, to: &list, parent: parent) }
    default: appendOther(element, to: &list, parent: parent)
    }
  }

  private mutating func appendOther(_ element: MarkupElement, to list: inout [Provision], parent: String) {
    if element.name == "crossHeading" {
      var provision = Provision(kind: .hcontainer, eId: identifier(element, .hcontainer, "", parent))
      provision.heading = AkomaNtosoText.text(of: element)
      provision.notes = notes(in: element)
      list.append(provision)
      return
    }
    if var kind = Self.kinds[element.name] {
      if sectionsAreArticles && kind == .section { kind = .article }
      if kind == .hcontainer, let name = element.attribute("name"), let named = Self.namedKinds[name] { kind = named }
      list.append(provision(element, kind: kind, parent: parent))
      return
    }
    let isContainer =
      !Self.texts.contains(element.name) && !element.children.isEmpty
      && !element.content.contains { node in
        if case .text(let text) = node { return !text.allSatisfy(\.isWhitespace) }
        return false
      }
    if isContainer {
      list.append(provision(element, kind: .hcontainer, parent: parent))
      return
    }
    let text = AkomaNtosoText.text(of: element)
    let quoted = outermostQuotations(in: element)
    let notes = notes(in: element)
    if text.isEmpty && quoted.isEmpty && notes.isEmpty { return }
    var provision = Provision(kind: .hcontainer, eId: identifier(element, .hcontainer, "", parent), notes: notes)
    put(text, into: &provision)
    for element in quoted { provision.children.append(quotation(element, parent: provision.eId)) }
    list.append(provision)
  }

  private mutating func provision(_ element: MarkupElement, kind: ProvisionKind, parent: String) -> Provision {
    var provision = Provision(kind: kind)
    readHead(element, into: &provision)
    provision.eId = identifier(element, kind, provision.mark, parent)
    readStatus(element, into: &provision)
    readContent(element, into: &provision)
    return provision
  }

  private func readStatus(_ element: MarkupElement, into provision: inout Provision) {
    let classes = element.attribute("class")?.split(separator: " ") ?? []
    switch element.attribute("status") {
    case "removed": provision.status = .removed
    case "temporarilyRemoved": provision.status = .suspended
    default: if classes.contains(Substring(AkomaNtosoWriter.notYetClass)) { provision.status = .notYet }
    }
    if classes.contains(Substring(AkomaNtosoWriter.quotedClass)) { provision.isQuoted = true }
  }

  private func readHead(_ element: MarkupElement, into provision: inout Provision) {
    var marks: [String] = []
    var headings: [String] = []
    for child in element.children {
      switch child.name {
      case "num":
        marks.append(AkomaNtosoText.text(of: child))
        provision.number = ProvisionMark.number(of: child)
        provision.notes += notes(in: child)
      case "heading", "subheading":
        headings.append(AkomaNtosoText.text(of: child))
        provision.notes += notes(in: child)
      default: break
      }
    }
    provision.mark = marks.filter { !$0.isEmpty }.joined(separator: " ")
    provision.heading = headings.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What stands below number and heading: text, then children, then the wrap-up.
  private mutating func readContent(_ element: MarkupElement, into provision: inout Provision) {
    for child in element.children {
      switch child.name {
      case "num", "heading", "subheading": continue
      case "authorialNote", "remark": provision.notes.append(AkomaNtosoText.text(of: child))
      case "intro", "content": readBlocks(child, into: &provision)
      case "listIntroduction", "listWrapUp": readBlock(child, into: &provision)
      case "wrapUp":
        var wrapUp = Provision(kind: .wrapUp, eId: identifier(child, .wrapUp, "", provision.eId))
        readBlocks(child, into: &wrapUp)
        if !isBlank(wrapUp) { provision.children.append(wrapUp) }
      case "list", "sublist", "blockList":
        if child.first("num") != nil || child.first("heading") != nil {
          append(child, to: &provision.children, parent: provision.eId)
        } else {
          readContent(child, into: &provision)
        }
      case "item": provision.children.append(self.provision(child, kind: .point, parent: provision.eId))
      case "p", "block", "ul", "ol", "table", "foreign": readBlock(child, into: &provision)
      case "quotedStructure", "embeddedStructure":
        provision.children.append(quotation(child, parent: provision.eId))
      default: append(child, to: &provision.children, parent: provision.eId)
      }
    }
  }

  /// The blocks of an `intro`, a `content`, an item.
  private mutating func readBlocks(_ element: MarkupElement, into provision: inout Provision) {
    for child in element.children {
      switch child.name {
      case "blockList": readContent(child, into: &provision)
      case "authorialNote", "remark": provision.notes.append(AkomaNtosoText.text(of: child))
      case "toc": continue
      case "tblock" where child.first("num") != nil || child.first("heading") != nil:
        append(child, to: &provision.children, parent: provision.eId)
      default: readBlock(child, into: &provision)
      }
    }
  }

  /// One block of text: the provision's own, or behind its points a wrap-up.
  private mutating func readBlock(_ block: MarkupElement, into provision: inout Provision) {
    let text = AkomaNtosoText.text(of: block)
    let notes = notes(in: block)
    if provision.children.isEmpty || text.isEmpty {
      put(text, into: &provision)
      provision.notes += notes
    } else {
      if provision.children.last?.kind != .wrapUp {
        let eId = usedIds.take("\(provision.eId)__wrapup")
        provision.children.append(Provision(kind: .wrapUp, eId: eId))
      }
      let last = provision.children.count - 1
      put(text, into: &provision.children[last])
      provision.children[last].notes += notes
    }
    for quoted in outermostQuotations(in: block) {
      provision.children.append(quotation(quoted, parent: provision.eId))
    }
  }

  private mutating func attachment(_ element: MarkupElement, parent: String) -> Provision {
    var attachment = Provision(kind: .attachment)
    readHead(element, into: &attachment)
    attachment.eId = identifier(element, .attachment, attachment.mark, parent)
    readStatus(element, into: &attachment)
    for child in element.children {
      if Self.documents.contains(child.name) {
        if attachment.heading.isEmpty { attachment.heading = title(child) ?? "" }
        readBodies(of: child, into: &attachment)
      } else if Self.bodies.contains(child.name) || child.name == "interstitial" {
        readContent(child, into: &attachment)
      }
    }
    return attachment
  }

  private mutating func readBodies(of document: MarkupElement, into provision: inout Provision) {
    for child in document.children {
      if Self.bodies.contains(child.name) {
        readContent(child, into: &provision)
      } else if child.name == "attachments" || child.name == "components" {
        for inner in child.children { append(inner, to: &provision.children, parent: provision.eId) }
      }
    }
  }

  // MARK: - Quotations and notes

  private mutating func quotation(_ element: MarkupElement, parent: String) -> Provision {
    var quoted = Provision(kind: .quotedStructure)
    readHead(element, into: &quoted)
    quoted.eId = identifier(element, .quotedStructure, quoted.mark, parent)
    readStatus(element, into: &quoted)
    readContent(element, into: &quoted)
    quoted.changeAll { $0.isQuoted = true }
    return quoted
  }

  private func outermostQuotations(in element: MarkupElement) -> [MarkupElement] {
    element.preorder(skipping: AkomaNtosoText.quotations).dropFirst().filter {
      AkomaNtosoText.quotations.contains($0.name)
    }
  }

  private func notes(in element: MarkupElement) -> [String] {
    let skipped = AkomaNtosoText.quotations.union(AkomaNtosoText.notes)
    return element.preorder(skipping: skipped).dropFirst().compactMap { found in
      if found.name == "noteRef" { return found.attribute("href").flatMap { metadataNotes[$0] } }
      return AkomaNtosoText.notes.contains(found.name) ? AkomaNtosoText.text(of: found) : nil
    }
  }

  // MARK: - Parts

  private func isBlank(_ provision: Provision) -> Bool {
    provision.text.isEmpty && provision.children.isEmpty && provision.notes.isEmpty
  }

  private mutating func put(_ text: String, into provision: inout Provision) {
    if text.isEmpty { return }
    if !provision.text.isEmpty { provision.text += "\n" }
    provision.segments.append(TextSegment(start: provision.text.utf8.count, source: offset))
    provision.text += text
    offset += text.utf8.count + 1
  }

  /// The document's own identifier, or one of the naming convention; article numbers run through an act.
  private mutating func identifier(
    _ element: MarkupElement, _ kind: ProvisionKind, _ mark: String, _ parent: String
  ) -> String {
    if let own = element.attribute("eId") ?? element.attribute("id"), !own.isEmpty {
      return usedIds.take(own)
    }
    let number = ProvisionMark.number(in: mark)?.description ?? (mark.isEmpty ? "nn" : EId.slug(mark))
    let own =
      kind == .wrapUp || kind == .quotedStructure ? kind.identifierPrefix : "\(kind.identifierPrefix)_\(number)"
    let isTop = parent.isEmpty || kind == .article && !parent.contains("att_") && !parent.contains("qstr")
    return usedIds.take(isTop ? own : "\(parent)__\(own)")
  }
}
