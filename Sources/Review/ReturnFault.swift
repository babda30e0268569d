import SpreadsheetReading
import Wordings

/// What may be wrong in a file that came back from people. What they typed is told back as they see it.
public enum ReturnFault: Sendable, Hashable {
  // The file.
  case unreadable(cause: String)
  case spreadsheet(SpreadsheetError)
  case tooLarge(megabytes: Int)
  case otherProject
  case notATracker
  case notExported
  case noAnswers(title: String)
  case notASession
  case noVerdicts
  case notAPack(cause: String)
  case newerPack(version: Int)
  case noParticipant(name: String, session: String)
  case otherRound(Int, session: String, present: Int)
  case sessionClosed(session: String)

  // A sheet.
  case columnsMissing([String], unknown: [String])
  case titleTwice(String)
  case noIdentifiers(title: String)
  case titlesMissing
  case tooManyRows(limit: Int)
  case tooManyRemarks(limit: Int)
  case behindTheLastColumn
  case mergedAnswers

  // A row.
  case identifiersDiffer(hidden: String, number: String)
  case itemTwice(String, other: String)
  case unknownItem(String)
  case sourceMissing
  case dateMissing
  case keptAsRemark(String)
  case answerWithoutIdentifier
  case notAssigned(requirement: String, reviewer: String)
  case otherFinding(requirement: String)
  case answeredTwice(requirement: String, other: String)
  case acceptedAndRejected
  case unknownEvidence(String)
  case judgementWithoutVerdict(requirement: String)
  case outsideAnswers(String)

  // A cell.
  case errorValue(String)
  case formulaWithoutResult(String)
  case notAChoice(String, choices: [String])
  case futureDate(String, date: String)
  case earlyDate(String, date: String, first: String)
  case ambiguousDate(String)
  case notADate(String)
  case textTooLong(limit: Int)
  case lettersLost(String)
  case visibilityBlank
  case visibilityCalculated
  case visibilityMerged
  case visibilityUnknown(String)
  case personalData([PersonalDataSuspicion])
  case notAVerdict(String)
  case notAJudgement(String)
  case notAnUrgency(String)
  case reasonMissing
  case reasonWithoutVerdict

  /// Longest piece of a text that is told back.
  private static let piece = 80

  public func told(_ messages: MessageCatalogue) -> String {
    let wording = wording(messages)
    return messages.filled(wording.key, wording.facts)
  }

  /// The wording and its facts in the order of its places; words among the facts are in the language of the messages.
  func wording(_ messages: MessageCatalogue) -> (key: MessageKey, facts: [String]) {
    let (key, facts) = keyAndFacts(messages)
    return (key, facts.map { $0.count > 400 ? String($0.prefix(400)) + "…" : $0 })
  }

  private func keyAndFacts(_ messages: MessageCatalogue) -> (MessageKey, [String]) {
    func short(_ text: String) -> String { text.count > Self.piece ? String(text.prefix(Self.piece)) + "…" : text }
    switch self {
    case .unreadable(let cause): return (.faultUnreadable, [cause])
    case .spreadsheet(let error): return messages.wording(error)
    case .tooLarge(let megabytes): return (.faultTooLarge, ["\(megabytes) MB"])
    case .otherProject: return (.faultOtherProject, [])
    case .notATracker: return (.faultNotATracker, [])
    case .notExported: return (.faultNotExported, [])
    case .noAnswers(let title): return (.faultNoAnswers, [title])
    case .notASession: return (.faultNotASession, [])
    case .noVerdicts: return (.faultNoVerdicts, [])
    case .notAPack(let cause): return (.faultNotAPack, [cause])
    case .newerPack(let version): return (.faultNewerPack, ["\(version)"])
    case .noParticipant(let name, let session): return (.faultNoParticipant, [name, session])
    case .otherRound(let round, let session, let present):
      return (.faultOtherRound, ["\(round)", session, "\(present)"])
    case .sessionClosed(let session): return (.faultSessionClosed, [session])
    case .columnsMissing(let names, let unknown):
      let names = names.joined(separator: ", ")
      if unknown.isEmpty { return (.faultColumnsMissing, [names]) }
      return (.faultColumnsUnknown, [names, unknown.map(short).map { "'\($0)'" }.joined(separator: ", ")])
    case .titleTwice(let title): return (.faultTitleTwice, [short(title)])
    case .noIdentifiers(let title): return (.faultNoIdentifiers, [title])
    case .titlesMissing: return (.faultTitlesMissing, [])
    case .tooManyRows(let limit): return (.faultTooManyRows, ["\(limit)"])
    case .tooManyRemarks(let limit): return (.faultTooManyRemarks, ["\(limit)"])
    case .behindTheLastColumn: return (.faultBehindTheLastColumn, [])
    case .mergedAnswers: return (.faultMergedAnswers, [])
    case .identifiersDiffer(let hidden, let number): return (.faultIdentifiersDiffer, [short(hidden), short(number)])
    case .itemTwice(let item, let other): return (.faultItemTwice, [item, other])
    case .unknownItem(let item): return (.faultUnknownItem, [short(item)])
    case .sourceMissing: return (.faultSourceMissing, [])
    case .dateMissing: return (.faultDateMissing, [])
    case .keptAsRemark(let text): return (.faultKeptAsRemark, [short(text)])
    case .answerWithoutIdentifier: return (.faultAnswerWithoutIdentifier, [])
    case .notAssigned(let requirement, let reviewer): return (.faultNotAssigned, [requirement, reviewer])
    case .otherFinding(let requirement): return (.faultOtherFinding, [requirement])
    case .answeredTwice(let requirement, let other): return (.faultAnsweredTwice, [requirement, other])
    case .acceptedAndRejected: return (.faultAcceptedAndRejected, [])
    case .unknownEvidence(let key): return (.faultUnknownEvidence, [short(key)])
    case .judgementWithoutVerdict(let requirement): return (.faultJudgementWithoutVerdict, [requirement])
    case .outsideAnswers(let text): return (.faultOutsideAnswers, [short(text)])
    case .errorValue(let text): return (.faultErrorValue, [short(text)])
    case .formulaWithoutResult(let formula): return (.faultFormula, [short(formula)])
    case .notAChoice(let text, let choices):
      return (.faultNotAChoice, [short(text), choices.joined(separator: ", ")])
    case .futureDate(let text, let date): return (.faultFutureDate, [short(text), date])
    case .earlyDate(let text, let date, let first): return (.faultEarlyDate, [short(text), date, first])
    case .ambiguousDate(let text): return (.faultAmbiguousDate, [short(text)])
    case .notADate(let text): return (.faultNotADate, [short(text)])
    case .textTooLong(let limit): return (.faultTextTooLong, ["\(limit)"])
    case .lettersLost(let text): return (.faultLettersLost, [short(text)])
    case .visibilityBlank: return (.faultVisibilityBlank, [])
    case .visibilityCalculated: return (.faultVisibilityCalculated, [])
    case .visibilityMerged: return (.faultVisibilityMerged, [])
    case .visibilityUnknown(let text): return (.faultVisibilityUnknown, [short(text)])
    case .personalData(let found):
      let kinds = found.map { "\(messages[$0.kind.key]) («\($0.words)»)" }
      return (.faultPersonalData, [kinds.joined(separator: ", ")])
    case .notAVerdict(let text): return (.faultNotAVerdict, [short(text)])
    case .notAJudgement(let text): return (.faultNotAJudgement, [short(text)])
    case .notAnUrgency(let text): return (.faultNotAnUrgency, [short(text)])
    case .reasonMissing: return (.faultReasonMissing, [])
    case .reasonWithoutVerdict: return (.faultReasonWithoutVerdict, [])
    }
  }
}

extension PersonalDataSuspicion.Kind {
  fileprivate var key: MessageKey {
    switch self {
    case .name: .personalName
    case .telephone: .personalTelephone
    case .electronicAddress: .personalElectronicAddress
    case .address: .personalAddress
    case .identityNumber: .personalIdentityNumber
    case .caseNumber: .personalCaseNumber
    case .notScreened: .personalNotScreened
    }
  }
}

extension MessageCatalogue {
  /// Why a workbook could not be read. The cause itself is a fact for whoever mends the program that wrote it.
  func wording(_ error: SpreadsheetError) -> (MessageKey, [String]) {
    switch error {
    case .unreadable(_, let cause): (.faultUnreadable, [cause])
    case .notAWorkbook(_, let cause): (.faultNotAWorkbook, [cause])
    case .damaged(_, let part, let cause): (.faultDamaged, [part, cause])
    case .tooLarge(_, let part, let limit): (.faultPartTooLarge, [part, limit])
    }
  }

  /// A workbook that could not be read, in words.
  public func told(_ error: SpreadsheetError) -> String {
    let wording = wording(error)
    return self(.faultLine, error.file, self[.faultWholeFile], filled(wording.0, wording.1))
  }
}
