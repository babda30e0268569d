import Legislation

/// Tokens of a page to blocks, with the roles that a profile gives to elements. There is no tree and no limit of depth:
/// a stack of open elements carries what they say down to the text.
struct HTMLBlockBuilder {
  private struct Open {
    let name: String
    let marks: HTMLBlock.Marks
    let headingLevel: Int?
    let isBlock: Bool
  }

  private struct Row {
    /// Height of the stack below the row's `tr`, and below its open cell.
    var height: Int
    var cellHeight: Int?
    var cells: [[HTMLBlock]] = []
  }

  /// Tables inside tables beyond this depth are read as plain blocks.
  private static let tableLimit = 8

  private let bytes: UnsafeBufferPointer<UInt8>
  private let profile: PageProfile
  private(set) var blocks: [HTMLBlock] = []
  /// Mark-up and repaired breaks; the text is accounted for by the blocks.
  private(set) var ledger: Ledger
  /// Addresses that the page gives of itself.
  private(set) var addresses: [String] = []
  private var stack: [Open] = []
  private var counts: [String: Int] = [:]
  /// Places of the block elements in the stack.
  private var blockHeights: [Int] = []
  private var rows: [Row] = []
  private var tableHeights: [Int] = []
  /// Columns of the tables that print an act in several languages, by the place of the table in the stack.
  private var parallelColumns: [Int: Int] = [:]
  private var parts: [HTMLBlock] = []
  /// Lists that are open, outermost first.
  private var lists: [HTMLList] = []
  /// The number that the page shows before the next text, and the end of the tag that asked for it.
  private var pendingMark: (text: String, place: Int)?
  /// The last block ended with a colon: a list behind it has points, not paragraphs.
  private var isAnnounced = false
  private var pendingAnchor: String?
  private var isBehindBody = false

  /// The blocks of a page in order.
  /// - Parameter bytes: the decoded page.
  init(_ bytes: UnsafeBufferPointer<UInt8>, profile: PageProfile) {
    self.bytes = bytes
    self.profile = profile
    ledger = Ledger(length: bytes.count)
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      switch token.kind {
      case .text: read(text: token.range)
      case .markup, .script: ledger.assign(token.range, to: .markup)
      case .start(let name, let isClosed):
        ledger.assign(token.range, to: .markup)
        start(name, isClosed, token.range)
      case .end(let name):
        ledger.assign(token.range, to: .markup)
        end(name, token.range)
      }
    }
    flush()
    pop(to: 0)
    while !rows.isEmpty { endRow() }
  }

  // MARK: - Elements

  private static let blockElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "title", "head", "option",
  ]

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private mutating func start(_ name: String, _ isClosed: Bool, _ range: Range<Int>) {
    if name == "br" {
      if parts.isEmpty { return }
      for index in parts.indices { parts[index].appendBlank(0x0A, for: range.lowerBound..<range.lowerBound) }
      return
    }
    let isBlock = Self.blockElements.contains(name)
    if isBlock { flush() }
    if name == "p" || name == "li" || name == "option" || name == "dd" || name == "dt" || isHeading(name) != nil {
      closeOpen(name)
    }
    if name == "table" {
      tableHeights.append(stack.count)
      parallelColumns[stack.count] = nil
    }
    if name == "tr" { startRow() }
    if name == "td" || name == "th" { startCell() }
    let attributes = HTMLTokenizer.attributes(bytes[range])
    if name == "link" || name == "meta" { noteAddress(attributes) }
    if let anchor = attributes["id"] ?? (name == "a" || name == "div" ? attributes["name"] : nil), !anchor.isEmpty {
      if let last = parts.indices.last {
        parts[last].anchor = parts[last].anchor ?? anchor
      } else {
        pendingAnchor = anchor
      }
    }
    if Self.voidElements.contains(name) { return }
    let isInline = !isBlock
    if isClosed && isInline { return }
    if name == "ol" || name == "ul" {
      lists.append(
        HTMLList(height: stack.count, isOrdered: name == "ol", attributes, isAnnounced: isAnnounced || !lists.isEmpty)
      )
    }
    if name == "li" {
      pendingMark = lists.indices.last.flatMap { lists[$0].nextMark(attributes["value"]) }.map {
        ($0, range.upperBound)
      }
    }
    var marks = stack.last?.marks ?? []
    if isBlock { marks.remove(.inlineNote) }
    apply(name, attributes, isBlock, &marks)
    let level = isHeading(name) ?? (isBlock ? nil : stack.last?.headingLevel)
    if isBlock { blockHeights.append(stack.count) }
    stack.append(Open(name: name, marks: marks, headingLevel: level, isBlock: isBlock))
    counts[name, default: 0] += 1
  }

  private func isHeading(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.utf8.first == 0x68, let digit = name.utf8.last, (0x31...0x36).contains(digit)
    else { return nil }
    return Int(digit) - 0x30
  }

  /// A paragraph ends where the next begins: HTML lets its end tag out.
  private mutating func closeOpen(_ name: String) {
    guard let height = blockHeights.last else { return }
    let open = stack[height].name
    if open == name || open == "p" || isHeading(open) != nil && isHeading(name) != nil { pop(to: height) }
  }

  private mutating func end(_ name: String, _ range: Range<Int>) {
    if name == "p", counts["p", default: 0] == 0 {
      flush()
      return
    }
    if Self.blockElements.contains(name) { flush() }
    guard counts[name, default: 0] > 0 else { return }
    var height = stack.count - 1
    while height > 0, stack[height].name != name { height -= 1 }
    pop(to: height)
  }

  private mutating func pop(to height: Int) {
    while stack.count > height {
      let open = stack.removeLast()
      counts[open.name, default: 1] -= 1
      if open.isBlock {
        flush()
        if open.name == "li" || open.name == "ol" { pendingMark = nil }
        while let list = lists.last, list.height >= stack.count { lists.removeLast() }
        if blockHeights.last == stack.count { blockHeights.removeLast() }
        while let table = tableHeights.last, table >= stack.count { tableHeights.removeLast() }
        while let row = rows.last, row.height >= stack.count, open.name == "tr" || row.height > stack.count {
          endRow()
        }
        if let row = rows.last, let cell = row.cellHeight, cell >= stack.count {
          rows[rows.count - 1].cellHeight = nil
        }
      }
    }
  }

  private mutating func apply(
    _ name: String, _ attributes: [String: String], _ isBlock: Bool, _ marks: inout HTMLBlock.Marks
  ) {
    // Under the title of a page stand its status and the line on its adoption.
    if name == "p" && marks.contains(.title) && !marks.contains(.body) {
      marks.remove(.title)
      marks.insert(.adoption)
    }
    var roles: [PageProfile.Role] = []
    if let role = profile.elements[name] { roles.append(role) }
    if let id = attributes["id"], let role = profile.identifiers[id] { roles.append(role) }
    for word in (attributes["class"] ?? "").split(whereSeparator: \.isWhitespace) {
      if let role = profile.classes[String(word)] { roles.append(role) }
    }
    for role in roles {
      switch role {
      case .body:
        marks.insert(.body)
        marks.subtract([.title, .furniture])
      case .bodyEnd: isBehindBody = true
      case .title: marks.insert(.title)
      case .adoption: marks.insert(.adoption)
      case .status: marks.insert(.status)
      case .note: marks.insert(isBlock ? .note : .inlineNote)
      case .heading: marks.insert(.heading)
      case .furniture: marks.insert(.furniture)
      case .superscript: marks.insert(.superscript)
      }
    }
    if isBehindBody { marks.remove(.body) }
    if name == "title" { marks.insert(.pageTitle) }
    if name == "b" || name == "strong" || name == "th" || isHeading(name) != nil { marks.insert(.bold) }
    let style = attributes["style"].map(Self.folded) ?? ""
    if !style.isEmpty {
      if style.containsBytes(of: "font-weight:bold") || style.containsBytes(of: "font-weight:7") {
        marks.insert(.bold)
      }
      if style.containsBytes(of: "vertical-align:super") { marks.insert(.superscript) }
      if style.containsBytes(of: "display:none") || style.containsBytes(of: "visibility:hidden") {
        marks.insert(.hidden)
      }
    }
    if attributes["hidden"] != nil { marks.insert(.hidden) }
    if let colour = attributes["color"].map(Self.folded) ?? Self.colour(in: style) {
      let digits = colour == "red" ? "ff0000" : colour.hasPrefix("#") ? String(colour.dropFirst()) : colour
      if profile.noteColours.contains(digits) { marks.insert(isBlock ? .note : .inlineNote) }
    }
  }

  private static func folded(_ style: String) -> String {
    String(style.lowercased().filter { !$0.isWhitespace })
  }

  private static func colour(in style: String) -> String? {
    for part in style.split(separator: ";") where part.hasPrefix("color:") { return String(part.dropFirst(6)) }
    return nil
  }

  private mutating func noteAddress(_ attributes: [String: String]) {
    let isOwn = attributes["rel"] == "canonical" || attributes["property"] == "og:url"
    if isOwn, let address = attributes["href"] ?? attributes["content"], addresses.count < 8 {
      addresses.append(address)
    }
  }

  // MARK: - Text

  private mutating func read(text range: Range<Int>) {
    let open = stack.last
    let marks = open?.marks ?? []
    var index = range.lowerBound
    var part: Int?
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    if parts.isEmpty, bytes[range].allSatisfy(isBlank) { return }
    // An index is `126<sup>1</sup>`: its digits are raised, whatever the page did to show it.
    let isIndex = marks.contains(.superscript) && isIndexText(range)
    while index < range.upperBound {
      let target = part ?? partIndex(marks, open?.headingLevel)
      part = target
      let byte = bytes[index]
      if isBlank(byte) {
        var end = index + 1
        while end < range.upperBound, isBlank(bytes[end]) { end += 1 }
        if isPreformatted, partsParagraphs(bytes[index..<end], opensText: index == range.lowerBound) {
          flush()
          ledger.assign(index..<end, to: .space)
          part = nil
        } else {
          blank(target, index..<end)
        }
        index = end
      } else if byte == 0x26, let entity = HTMLEntities.read(bytes, at: index),
        index + entity.length <= range.upperBound
      {
        append(entity.scalar, target, index..<(index + entity.length), marks)
        index += entity.length
      } else if byte == 0xC2, index + 1 < range.upperBound, bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xAD {
        append(bytes[index + 1] == 0xA0 ? "\u{A0}" : "\u{AD}", target, index..<(index + 2), marks)
        index += 2
      } else if isIndex {
        if (0x30...0x39).contains(byte) {
          parts[target].append(Self.raised[Int(byte) - 0x30], for: index..<(index + 1))
        } else {
          parts[target].append(bytes[index...index])
        }
        index += 1
      } else {
        var end = index + 1
        while end < range.upperBound, !isBlank(bytes[end]), bytes[end] != 0x26, bytes[end] != 0xC2 { end += 1 }
        parts[target].append(bytes[index..<end])
        if !marks.contains(.bold) { parts[target].plainLetters += end - index }
        index = end
      }
    }
  }

  private var isPreformatted: Bool { counts["pre", default: 0] > 0 }

  /// Whether white space in a `pre` parts paragraphs: an empty line, or an indent at the beginning of a line. Other line
  /// breaks are where the lines of the print were full.
  private func partsParagraphs(_ blanks: Slice<UnsafeBufferPointer<UInt8>>, opensText: Bool) -> Bool {
    if blanks.count(where: { $0 == 0x0A }) > 1 { return true }
    let indent = blanks.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    return indent >= 3 && (opensText || indent < blanks.count)
  }

  /// Digits only: an index of a number or of a unit. `1-1` in raised type becomes `-1-1`.
  private mutating func isIndexText(_ range: Range<Int>) -> Bool {
    var digits = 0
    var hyphens = 0
    for byte in bytes[range] {
      if (0x30...0x39).contains(byte) {
        digits += 1
      } else if byte == 0x2D {
        hyphens += 1
      } else if byte != 0x20 {
        return false
      }
    }
    if digits > 0 && hyphens > 0 {
      let target = partIndex(stack.last?.marks ?? [], stack.last?.headingLevel)
      if let last = parts[target].text.last, last != 0x2D {
        parts[target].append(CollectionOfOne(0x2D), for: range.lowerBound..<range.lowerBound)
      }
      return false
    }
    return digits > 0 && digits <= 3
  }

  private static let raised: [[UInt8]] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].map { Array($0.utf8) }

  private mutating func blank(_ part: Int, _ range: Range<Int>) {
    if range.count == 1, let last = parts[part].text.last, last != 0x20, last != 0x0A, bytes[range.lowerBound] == 0x20
    {
      parts[part].append(bytes[range])
    } else {
      parts[part].appendBlank(0x20, for: range)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ part: Int, _ range: Range<Int>, _ marks: HTMLBlock.Marks) {
    switch scalar.value {
    case 0xAD:
      // A soft hyphen is where a line might have been broken; it is no letter of the law.
      ledger.assign(range, to: .hyphen)
    case 0x200B, 0xFEFF, 0x2060: ledger.assign(range, to: .space)
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F:
      let before = parts[part].text.count
      parts[part].appendBlank(0x20, for: range)
      if parts[part].text.count == before { ledger.assign(range, to: .space) }
    default:
      parts[part].append(String(Character(scalar)).utf8, for: range)
      if !marks.contains(.bold) { parts[part].plainLetters += 1 }
    }
  }

  /// The part of the open block that text with these marks belongs to.
  private mutating func partIndex(_ marks: HTMLBlock.Marks, _ level: Int?) -> Int {
    if let known = parts.lastIndex(where: { $0.marks.category == marks.category }) {
      // A note that was taken out of the middle leaves a space behind.
      if known != parts.count - 1, let last = parts[known].text.last, last != 0x20, last != 0x0A,
        let source = parts[known].pieces.last
      {
        let place = source.source + source.length
        parts[known].appendBlank(0x20, for: place..<place)
      }
      if known != parts.count - 1 {
        let part = parts.remove(at: known)
        parts.append(part)
        return parts.count - 1
      }
      return known
    }
    var part = HTMLBlock(marks: marks, headingLevel: level)
    part.anchor = pendingAnchor
    pendingAnchor = nil
    if let mark = pendingMark, parts.isEmpty {
      part.append(mark.text.utf8, for: mark.place..<mark.place)
      pendingMark = nil
    }
    parts.append(part)
    return parts.count - 1
  }

  private mutating func flush() {
    if parts.isEmpty { return }
    // Moved parts are put back into the order of the page.
    let ordered = parts.sorted { ($0.pieces.first?.source ?? 0) < ($1.pieces.first?.source ?? 0) }
    parts.removeAll(keepingCapacity: true)
    for part in ordered {
      isAnnounced = part.text.last(where: { $0 != 0x20 && $0 != 0x0A }) == 0x3A
      if part.isEmpty {
        for piece in part.pieces { ledger.assign(piece.source..<(piece.source + piece.length), to: .space) }
        continue
      }
      put(part)
    }
  }

  private mutating func put(_ block: HTMLBlock) {
    guard let row = rows.indices.last else {
      blocks.append(block)
      return
    }
    if rows[row].cells.isEmpty { rows[row].cells.append([]) }
    rows[row].cells[rows[row].cells.count - 1].append(block)
  }

  // MARK: - Tables

  private mutating func startRow() {
    if let row = rows.last, row.height > (tableHeights.last ?? -1) { pop(to: row.height) }
    if rows.count < Self.tableLimit { rows.append(Row(height: stack.count)) }
  }

  private mutating func startCell() {
    guard let row = rows.last, row.height > (tableHeights.last ?? -1) else { return }
    if let cell = row.cellHeight { pop(to: cell) }
    guard let last = rows.indices.last else { return }
    rows[last].cellHeight = stack.count
    rows[last].cells.append([])
  }

  /// Whether the cells of a row begin the same article in different languages.
  private static func saysTheSame(_ cells: [[HTMLBlock]]) -> Bool {
    guard cells.count > 1 else { return false }
    var digits: Int?
    var words: Set<String> = []
    for cell in cells {
      let heads = cell.prefix(4).lazy.map { String(decoding: $0.text.prefix(160), as: UTF8.self) }
      guard let head = heads.first(where: { HeadingRecognition.candidate($0)?.kind == .article }),
        let number = HeadingRecognition.candidate(head)?.digits, digits == nil || digits == number
      else { return false }
      digits = number
      // Two columns in one language compare the law with its draft.
      let word = head.drop { !$0.isLetter }
      guard let found = HeadingWord(String(word)), words.insert(found.folded).inserted else { return false }
    }
    return true
  }

  /// A row of short cells becomes one line; a row that only lays out the page is taken apart again.
  private mutating func endRow() {
    flush()
    guard let row = rows.popLast() else { return }
    let filled = row.cells.filter { !$0.isEmpty }
    let table = tableHeights.last ?? -1
    if Self.saysTheSame(filled) { parallelColumns[table] = filled.count }
    if filled.count > 1, parallelColumns[table] == filled.count {
      for (column, cell) in filled.enumerated() {
        for var block in cell {
          block.isParallel = column > 0
          put(block)
        }
      }
      return
    }
    let isLayout =
      filled.count < 2
      || filled.contains { cell in
        cell.count > 6
          || cell.contains {
            $0.isRow || !$0.marks.category.isEmpty
              || HeadingRecognition.candidate(String(decoding: $0.text.prefix(200), as: UTF8.self))?.kind == .article
          }
      }
    if isLayout {
      for block in filled.joined() { put(block) }
      return
    }
    var line: HTMLBlock?
    for cell in filled {
      for (place, block) in cell.enumerated() {
        guard var joined = line else {
          line = block
          continue
        }
        let source = joined.pieces.last.map { $0.source + $0.length } ?? 0
        joined.append(place == 0 ? Array(" | ".utf8) : [0x20], for: source..<source)
        joined.append(block)
        line = joined
      }
    }
    if var line {
      line.isRow = true
      line.headingLevel = nil
      put(line)
    }
  }
}
