import Matching
import Wordings

extension MessageCatalogue {
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

  public func role(_ role: ReviewerRole) -> String {
    switch role {
    case .government: self[.roleGovernment]
    case .civilSociety: self[.roleCivilSociety]
    case .activist: self[.roleActivist]
    case .academic: self[.roleAcademic]
    case .unitedNations: self[.roleUnitedNations]
    }
  }
}
