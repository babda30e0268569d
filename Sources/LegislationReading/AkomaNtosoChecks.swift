import Legislation

/// What an XML Schema does not see, and the frame of a document for when no schema is at hand: identifiers, references,
/// the order of numbers, the coherence of the FRBR levels, the places of number, heading and content.
public struct AkomaNtosoChecks {
  private var issues: [ValidationIssue] = []
  private var identifiers: Set<String> = []
  private var references: [(target: String, line: Int)] = []

  /// - Returns: what is wrong, in the order of the document; references without a target come last.
  public static func issues(in document: AkomaNtosoDocument) -> [ValidationIssue] {
    var checks = AkomaNtosoChecks()
    checks.run(document.tree.root)
    return checks.issues
  }

  private mutating func add(
    _ severity: ValidationIssue.Severity, _ code: String, _ element: MarkupElement, _ message: String
  ) {
    issues.append(ValidationIssue(severity: severity, code: code, line: element.line, message: message))
  }

  private mutating func run(_ root: MarkupElement) {
    if root.name != "akomaNtoso" || root.namespace != AkomaNtosoReader.namespace {
      add(
        .error, "root", root,
        "the root is <\(root.name)> in '\(root.namespace)', not <akomaNtoso> in \(AkomaNtosoReader.namespace)")
      return
    }
    let documents = root.children
    guard let document = documents.first, Self.bodies[document.name] != nil else {
      add(.error, "root", root, "the first element is no kind of document that Akoma Ntoso knows")
      return
    }
    if documents.dropFirst().contains(where: { $0.name != "components" }) {
      add(.error, "root", root, "only <components> may follow the document")
    }
    for element in root.preorder() where element.namespace == AkomaNtosoReader.namespace { check(element) }
    for (target, line) in references where !identifiers.contains(target) {
      issues.append(
        ValidationIssue(
          severity: .warning, code: "reference", line: line, message: "#\(target) names nothing in this document"))
    }
  }

  private mutating func check(_ element: MarkupElement) {
    checkIdentifier(element)
    collectReferences(element)
    if Self.bodies[element.name] != nil { checkDocument(element) }
    if element.name == "identification" { checkIdentification(element) }
    if Self.hierarchy.contains(element.name) { checkHierarchy(element) }
    checkOrder(element)
  }

  // MARK: - Identifiers and references

  private mutating func checkIdentifier(_ element: MarkupElement) {
    guard let eId = element.attribute("eId") else { return }
    if eId.isEmpty || eId.contains(where: \.isWhitespace) {
      add(.error, "identifier", element, "eId '\(eId)' of <\(element.name)> is empty or holds white space")
    } else if !eId.utf8.allSatisfy(Self.isIdentifierByte) {
      add(.warning, "identifierSyntax", element, "eId '\(eId)' holds characters outside the naming convention")
    }
    if !identifiers.insert(eId).inserted {
      add(.error, "duplicateIdentifier", element, "eId '\(eId)' of <\(element.name)> is there already")
    }
  }

  private static func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private static let referringAttributes = [
    "href", "refersTo", "source", "period", "start", "end", "by", "as", "to", "upTo", "from", "for",
  ]

  private mutating func collectReferences(_ element: MarkupElement) {
    for name in Self.referringAttributes {
      guard let value = element.attribute(name) else { continue }
      for part in value.split(separator: " ") where part.hasPrefix("#") && part.count > 1 {
        references.append((String(part.dropFirst()), element.line))
      }
    }
  }

  // MARK: - Frame

  private static let bodies: [String: String] = [
    "act": "body", "bill": "body", "doc": "mainBody", "statement": "mainBody", "debateReport": "mainBody",
    "debate": "debateBody", "judgment": "judgmentBody", "amendment": "amendmentBody", "portion": "portionBody",
    "amendmentList": "collectionBody", "officialGazette": "collectionBody", "documentCollection": "collectionBody",
  ]

  private static let hierarchy: Set<String> = [
    "clause", "section", "part", "paragraph", "chapter", "title", "article", "book", "tome", "division", "list",
    "point",
    "indent", "alinea", "rule", "subrule", "proviso", "subsection", "subpart", "subparagraph", "subchapter",
    "subtitle",
    "subdivision", "subclause", "sublist", "level", "transitional", "hcontainer",
  ]

  private mutating func checkDocument(_ document: MarkupElement) {
    let names = document.children.filter { $0.namespace == AkomaNtosoReader.namespace }.map(\.name)
    if names.first != "meta" { add(.error, "frame", document, "<\(document.name)> must begin with <meta>") }
    if let body = Self.bodies[document.name], !names.contains(body) {
      add(.error, "frame", document, "<\(document.name)> has no <\(body)>")
    }
    if document.name != "portion", document.attribute("name") == nil {
      add(.error, "frame", document, "<\(document.name)> has no `name`")
    }
  }

  /// Number and heading first, then either content, or an introduction, members and a wrap-up.
  private mutating func checkHierarchy(_ element: MarkupElement) {
    var stage = 0
    var hasContent = false
    var hasMembers = false
    for child in element.children where child.namespace == AkomaNtosoReader.namespace {
      let place: Int
      switch child.name {
      case "num", "heading", "subheading": place = 0
      case "intro":
        place = 1
        hasMembers = true
      case "content":
        place = 2
        if hasContent { add(.error, "frame", child, "<\(element.name)> has two <content>") }
        hasContent = true
      case "wrapUp":
        place = 3
        hasMembers = true
      default:
        guard Self.hierarchy.contains(child.name) || child.name == "crossHeading" || child.name == "componentRef"
        else {
          add(.error, "frame", child, "<\(child.name)> may not stand directly in <\(element.name)>")
          continue
        }
        place = 2
        hasMembers = true
      }
      if place < stage { add(.error, "frame", child, "<\(child.name)> stands too late in <\(element.name)>") }
      stage = max(stage, place)
    }
    if hasContent && hasMembers {
      add(.error, "frame", element, "<\(element.name)> has <content> beside other members")
    }
  }

  // MARK: - FRBR

  private mutating func checkIdentification(_ identification: MarkupElement) {
    var uris: [String] = []
    for level in ["FRBRWork", "FRBRExpression", "FRBRManifestation"] {
      guard let element = identification.first(level) else {
        add(.error, "identification", identification, "<identification> has no <\(level)>")
        return
      }
      for name in ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor"] where element.first(name) == nil {
        add(.error, "identification", element, "<\(level)> has no <\(name)>")
      }
      uris.append(element.first("FRBRuri")?.attribute("value") ?? "")
    }
    let work = identification.first("FRBRWork")
    let country = work?.first("FRBRcountry")?.attribute("value")
    if country == nil { add(.error, "identification", identification, "<FRBRWork> has no <FRBRcountry>") }
    // Other conventions (addresses of a web site) need not nest.
    guard uris[0].hasPrefix("/") else { return }
    if !uris[1].hasPrefix(uris[0]) || !uris[2].hasPrefix(uris[1]) {
      add(
        .warning, "frbrCoherence", identification,
        "the expression '\(uris[1])' or the manifestation '\(uris[2])' does not begin with the level above it")
    }
    if uris[0].hasPrefix("/akn/"), let country {
      let stated = uris[0].dropFirst(5).prefix { $0 != "/" }
      if stated.prefix(2).lowercased() != country.lowercased().prefix(2) {
        add(
          .warning, "frbrCoherence", identification, "FRBRcountry '\(country)' is not the country of '\(uris[0])'")
      }
    }
  }

  // MARK: - Numbers

  /// Members of one kind count upwards; amended acts have gaps, but nothing twice and nothing backwards.
  private mutating func checkOrder(_ element: MarkupElement) {
    var last: [String: ProvisionNumber] = [:]
    for child in element.children where Self.hierarchy.contains(child.name) {
      guard let num = child.first("num"), let number = ProvisionMark.number(of: num) else { continue }
      if let before = last[child.name], number <= before {
        add(
          .warning, "numberOrder", child,
          "<\(child.name)> \(number) \(number == before ? "is there twice" : "stands behind \(before)")")
      }
      last[child.name] = number
    }
  }
}
