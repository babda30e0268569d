/// The kinds of provision, named as Akoma Ntoso 3.0 names its hierarchy.
public enum ProvisionKind: String, Sendable, Hashable, Codable, CaseIterable {
  case part, book, title, section, subsection, chapter, subchapter, division, article, paragraph, point, alinea
  case intro, wrapUp, attachment, quotedStructure, hcontainer

  /// The abbreviation that the OASIS naming convention uses in eIds.
  public var identifierPrefix: String {
    switch self {
    case .article: "art"
    case .section: "sec"
    case .subsection: "subsec"
    case .chapter: "chp"
    case .subchapter: "subchp"
    case .division: "dvs"
    case .paragraph: "para"
    case .attachment: "att"
    case .quotedStructure: "qstr"
    case .wrapUp: "wrapup"
    default: rawValue
    }
  }

  /// Containers above the article; article numbers run through them.
  public var isContainer: Bool {
    switch self {
    case .part, .book, .title, .section, .subsection, .chapter, .subchapter, .division, .attachment, .hcontainer: true
    default: false
    }
  }
}

/// Whether a provision is law at the date of the expression.
public enum ProvisionStatus: String, Sendable, Hashable, Codable {
  case inForce
  /// Repealed, excluded or declared void; kept in the tree, never evidence.
  case removed
  case notYet
  case suspended
}

/// A piece of a provision's text that stands in one run in the source.
public struct TextSegment: Sendable, Hashable {
  /// First byte of the piece in the provision's text (UTF-8).
  public let start: Int
  /// First byte of the piece in the act's text as read (UTF-8).
  public let source: Int

  public init(start: Int, source: Int) {
    self.start = start
    self.source = source
  }
}

extension [TextSegment] {
  /// The place in the source of a byte of the text that these segments make up.
  public func sourceOffset(of byte: Int) -> Int {
    guard let segment = last(where: { $0.start <= byte }) else { return byte }
    return segment.source + byte - segment.start
  }
}

/// Any node of an act with a number, a heading or text of its own.
public struct Provision: Sendable, Hashable {
  // The small ones stand together: an act may have hundreds of thousands of provisions.
  public var kind: ProvisionKind
  public var status: ProvisionStatus
  /// Words of another act inside this one (amending acts); never norms of the carrier.
  public var isQuoted: Bool
  /// The identifier of Akoma Ntoso's naming convention, ASCII, unique in the act (`art_126-1__para_2__point_a`).
  public var eId: String
  /// The number as printed (`126¹`, `a)`), without trailing punctuation; empty when there is none.
  public var mark: String
  /// The number that was understood; `nil` for letters and for provisions without a number.
  public var number: ProvisionNumber?
  public var heading: String
  /// Own text, without number and heading. Children's text is theirs.
  public var text: String
  /// Where the pieces of `text` stand in the act's text as read; editorial notes may lie between them.
  public var segments: [TextSegment]
  /// Editorial notes on this provision (amendments, sources); never norms.
  public var notes: [String]
  /// What the notes tell of amendments to this provision, in their order.
  public var events: [AmendmentEvent]
  public var children: [Provision]

  public init(
    kind: ProvisionKind, eId: String = "", mark: String = "", number: ProvisionNumber? = nil, heading: String = "",
    text: String = "", segments: [TextSegment] = [], status: ProvisionStatus = .inForce, notes: [String] = [],
    events: [AmendmentEvent] = [], isQuoted: Bool = false, children: [Provision] = []
  ) {
    self.kind = kind
    self.eId = eId
    self.mark = mark
    self.number = number
    self.heading = heading
    self.text = text
    self.segments = segments
    self.status = status
    self.notes = notes
    self.events = events
    self.isQuoted = isQuoted
    self.children = children
  }

  /// The place in the act's text as read, in UTF-8 bytes, of a byte of `text`.
  public func sourceOffset(of byte: Int) -> Int { segments.sourceOffset(of: byte) }

  /// This provision and all below it, in document order. The walk keeps its own stack: depth is the document's.
  public func preorder() -> [Provision] {
    var result: [Provision] = []
    var stack = [self]
    while let next = stack.popLast() {
      result.append(next)
      stack.append(contentsOf: next.children.reversed())
    }
    return result
  }

  /// Changes this provision, then all below it, where they stand. The walk goes as deep as the reader let the tree grow,
  /// at most some hundred.
  package mutating func changeAll(_ change: (inout Provision) -> Void) {
    change(&self)
    for index in children.indices { children[index].changeAll(change) }
  }

  /// Puts this provision under another eId, with all below it.
  package mutating func rename(to new: String) {
    let old = eId
    changeAll { provision in
      let eId = provision.eId.utf8
      provision.eId =
        eId.starts(with: old.utf8) ? new + String(decoding: eId.dropFirst(old.utf8.count), as: UTF8.self) : new
    }
  }
}
