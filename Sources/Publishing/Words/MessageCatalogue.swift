import LegalText
import Legislation
import Matching
import Planning
import Review
import Standards

/// The fixed wordings of documents in one language. English and Russian are complete; a language that is begun says
/// the rest in English.
public struct MessageCatalogue: Sendable {
  public let language: Language
  private let table: [MessageKey: String]

  public init(_ language: Language) {
    self.language = language
    table = Self.table(of: language)
  }

  /// What a language says itself; a new language is a file with such a table and a line here.
  public static func table(of language: Language) -> [MessageKey: String] {
    switch language {
    case .english: MessagesEnglish.table
    case .russian: MessagesRussian.table
    case .dari: MessagesDari.table
    case .kazakh, .kyrgyz, .tajik, .uzbekLatin, .uzbekCyrillic, .turkmen, .pashto: [:]
    }
  }

  /// Languages in which every wording is there.
  public static var complete: [Language] {
    Language.allCases.filter { language in
      let table = table(of: language)
      return MessageKey.allCases.allSatisfy { table[$0] != nil }
    }
  }

  public subscript(_ key: MessageKey) -> String { table[key] ?? MessagesEnglish.table[key] ?? key.rawValue }

  /// The wording with `{0}`, `{1}` … replaced by values.
  public func callAsFunction(_ key: MessageKey, _ values: String...) -> String {
    // Parts between the marks are joined once, so that a value that holds a mark is not filled again.
    var result = ""
    var rest = self[key][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      if let place = Int(rest[rest.index(after: open)..<close]), values.indices.contains(place) {
        result += values[place]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  var code: String { language.webTag }

  public func verdict(_ verdict: ReviewerVerdict) -> String {
    switch verdict {
    case .aligned: self[.verdictAligned]
    case .partlyAligned: self[.verdictPartlyAligned]
    case .gap: self[.verdictGap]
    case .conflict: self[.verdictConflict]
    case .notAssessed: self[.verdictNotAssessed]
    case .notApplicable: self[.verdictNotApplicable]
    }
  }

  public func verdict(_ verdict: Verdict) -> String { self.verdict(ReviewerVerdict(verdict)) }

  public func proposed(_ value: Verdict) -> String { self(.proposed, verdict(value)) }

  public func status(_ status: ElementStatus) -> String {
    switch status {
    case .covered: self[.statusCovered]
    case .partly: self[.statusPartly]
    case .absent: self[.statusAbsent]
    case .notAssessed: self[.statusNotAssessed]
    }
  }

  public func measure(_ measure: RecommendationTemplate.Measure) -> String {
    switch measure {
    case .amend: self[.measureAmend]
    case .repeal: self[.measureRepeal]
    case .enact: self[.measureEnact]
    case .byLaw: self[.measureByLaw]
    }
  }

  public func term(_ term: RecommendationTemplate.Term) -> String {
    switch term {
    case .short: self[.termShort]
    case .medium: self[.termMedium]
    case .long: self[.termLong]
    }
  }

  /// The term with its span in months, where the date that it is counted from is known.
  func term(_ term: RecommendationTemplate.Term, asOf: String) -> String {
    let span = self.span(term, asOf: asOf)
    return span.isEmpty ? self.term(term) : "\(self.term(term)): \(span)"
  }

  func span(_ term: RecommendationTemplate.Term, asOf: String) -> String {
    guard let span = TermSpan(term, asOf: asOf) else { return "" }
    let from = String(span.from.prefix(7))
    guard let to = span.to.map({ String($0.prefix(7)) }) else { return self(.termAfter, from) }
    return term == .short ? self(.termBy, to) : self(.termBetween, from, to)
  }

  public func role(_ role: ReviewerRole) -> String {
    switch role {
    case .government: self[.roleGovernment]
    case .civilSociety: self[.roleCivilSociety]
    case .activist: self[.roleActivist]
    case .academic: self[.roleAcademic]
    case .unitedNations: self[.roleUnitedNations]
    }
  }

  public func force(_ force: Force) -> String {
    switch force {
    case .obligation: self[.obligation]
    case .softLaw: self[.softLaw]
    case .benchmark: self[.benchmark]
    }
  }

  func force(_ requirement: Requirement) -> String { self[requirement.isObligation ? .obligation : .benchmark] }

  /// The name of a country by its code; the code itself for one that no catalogue knows.
  public func country(_ code: String) -> String { MessageKey(rawValue: "country\(code)").map { self[$0] } ?? code }

  public func kind(_ kind: ActKind) -> String { HandbookMessages(language).kind(kind) }

  func coverage(_ coverage: Coverage) -> String {
    self[coverage == .whole ? .coverageWhole : .coverageExcerpt]
  }

  func references(_ requirement: Requirement) -> String {
    requirement.references.map { reference in
      "\(reference.instrument) \(reference.article)" + (reference.toVerify ? " (\(self[.toVerify]))" : "")
    }.joined(separator: "; ")
  }
}
