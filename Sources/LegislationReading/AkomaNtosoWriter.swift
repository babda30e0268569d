import Legislation

/// Why an act cannot be written as Akoma Ntoso.
public enum WritingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Two provisions have one identifier.
  case duplicateIdentifier(file: String, eId: String)
  /// An identifier is empty where it is needed or holds white space.
  case badIdentifier(file: String, eId: String)
  /// Provisions lie deeper than any reader of XML follows.
  case tooDeep(file: String, eId: String, limit: Int)

  public var description: String {
    switch self {
    case .duplicateIdentifier(let file, let eId):
      "\(file): provision \(eId): two provisions have this identifier; mend the numbers of the source or report the file"
    case .badIdentifier(let file, let eId):
      "\(file): provision '\(eId)': an identifier holds white space; mend the eId in the source"
    case .tooDeep(let file, let eId, let limit):
      "\(file): provision \(eId): more than \(limit) levels; mend the structure of the source"
    }
  }
}

/// Acts to Akoma Ntoso 3.0.
///
/// What it makes is valid by construction: it only uses elements where the schema of version 3.0 allows them. Reading the
/// result gives the act back, but for what belongs to the file: its name, hash and encoding, and the offsets of texts.
public struct AkomaNtosoWriter: Sendable {
  /// Deepest level of provisions: one takes up to five elements, and libxml2 follows 256.
  static let depthLimit = 40
  /// Name of an `hcontainer` that stands where the schema demands an element and the act has none.
  static let emptyName = "empty"
  /// Name of an `hcontainer` around a structure quoted from another act between other provisions.
  static let quotationName = "quotation"
  static let notYetClass = "not-yet-in-force"
  static let quotedClass = "quoted"

  private let act: Act
  private let identifiers: FRBRIdentifiers
  private let events: AkomaNtosoEvents
  private let references: AkomaNtosoReferences
  private var usedIds = UsedIdentifiers()

  private init(_ act: Act) {
    self.act = act
    identifiers = FRBRIdentifiers(act)
    events = AkomaNtosoEvents(act, identifiers)
    references = AkomaNtosoReferences(act, country: identifiers.country)
  }

  /// The document for an act.
  /// - Throws: `WritingError` when the act's identifiers collide or its tree is too deep.
  public static func document(for act: Act) throws(WritingError) -> AkomaNtosoDocument {
    var writer = AkomaNtosoWriter(act)
    return AkomaNtosoDocument(tree: MarkupDocument(root: try writer.root()))
  }

  private mutating func root() throws(WritingError) -> MarkupElement {
    var attachments: [Provision] = []
    var provisions = act.provisions
    // Attachments stand behind the body; one between other provisions stays where it is.
    while let last = provisions.last, last.kind == .attachment, !last.isQuoted {
      attachments.insert(provisions.removeLast(), at: 0)
    }
    var body: [MarkupNode] = []
    for provision in provisions { body.append(.element(try hierarchy(provision, depth: 1))) }
    if body.isEmpty { body.append(.element(MarkupElement("hcontainer", ["name": Self.emptyName]))) }
    var document: [MarkupNode] = [.element(AkomaNtosoMetadata.meta(act, identifiers, events))]
    if !act.title.isEmpty {
      var title = MarkupElement("docTitle", [:], [.text(act.title)])
      keepSpace(act.title, &title)
      let paragraph = MarkupElement("p", [:], [.element(title)])
      document.append(
        .element(MarkupElement("preface", [:], [.element(MarkupElement("longTitle", [:], [.element(paragraph)]))])))
    }
    if !act.preamble.isEmpty { document.append(.element(MarkupElement("preamble", [:], paragraphs(act.preamble)))) }
    document.append(.element(MarkupElement("body", [:], body)))
    if !attachments.isEmpty {
      var written: [MarkupNode] = []
      for attachment in attachments { written.append(.element(try self.attachment(attachment))) }
      document.append(.element(MarkupElement("attachments", [:], written)))
    }
    var root = MarkupElement(
      "akomaNtoso", [:],
      [.element(MarkupElement("act", ["name": "act", "contains": "singleVersion"], document))])
    Self.breakLines(in: &root)
    root.declarations = [MarkupElement.Declaration(prefix: "", namespace: AkomaNtosoReader.namespace)]
    return root
  }

  /// Elements whose content is text, so that a line break inside would be part of it.
  private static let running: Set<String> = [
    "p", "num", "heading", "docTitle", "mod", "authorialNote", "sup", "ref", "rref", "mref",
  ]

  /// One element of structure on a line, for people who compare two documents.
  private static func breakLines(in element: inout MarkupElement) {
    if running.contains(element.name) || element.content.isEmpty || element.namespace != AkomaNtosoReader.namespace {
      return
    }
    var content: [MarkupNode] = []
    content.reserveCapacity(element.content.count * 2 + 1)
    for case .element(var child) in element.content {
      breakLines(in: &child)
      content.append(.text("\n"))
      content.append(.element(child))
    }
    // A single paragraph stays on the line of its element.
    if element.content.count == 1, case .element(let only)? = content.last, running.contains(only.name) { return }
    element.content = content + [.text("\n")]
  }

  // MARK: - Hierarchy

  private mutating func hierarchy(_ provision: Provision, depth: Int) throws(WritingError) -> MarkupElement {
    if depth > Self.depthLimit { throw .tooDeep(file: act.file, eId: provision.eId, limit: Self.depthLimit) }
    if provision.kind == .quotedStructure {
      let quoted = try quotation(provision, depth: depth)
      return MarkupElement(
        "hcontainer", ["name": Self.quotationName], [.element(MarkupElement("content", [:], [.element(quoted)]))])
    }
    var element: MarkupElement
    switch provision.kind {
    case .intro, .wrapUp, .attachment: element = MarkupElement("hcontainer", ["name": provision.kind.rawValue])
    case .hcontainer: element = MarkupElement("hcontainer", ["name": "hcontainer"])
    default: element = MarkupElement(provision.kind.rawValue)
    }
    try identify(&element, provision, isInQuotation: false)
    element.content = head(provision)
    var notes = element.content.isEmpty ? provision.notes : []
    if provision.children.isEmpty {
      if !provision.text.isEmpty || !notes.isEmpty {
        element.content.append(
          .element(MarkupElement("content", [:], paragraphs(provision.text, &notes, of: provision.eId))))
      }
      return element
    }
    if provision.children.allSatisfy({ $0.kind == .quotedStructure }) {
      var content =
        provision.text.isEmpty && notes.isEmpty ? [] : paragraphs(provision.text, &notes, of: provision.eId)
      for child in provision.children { content.append(.element(try quotation(child, depth: depth + 1))) }
      element.content.append(.element(MarkupElement("content", [:], content)))
      return element
    }
    if !provision.text.isEmpty || !notes.isEmpty {
      element.content.append(
        .element(MarkupElement("intro", [:], paragraphs(provision.text, &notes, of: provision.eId))))
    }
    for (index, child) in provision.children.enumerated() {
      if index == provision.children.count - 1, isPlainWrapUp(child) {
        var wrapUp = MarkupElement("wrapUp")
        try identify(&wrapUp, child, isInQuotation: provision.isQuoted)
        var notes = child.notes
        wrapUp.content = paragraphs(child.text, &notes, of: child.eId)
        element.content.append(.element(wrapUp))
      } else {
        element.content.append(.element(try hierarchy(child, depth: depth + 1)))
      }
    }
    return element
  }

  private func isPlainWrapUp(_ provision: Provision) -> Bool {
    provision.kind == .wrapUp && provision.children.isEmpty && provision.mark.isEmpty && provision.heading.isEmpty
      && provision.number == nil && provision.status == .inForce && !provision.text.isEmpty
  }

  /// Number and heading, with the notes when there is one of them to carry them.
  private func head(_ provision: Provision) -> [MarkupNode] {
    var result: [MarkupNode] = []
    if !provision.mark.isEmpty || provision.number != nil { result.append(.element(num(provision))) }
    if !provision.heading.isEmpty {
      var heading = MarkupElement("heading", [:], [.text(provision.heading)])
      keepSpace(provision.heading, &heading)
      result.append(.element(heading))
    }
    if case .element(var last)? = result.last {
      last.content += provision.notes.map { .element(note($0)) }
      result[result.count - 1] = .element(last)
    }
    return result
  }

  /// The mark as printed, superscripts raised; where it does not show the number that was understood (`1261` for 126¹),
  /// the number stands in `title`.
  private func num(_ provision: Provision) -> MarkupElement {
    var num = MarkupElement("num")
    var raised = ""
    var plain = ""
    func flushPlain() {
      if !plain.isEmpty { num.content.append(.text(plain)) }
      plain = ""
    }
    func flushRaised() {
      if !raised.isEmpty { num.content.append(.element(MarkupElement("sup", [:], [.text(raised)]))) }
      raised = ""
    }
    for character in provision.mark {
      if let digit = Superscript.value(character), raised.count < 3 {
        flushPlain()
        raised += String(digit)
      } else {
        flushRaised()
        plain.append(character)
      }
    }
    flushRaised()
    flushPlain()
    keepSpace(provision.mark, &num)
    if ProvisionMark.number(of: num) != provision.number {
      num.setAttribute("title", provision.number?.description ?? "")
    }
    return num
  }

  private mutating func identify(
    _ element: inout MarkupElement, _ provision: Provision, isInQuotation: Bool
  ) throws(WritingError) {
    if !provision.eId.isEmpty {
      if provision.eId.contains(where: \.isWhitespace) {
        throw .badIdentifier(file: act.file, eId: provision.eId)
      }
      if !usedIds.insert(provision.eId) {
        throw .duplicateIdentifier(file: act.file, eId: provision.eId)
      }
      element.setAttribute("eId", provision.eId)
    }
    if let period = events.periods[provision.eId] { element.setAttribute("period", "#" + period) }
    var classes: [String] = []
    switch provision.status {
    case .inForce: break
    case .removed: element.setAttribute("status", "removed")
    case .suspended: element.setAttribute("status", "temporarilyRemoved")
    case .notYet: classes.append(Self.notYetClass)
    }
    if provision.isQuoted && !isInQuotation { classes.append(Self.quotedClass) }
    if !classes.isEmpty { element.setAttribute("class", classes.joined(separator: " ")) }
  }

  // MARK: - Quotations and attachments

  /// `<p><mod><quotedStructure>`: the words are those of another act.
  private mutating func quotation(_ provision: Provision, depth: Int) throws(WritingError) -> MarkupElement {
    if depth > Self.depthLimit { throw .tooDeep(file: act.file, eId: provision.eId, limit: Self.depthLimit) }
    var quoted = MarkupElement("quotedStructure")
    try identify(&quoted, provision, isInQuotation: true)
    quoted.content = try open(provision, depth: depth)
    return MarkupElement("p", [:], [.element(MarkupElement("mod", [:], [.element(quoted)]))])
  }

  /// What may stand where the schema allows blocks and hierarchy beside each other; never empty.
  private mutating func open(_ provision: Provision, depth: Int) throws(WritingError) -> [MarkupNode] {
    var result = head(provision)
    var notes = result.isEmpty ? provision.notes : []
    if !provision.text.isEmpty || !notes.isEmpty { result += paragraphs(provision.text, &notes, of: provision.eId) }
    result += try openChildren(provision, depth: depth)
    return result.isEmpty ? [.element(MarkupElement("p"))] : result
  }

  private mutating func openChildren(_ provision: Provision, depth: Int) throws(WritingError) -> [MarkupNode] {
    var result: [MarkupNode] = []
    for child in provision.children {
      let element =
        child.kind == .quotedStructure
        ? try quotation(child, depth: depth + 1) : try hierarchy(child, depth: depth + 1)
      result.append(.element(element))
    }
    return result
  }

  private mutating func attachment(_ provision: Provision) throws(WritingError) -> MarkupElement {
    var attachment = MarkupElement("attachment")
    try identify(&attachment, provision, isInQuotation: false)
    attachment.content = head(provision)
    var notes = attachment.content.isEmpty ? provision.notes : []
    var body = provision.text.isEmpty && notes.isEmpty ? [] : paragraphs(provision.text, &notes, of: provision.eId)
    body += try openChildren(provision, depth: 1)
    if body.isEmpty { body = [.element(MarkupElement("p"))] }
    let component = "!" + (provision.eId.isEmpty ? "attachment" : provision.eId)
    let meta = MarkupElement(
      "meta", [:], [.element(identifiers.identification(component: FRBRIdentifiers.path(component), act: act))])
    attachment.content.append(
      .element(
        MarkupElement(
          "doc", ["name": "attachment"], [.element(meta), .element(MarkupElement("mainBody", [:], body))])))
    return attachment
  }

  // MARK: - Text

  private func paragraphs(_ text: String) -> [MarkupNode] {
    var none: [String] = []
    return paragraphs(text, &none)
  }

  /// One `p` for each line; one for all where white space would be lost. The notes stand in the last one.
  /// - Parameter provision: whose text it is, to mark the references in it.
  private func paragraphs(_ text: String, _ notes: inout [String], of provision: String? = nil) -> [MarkupNode] {
    var result: [MarkupElement]
    if Self.hasLooseSpace(text) {
      result = [MarkupElement("p", [:], references.nodes(text, at: 0, of: provision))]
      keepSpace(text, &result[0])
    } else {
      var start = 0
      result = text.split(separator: "\n").map { line in
        defer { start += line.utf8.count + 1 }
        return MarkupElement("p", [:], references.nodes(String(line), at: start, of: provision))
      }
    }
    if result.isEmpty { result = [MarkupElement("p")] }
    result[result.count - 1].content += notes.map { .element(note($0)) }
    notes = []
    return result.map { .element($0) }
  }

  private func note(_ text: String) -> MarkupElement {
    MarkupElement("authorialNote", ["class": "editorial"], paragraphs(text))
  }

  /// Marks an element whose white space is part of the text as read.
  private func keepSpace(_ text: String, _ element: inout MarkupElement) {
    guard Self.hasLooseSpace(text) || text.hasByte(0x0A) else { return }
    element.attributes.append(MarkupElement.Attribute(prefix: "xml", name: "space", value: "preserve"))
  }

  /// White space that folding would change: at an end of a line, doubled, tabs, empty lines.
  private static func hasLooseSpace(_ text: String) -> Bool {
    var previous: UInt8 = 0x0A
    for byte in text.utf8 {
      switch byte {
      case 0x09, 0x0D: return true
      case 0x20, 0x0A: if previous == 0x20 || previous == 0x0A { return true }
      default: break
      }
      previous = byte
    }
    return !text.isEmpty && (previous == 0x20 || previous == 0x0A)
  }
}
