import LegalText
import SpreadsheetReading
import Wordings

/// How far a recommendation, milestone or indicator has come.
public enum ProgressStatus: String, Sendable, Hashable, Codable, CaseIterable {
  case notStarted, inProgress, partlyImplemented, implemented, noInformation, regressed

  /// Order from worst to best; `nil` where nothing is known.
  public var rank: Int? {
    switch self {
    case .regressed: 0
    case .notStarted: 1
    case .inProgress: 2
    case .partlyImplemented: 3
    case .implemented: 4
    case .noInformation: nil
    }
  }

  /// Place among all cases. Cases with texts for raw values are compared and hashed by those, too slowly for counting.
  var place: Int {
    switch self {
    case .notStarted: 0
    case .inProgress: 1
    case .partlyImplemented: 2
    case .implemented: 3
    case .noInformation: 4
    case .regressed: 5
    }
  }

  public func name(_ language: Language) -> String { MessageCatalogue(language)[key] }

  private var key: MessageKey {
    switch self {
    case .notStarted: .progressNotStarted
    case .inProgress: .progressInProgress
    case .partlyImplemented: .progressPartlyImplemented
    case .implemented: .progressImplemented
    case .noInformation: .progressNoInformation
    case .regressed: .progressRegressed
    }
  }

  /// The nearest word of each monitoring procedure. The procedures have fewer or other steps than the tracker: the
  /// crosswalk is for filling in their forms and cannot be read back.
  public func word(in procedure: Procedure, _ language: Language) -> String {
    MessageCatalogue(language)[key(in: procedure)]
  }

  private func key(in procedure: Procedure) -> MessageKey {
    switch procedure {
    case .universalPeriodicReview:
      switch self {
      case .notStarted, .regressed: .uprNotImplemented
      case .inProgress: .uprInProcess
      case .partlyImplemented: .uprPartiallyImplemented
      case .implemented: .uprImplemented
      case .noInformation: .uprNoInformation
      }
    case .cedawFollowUp:
      switch self {
      case .notStarted, .inProgress: .cedawNotImplemented
      case .partlyImplemented: .cedawPartiallyImplemented
      case .implemented: .cedawImplemented
      case .noInformation: .cedawLacksInformation
      case .regressed: .cedawContraryMeasures
      }
    case .grevio:
      switch self {
      case .notStarted, .inProgress: .grevioNotComplied
      case .partlyImplemented: .grevioPartiallyComplied
      case .implemented: .grevioComplied
      case .noInformation: .grevioNotAssessed
      case .regressed: .grevioStepBack
      }
    }
  }

  /// A procedure that follows recommendations.
  public enum Procedure: String, Sendable, CaseIterable { case universalPeriodicReview, cedawFollowUp, grevio }

  /// The code of the nearest status of IMPACT OSS.
  public var impactOSSCode: String {
    switch self {
    case .notStarted: "not_started"
    case .inProgress: "in_progress"
    case .partlyImplemented: "partially_implemented"
    case .implemented: "completed"
    case .noInformation: "not_reported"
    case .regressed: "off_track"
    }
  }

  private static let words: [String: ProgressStatus] = MessageCatalogue.values(by: \.key)
  private static let folded = ChoiceWords.folded(words)

  public static func read(_ text: String) -> ProgressStatus? { words[text] ?? folded[Blanks.folded(text)] }
}

/// How sure the reporting organisation is.
public enum ReportConfidence: String, Sendable, Hashable, Codable, CaseIterable {
  case low, medium, high

  public func name(_ language: Language) -> String { MessageCatalogue(language)[key] }

  private var key: MessageKey {
    switch self {
    case .low: .confidenceLow
    case .medium: .confidenceMedium
    case .high: .confidenceHigh
    }
  }

  private static let words: [String: ReportConfidence] = ChoiceWords.folded(MessageCatalogue.values(by: \.key))

  public static func read(_ text: String) -> ReportConfidence? { words[Blanks.folded(text)] }
}

/// Who may see a report. Only what somebody called public is; everything else is in no public output.
public enum Confidentiality: String, Sendable, Hashable, Codable, CaseIterable {
  case open = "public"
  case confidential

  public func name(_ language: Language) -> String { MessageCatalogue(language)[key] }

  private var key: MessageKey {
    switch self {
    case .open: .visibilityPublic
    case .confidential: .visibilityConfidential
    }
  }

  private static let words: [String: Confidentiality] = ChoiceWords.folded(MessageCatalogue.values(by: \.key))

  public static func read(_ text: String) -> Confidentiality? { words[Blanks.folded(text)] }
}

/// Words of a list, as they are compared when they come back.
private enum ChoiceWords {
  static func folded<Value>(_ words: [String: Value]) -> [String: Value] {
    words.reduce(into: [:]) { $0[Blanks.folded($1.key)] = $1.value }
  }
}
