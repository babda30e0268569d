import Wordings

/// Why something that was asked for is not possible in the present state, and what would help.
public enum Refusal: Sendable, Hashable {
  case readOnlyPlace(file: String)
  case nobodyActs
  case noSession(String, known: [String])
  case sessionClosed(String)
  case otherStage(session: String, SessionStage)
  case roundOver(session: String, round: Int)
  case titleTaken(title: String, session: String)
  case participantsNeeded
  case assignedNobody(name: String)
  case noParticipant(name: String, session: String, known: [String])
  case notAmongFindings(requirement: String)
  case notInSession(requirement: String, session: String)
  case notAssigned(requirement: String, name: String)
  case textTooLong(limit: Int)
  case decisionNeedsReason(requirement: String)
  case firstRoundMissing(count: Int, first: String)
  case verdictsMissing([String])
  case noneMissing
  /// Requirements on whose verdict, and those on whose urgency alone, reviewers differ.
  case reviewersDiffer(verdicts: [String], urgencies: [String])
  case noReport(item: String, organisation: String)
  case noItem(String)
  case organisationNameNeeded(limit: Int)
  case followsNothing
  case nothingChosen

  public func told(_ messages: MessageCatalogue) -> String {
    let (key, facts) = wording(messages)
    return messages.filled(key, facts)
  }

  private func wording(_ messages: MessageCatalogue) -> (MessageKey, [String]) {
    switch self {
    case .readOnlyPlace(let file): return (.refusedReadOnly, [file])
    case .nobodyActs: return (.refusedNobodyActs, [])
    case .noSession(let id, let known):
      return known.isEmpty ? (.refusedNoSessions, [id]) : (.refusedNoSession, [id, known.joined(separator: ", ")])
    case .sessionClosed(let id): return (.refusedSessionClosed, [id])
    case .otherStage(let session, let stage): return (.refusedOtherStage, [session, messages.stage(stage)])
    case .roundOver(let session, let round): return (.refusedRoundOver, [session, "\(round)"])
    case .titleTaken(let title, let session): return (.refusedTitleTaken, [title, session])
    case .participantsNeeded: return (.refusedParticipants, [])
    case .assignedNobody(let name): return (.refusedAssignedNobody, [name])
    case .noParticipant(let name, let session, let known):
      return (.refusedNoParticipant, [name, session, known.joined(separator: ", ")])
    case .notAmongFindings(let requirement): return (.refusedNotAmongFindings, [requirement])
    case .notInSession(let requirement, let session): return (.refusedNotInSession, [requirement, session])
    case .notAssigned(let requirement, let name): return (.refusedNotAssigned, [requirement, name])
    case .textTooLong(let limit): return (.refusedTextTooLong, ["\(limit)"])
    case .decisionNeedsReason(let requirement): return (.refusedDecisionReason, [requirement])
    case .firstRoundMissing(let count, let first): return (.refusedFirstRoundMissing, ["\(count)", first])
    case .verdictsMissing(let places):
      let first = places.prefix(5).joined(separator: "; ") + (places.count > 5 ? " …" : "")
      return (.refusedVerdictsMissing, ["\(places.count)", first])
    case .noneMissing: return (.refusedNoneMissing, [])
    case .reviewersDiffer(let verdicts, let urgencies):
      let (first, second) = (verdicts.joined(separator: ", "), urgencies.joined(separator: ", "))
      if urgencies.isEmpty { return (.refusedDifferInVerdict, [first]) }
      return verdicts.isEmpty ? (.refusedDifferInUrgency, [second]) : (.refusedDifferInBoth, [first, second])
    case .noReport(let item, let organisation): return (.refusedNoReport, [item, organisation])
    case .noItem(let code): return (.refusedNoItem, [code])
    case .organisationNameNeeded(let limit): return (.refusedOrganisationName, ["\(limit)"])
    case .followsNothing: return (.refusedFollowsNothing, [])
    case .nothingChosen: return (.refusedNothingChosen, [])
    }
  }
}

extension MessageCatalogue {
  func stage(_ stage: SessionStage) -> String {
    switch stage {
    case .firstRound: self[.deskStageFirst]
    case .secondRound: self[.deskStageSecond]
    case .closed: self[.deskStageClosed]
    }
  }
}
