/// Where the cue words of `Standards/frames` stand among the concepts.
struct FrameCues: Sendable {
  let offence, sanction, definition, duty, right, prohibition, permission, procedure, exception, exclusion: Int?
  let negation, auxiliary, denial, discretion: Int?
  let scopeLimit, alias, age, boilerplate: Int?
  /// Kinds of sanction with their names.
  let sanctionKinds: [(name: String, concept: Int)]
  /// Words that keep a rule to some people or cases, with the names of the kinds.
  let limits: [(name: String, concept: Int)]
  /// Cues of the part that a sentence plays, with their names.
  let roles: [(name: String, concept: Int)]
  /// Every cue.
  let all: [Int]
  /// Cues whose meaning a negation beside them turns round.
  private let polar: Set<Int>
  private let cues: Set<Int>

  static let roleNames = [
    "offence", "sanction", "definition", "duty", "right", "prohibition", "permission", "procedure", "exception",
  ]
  static let sanctionNames = [
    "imprisonment", "life", "arrest", "fine", "correctionalLabour", "communityService", "restriction",
    "disqualification", "warning",
  ]

  static let limitNames = ["cohabitation", "spouses", "women", "men", "citizens", "repetition"]

  init(conceptIds: [String]) {
    func index(_ cue: String) -> Int? { conceptIds.firstIndex(of: "frame.\(cue)") }
    offence = index("offence")
    sanction = index("sanction")
    definition = index("definition")
    duty = index("duty")
    right = index("right")
    prohibition = index("prohibition")
    permission = index("permission")
    procedure = index("procedure")
    exception = index("exception")
    exclusion = index("exclusion")
    negation = index("negation")
    auxiliary = index("auxiliary")
    denial = index("denial")
    discretion = index("discretion")
    scopeLimit = index("scopeLimit")
    alias = index("alias")
    age = index("age")
    boilerplate = index("boilerplate")
    limits = Self.limitNames.compactMap { name in index("limit.\(name)").map { (name, $0) } }
    all = conceptIds.indices.filter { conceptIds[$0].hasPrefix("frame.") }
    cues = Set(all)
    sanctionKinds = Self.sanctionNames.compactMap { name in index(name).map { (name, $0) } }
    roles = Self.roleNames.compactMap { name in index(name).map { (name, $0) } }
    polar = Set([offence, sanction, definition, duty, right, prohibition, permission].compactMap { $0 })
  }

  func isCue(_ concept: Int) -> Bool { cues.contains(concept) }

  /// Whether a cue tells what part a sentence plays, its negative forms among them.
  func isRole(_ concept: Int) -> Bool { polar.contains(concept) || concept == exclusion || concept == exception }

  /// Whether a cue says what must, may or may not be.
  func isModal(_ concept: Int) -> Bool { [duty, right, permission, prohibition].contains(concept) }

  func isPolar(_ concept: Int) -> Bool { polar.contains(concept) }

  /// What a cue means once it is negated: what is not permitted is prohibited, what is not prohibited is permitted,
  /// what "is not deemed" or nobody is bound to do is excluded; the other cues lose their force.
  func negated(_ concept: Int) -> Int? {
    switch concept {
    case prohibition: permission
    case permission, right: prohibition
    case definition, offence, sanction, duty: exclusion
    default: nil
    }
  }
}
