/// The words of an element of Akoma Ntoso: white space folded unless `xml:space` keeps it, blocks parted by line ends,
/// superscript digits as superscripts, and without what is no text of the law.
struct AkomaNtosoText {
  private var bytes: [UInt8] = []
  private var isSpacePending = false
  private var isBreakPending = false
  private let excluded: Set<String>

  private init(excluded: Set<String>) { self.excluded = excluded }

  /// Notes of editors, and structures quoted from other acts.
  static let notes: Set<String> = ["authorialNote", "remark"]
  static let quotations: Set<String> = ["quotedStructure", "embeddedStructure"]

  private static let outsideText = notes.union(quotations).union(["noteRef"])

  /// The words of `element`, without notes and quoted structures below it.
  static func text(of element: MarkupElement) -> String {
    var text = AkomaNtosoText(excluded: outsideText)
    text.add(element, keepsSpace: false, isRoot: true)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Depth is bounded by the parser's limit of 256.
  private mutating func add(_ element: MarkupElement, keepsSpace: Bool, isRoot: Bool) {
    if !isRoot && excluded.contains(element.name) { return }
    if element.name == "eol" || element.name == "br" {
      isBreakPending = true
      return
    }
    let isBlock = Self.blocks.contains(element.name)
    if isBlock { isBreakPending = true }
    let space = element.attributes.first { $0.name == "space" && $0.prefix == "xml" }?.value
    let keeps = space == "preserve" || keepsSpace && space != "default"
    if element.name == "sup", let raised = Self.superscript(element) {
      add(raised, keepsSpace: false)
      return
    }
    for node in element.content {
      switch node {
      case .text(let text): add(text, keepsSpace: keeps)
      case .element(let child): add(child, keepsSpace: keeps, isRoot: false)
      case .comment, .instruction: break
      }
    }
    if isBlock { isBreakPending = true }
  }

  private mutating func add(_ text: String, keepsSpace: Bool) {
    if keepsSpace {
      if text.isEmpty { return }
      flush()
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        isSpacePending = true
      } else {
        if isSpacePending || isBreakPending { flush() }
        bytes.append(byte)
      }
    }
  }

  private mutating func flush() {
    if !bytes.isEmpty {
      if isBreakPending { bytes.append(0x0A) } else if isSpacePending { bytes.append(0x20) }
    }
    isBreakPending = false
    isSpacePending = false
  }

  /// `<sup>1</sup>` as `¹`: the number 126¹ must not become 1261.
  private static func superscript(_ element: MarkupElement) -> String? {
    guard element.content.count == 1, case .text(let text) = element.content[0], (1...3).contains(text.utf8.count)
    else { return nil }
    var result = ""
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      result.append(Superscript.digits[Int(byte) - 0x30])
    }
    return result
  }

  private static let blocks: Set<String> = [
    "p", "li", "item", "tr", "td", "th", "caption", "block", "intro", "content", "wrapUp", "heading", "subheading",
    "num", "listIntroduction", "listWrapUp", "tocItem", "blockContainer", "blockList", "ul", "ol", "table", "tblock",
    "longTitle", "formula", "recital", "recitals", "citation", "citations", "container", "crossHeading", "from",
    "speech", "article", "section", "paragraph", "subparagraph", "subsection", "point", "chapter", "part", "clause",
    "alinea", "list", "hcontainer", "division", "title", "book", "level", "indent",
  ]
}

/// Superscript digits in the order of their values.
enum Superscript {
  static let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  static func value(_ character: Character) -> Int? { digits.firstIndex(of: character) }
}
