import Matching
import Wordings

extension MessageCatalogue {
  public func verdict(_ verdict: ReviewerVerdict) -> String { self[Self.key(verdict)] }

  static func key(_ verdict: ReviewerVerdict) -> MessageKey {
    switch verdict {
    case .aligned: .verdictAligned
    case .partlyAligned: .verdictPartlyAligned
    case .gap: .verdictGap
    case .conflict: .verdictConflict
    case .notAssessed: .verdictNotAssessed
    case .notApplicable: .verdictNotApplicable
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
