import LegalText

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

  public func name(_ language: Language) -> String {
    let pair: (String, String) =
      switch self {
      case .notStarted: ("not started", "не начато")
      case .inProgress: ("in progress", "в процессе")
      case .partlyImplemented: ("partly implemented", "выполнено частично")
      case .implemented: ("implemented", "выполнено")
      case .noInformation: ("no information", "нет сведений")
      case .regressed: ("regressed", "ухудшение")
      }
    return language == .russian ? pair.1 : pair.0
  }

  /// The nearest word of each monitoring procedure. The procedures have fewer or other steps than the tracker: the
  /// crosswalk is for filling in their forms and cannot be read back.
  public func word(in vocabulary: Vocabulary) -> String {
    switch vocabulary {
    case .universalPeriodicReview:
      switch self {
      case .notStarted, .regressed: "not implemented"
      case .inProgress: "in process of implementation"
      case .partlyImplemented: "partially implemented"
      case .implemented: "implemented"
      case .noInformation: "no information"
      }
    case .cedawFollowUp:
      switch self {
      case .notStarted, .inProgress: "not implemented"
      case .partlyImplemented: "partially implemented"
      case .implemented: "implemented"
      case .noInformation: "lack of sufficient information"
      case .regressed: "measures contrary to the recommendation"
      }
    case .grevio:
      switch self {
      case .notStarted, .inProgress: "not complied with"
      case .partlyImplemented: "partially complied with"
      case .implemented: "complied with"
      case .noInformation: "not assessed"
      case .regressed: "not complied with (step back)"
      }
    case .impactOSS:
      switch self {
      case .notStarted: "not_started"
      case .inProgress: "in_progress"
      case .partlyImplemented: "partially_implemented"
      case .implemented: "completed"
      case .noInformation: "not_reported"
      case .regressed: "off_track"
      }
    }
  }

  public enum Vocabulary: String, Sendable, CaseIterable {
    case universalPeriodicReview, cedawFollowUp, grevio, impactOSS
  }

  /// By code and by the names in both languages, in small letters.
  private static let words: [String: ProgressStatus] = allCases.reduce(into: [:]) { words, status in
    for word in [status.rawValue.lowercased(), status.name(.english), status.name(.russian)] { words[word] = status }
  }

  public static func read(_ text: String) -> ProgressStatus? { words[text] ?? words[text.lowercased()] }
}

/// How sure the reporting organisation is.
public enum ReportConfidence: String, Sendable, Hashable, Codable, CaseIterable {
  case low, medium, high

  public func name(_ language: Language) -> String {
    switch (self, language == .russian) {
    case (.low, false): "low"
    case (.medium, false): "medium"
    case (.high, false): "high"
    case (.low, true): "низкая"
    case (.medium, true): "средняя"
    case (.high, true): "высокая"
    }
  }

  public static func read(_ text: String) -> ReportConfidence? {
    let text = text.lowercased()
    return allCases.first { text == $0.name(.english) || text == $0.name(.russian) }
  }
}

/// Who may see a report. An empty cell means public; what is confidential is in no public output.
public enum Confidentiality: String, Sendable, Hashable, Codable, CaseIterable {
  case open = "public"
  case confidential

  public func name(_ language: Language) -> String {
    switch (self, language == .russian) {
    case (.open, false): "public"
    case (.confidential, false): "confidential"
    case (.open, true): "открыто"
    case (.confidential, true): "конфиденциально"
    }
  }

  public static func read(_ text: String) -> Confidentiality? {
    let text = text.lowercased()
    return allCases.first { text == $0.name(.english) || text == $0.name(.russian) }
  }
}
