import LegalText

/// Where a fact about an act comes from, in the order of trust.
public enum MetadataSource: String, Sendable, Hashable, Codable {
  case file, sidecar, catalogue, title, fileName, text, assumed
}

/// A fact about an act together with where it was found.
public struct Sourced<Value: Sendable & Hashable>: Sendable, Hashable {
  public var value: Value
  public var source: MetadataSource

  public init(_ value: Value, from source: MetadataSource) {
    self.value = value
    self.source = source
  }
}

/// Whether the whole act was loaded; an absent rule can only be stated of a whole act.
public enum Coverage: String, Sendable, Hashable, Codable { case whole, excerpt }

/// Legal force of an act at the as-of date.
public enum ActStatus: String, Sendable, Hashable, Codable {
  case inForce, notYet, repealed, suspended, draft, unknown
}

/// Something a reader should know about how an act was read.
///
/// It is kept as a value; the module Wordings says it in the language of whoever reads it.
public struct ReadingWarning: Sendable, Hashable {
  /// The variant that says how many warnings of the kind were left out.
  public static let moreOfThisKind = "More"

  /// Stable name of the kind of warning (`numberResolvedBySequence`).
  public let code: String
  /// Which of several ways of saying it fits (`FileName`, where the name of the file says that it is an excerpt); empty
  /// where there is one.
  public let variant: String
  /// Numbers, names and pieces of the file, in the order in which the wording has places for them.
  public let facts: [String]
  /// A sentence in English that is kept as it was written: by an earlier version, or by the decoder of bytes.
  public let said: String?
  /// Line of the file, from 1; `nil` where the warning concerns the whole file.
  public let line: Int?

  public init(code: String, variant: String = "", facts: [String] = [], said: String? = nil, line: Int? = nil) {
    self.code = code
    self.variant = variant
    self.facts = facts
    self.said = said
    self.line = line
  }
}

/// One act of legislation in one expression: an edition in one language.
public struct Act: Sendable, Hashable {
  /// The FRBR work (`/akn/uz/act/code/1994-09-22/2012-xii`), or one built from the file name when facts are missing.
  public var work: String
  /// Name of the file that it was read from, without its folder.
  public var file: String
  public var title: String
  /// Country code of ISO 3166, upper case; empty when unknown.
  public var country: String
  public var kind: Sourced<ActKind>
  public var language: Sourced<Language>
  public var status: Sourced<ActStatus>
  public var coverage: Sourced<Coverage>
  /// Number of the act as published (`226-V`), when known.
  public var number: String?
  /// Date of adoption, ISO, when known.
  public var date: String?
  /// Date from which the act is repealed, ISO, when the file says so.
  public var repealedSince: String?
  /// Date of the latest amendment seen in the text, ISO: the edition cannot be older.
  public var expressionDate: String?
  /// SHA-256 of the file's bytes, hexadecimal.
  public var sha256: String
  public var encoding: String
  /// The provisions at the top level.
  public var provisions: [Provision]
  /// Text before the first provision (preamble) that is neither title nor page furniture.
  public var preamble: String
  /// Amendments to the act as a whole; those to a provision stand with the provision.
  public var events: [AmendmentEvent]
  public var warnings: [ReadingWarning]
  /// Where every byte of the text as read went; `nil` for acts that were not read from a file. Part of equality: two
  /// acts are equal when the same text was read the same way.
  public var ledger: Ledger?

  public init(
    work: String = "", file: String, title: String = "", country: String = "",
    kind: Sourced<ActKind> = Sourced(.other, from: .assumed),
    language: Sourced<Language> = Sourced(.english, from: .assumed),
    status: Sourced<ActStatus> = Sourced(.inForce, from: .assumed),
    coverage: Sourced<Coverage> = Sourced(.whole, from: .assumed), number: String? = nil, date: String? = nil,
    repealedSince: String? = nil, expressionDate: String? = nil, sha256: String = "", encoding: String = "",
    provisions: [Provision] = [], preamble: String = "", events: [AmendmentEvent] = [],
    warnings: [ReadingWarning] = [], ledger: Ledger? = nil
  ) {
    self.work = work
    self.file = file
    self.title = title
    self.country = country
    self.kind = kind
    self.language = language
    self.status = status
    self.coverage = coverage
    self.number = number
    self.date = date
    self.repealedSince = repealedSince
    self.expressionDate = expressionDate
    self.sha256 = sha256
    self.encoding = encoding
    self.provisions = provisions
    self.preamble = preamble
    self.events = events
    self.warnings = warnings
    self.ledger = ledger
  }

  /// Every provision of the act in document order.
  public var allProvisions: [Provision] { provisions.flatMap { $0.preorder() } }

  /// The articles in document order, leaving out those quoted for insertion into other acts.
  public var articles: [Provision] {
    var result: [Provision] = []
    for provision in provisions { Self.collectArticles(provision, into: &result) }
    return result
  }

  /// The first of the articles.
  public var firstArticle: Provision? { Self.firstArticle(in: provisions) }

  private static func firstArticle(in provisions: [Provision]) -> Provision? {
    // By index: the elements of a loop are copies.
    for index in provisions.indices {
      if provisions[index].kind == .article && !provisions[index].isQuoted { return provisions[index] }
      if let found = firstArticle(in: provisions[index].children) { return found }
    }
    return nil
  }

  /// The depth of the walk is that of the document, which readers bound.
  private static func collectArticles(_ provision: Provision, into result: inout [Provision]) {
    if provision.kind == .article && !provision.isQuoted { result.append(provision) }
    for index in provision.children.indices { collectArticles(provision.children[index], into: &result) }
  }

  /// The provision with this eId.
  public func provision(eId: String) -> Provision? { allProvisions.first { $0.eId == eId } }

  /// Whether the act counts as law on `date` (ISO): repealed, suspended, draft and future acts do not.
  public func isInForce(on date: String) -> Bool {
    if let repealedSince { return date < repealedSince }
    switch status.value {
    case .inForce, .unknown: return true
    case .notYet, .repealed, .suspended, .draft: return false
    }
  }
}
