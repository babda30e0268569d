import Legislation
import Matching
import Planning
import Review
import Standards
import Wordings

/// The words of documents for values of the modules below.
extension MessageCatalogue {
  var code: String { language.webTag }

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

  public func force(_ force: Force) -> String {
    switch force {
    case .obligation: self[.obligation]
    case .softLaw: self[.softLaw]
    case .benchmark: self[.benchmark]
    }
  }

  func force(_ requirement: Requirement) -> String { self[requirement.isObligation ? .obligation : .benchmark] }

  func references(_ requirement: Requirement) -> String {
    requirement.references.map { reference in
      "\(reference.instrument) \(reference.article)" + (reference.toVerify ? " (\(self[.toVerify]))" : "")
    }.joined(separator: "; ")
  }
}
