import ArgumentParser
import Foundation
import LegalText
import Matching
import Publishing
import Review
import Standards
import Wordings

struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Review sessions: several people judge the findings and sign.",
    subcommands: [
      SessionOpenCommand.self, SessionListCommand.self, SessionExportCommand.self, SessionImportCommand.self,
      SessionSecondRoundCommand.self, SessionAdjudicateCommand.self, SessionCloseCommand.self,
      SessionMinutesCommand.self, SessionVerdictsCommand.self, SessionCheckCommand.self,
    ])
}

struct SessionOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Reviews the laws and opens a session over the findings.",
    discussion: """
      Example:
        tarazu session open --laws Laws/demonstration --country XD --as-of 2025-12-01 --title "First meeting" \\
          --participant "Ana:government" --participant "Bek:civilSociety" --assign "Bek:IC-36-1,IC-37-1"
      Who is assigned nothing judges everything. Roles: government, civilSociety, activist, academic, unitedNations.
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Title of the session.")
  var title: String

  @Option(name: .customLong("participant"), help: "NAME:ROLE, once for each.")
  var participants: [String]

  @Option(
    name: .customLong("assign"), help: "NAME:REQUIREMENT,REQUIREMENT…, once for each who does not judge everything.")
  var assignments: [String] = []

  @Flag(help: "Print the session as JSON.")
  var json = false

  func run() async throws {
    let people = try participants.map { text in
      let parts = Self.split(text)
      guard let role = ReviewerRole(rawValue: parts.rest) else {
        throw ValidationError(
          words(.writeNameRole, text, ReviewerRole.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      return Participant(name: parts.name, role: role)
    }
    var assigned: [String: [String]] = [:]
    for text in assignments {
      let parts = Self.split(text)
      assigned[parts.name, default: []] += parts.rest.split(separator: ",").map(String.init)
    }
    let store = try project.open()
    let ruleBase = try standards.load()
    let review = try await ProjectRun.review(laws, ruleBase, store, verbosity.console)
    let run = try store.record(review, ruleBase: ruleBase)
    let session = try store.openSession(title: title, run: run, participants: people, assignments: assigned)
    if json { return try printJSON(session) }
    print(session.id)
  }

  private static func split(_ text: String) -> (name: String, rest: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }
}

/// Runs the engine for a project.
enum ProjectRun {
  static func review(
    _ laws: LawsOptions, _ ruleBase: RuleBase, _ store: ProjectStore, _ console: Console
  ) async throws -> ReviewResult {
    try require(laws.country, in: store)
    let acts = try laws.read(console: console)
    return await Matcher(ruleBase: ruleBase).review(acts: acts, country: laws.country.rawValue, asOf: laws.asOf)
  }

  /// Refuses the law of another country than that of the project.
  static func require(_ country: Country, in store: ProjectStore) throws {
    let ours = try store.facts().country
    if ours != country.rawValue {
      throw CommandFailure(words(.otherCountry, store.file, ours, country.rawValue))
    }
  }
}

struct SessionListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the sessions of a project and who has answered how much.",
    discussion: """
      Example:
        tarazu session list --json
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Flag(help: "Print the sessions as JSON.")
  var json = false

  func run() throws {
    let store = try project.open()
    let sessions = try store.sessions()
    if json { return try printJSON(sessions) }
    for session in sessions {
      print("\(session.id)\t\(session.stage.rawValue)\t\(session.asOf)\t\(session.title)")
      let verdicts = try store.verdicts(session: session.id).filter { $0.round == session.stage.round }
      for person in session.participants {
        let given = verdicts.filter { $0.reviewer == person }.count
        print(
          words(
            .sessionAnswers, person.name, words.role(person.role), given, session.assignments[person.name]?.count ?? 0
          ))
      }
    }
  }
}

struct SessionExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the pack of each reviewer, as a workbook and as JSON.",
    discussion: """
      Example:
        tarazu session export S1 --out packs --lang ru
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  @Option(help: "Folder for the packs.")
  var out: String

  @Option(help: "Only this reviewer.")
  var reviewer: String?

  @Option(name: .customLong("lang"), help: "Language of the packs: en or ru.")
  var packLanguage = DocumentLanguage.english

  func run() throws {
    let store = try project.open()
    let ruleBase = try standards.load()
    let language = packLanguage.language
    let names = try reviewer.map { [$0] } ?? store.session(session).participants.map(\.name)
    var files: [ReportFolder.File] = []
    for name in names {
      let pack = try store.pack(session: session, reviewer: name, ruleBase: ruleBase, language: language)
      let stem = "\(session)-round\(pack.round)-\(FileName.safe(name))"
      files.append(.init(name: stem + ".json", bytes: Array(try pack.json())))
      files.append(.init(name: stem + ".xlsx", bytes: try SessionWorkbook.make(pack, language: language).render()))
    }
    try ReportFolder(path: out).write(files: files, telling: verbosity.console)
    verbosity.console.progress(words(.filesWritten, files.count, out))
  }
}

/// Names of people as names of files.
enum FileName {
  static func safe(_ text: String) -> String {
    let kept = text.map { $0.isLetter || $0.isNumber ? $0 : "-" }
    return kept.isEmpty ? "unnamed" : String(kept.prefix(60))
  }
}

struct SessionImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes over the answers of returned packs: of all files or of none.",
    discussion: """
      Example:
        tarazu session import packs/*.xlsx
      Exit codes: 0 done, 1 nothing was taken over.
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "Packs, XLSX or JSON.")
  var files: [String]

  @Flag(help: "Free texts were looked through: what looks like personal data harms nobody.")
  var personalDataConfirmed = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let store = try project.open()
    let returns = try files.map { try SessionReturn(file: $0) }
    let result = try store.importAnswers(returns, personalDataConfirmed: personalDataConfirmed)
    if json { return try printJSON(result) }
    verbosity.console.progress(
      words(.answersTaken, result.added, result.known, result.missing.count))
  }
}

struct SessionSecondRoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second-round", abstract: "Opens the second round, in which the verdicts of the first are shown.",
    discussion: """
      Example:
        tarazu session second-round S1
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  @Flag(help: "Go on although answers are missing.")
  var missingIsFine = false

  func run() throws { try project.open().beginSecondRound(session: session, missingIsFine: missingIsFine) }
}

struct SessionAdjudicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudicate", abstract: "Decides a requirement on which reviewers differ.",
    discussion: """
      Example:
        tarazu session adjudicate S1 IC-36-1 --verdict partlyAligned --by Ana --reason "Half of it is there."
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  @Argument(help: "The requirement.")
  var requirement: String

  @Option(
    help: "The verdict.",
    transform: { text in
      guard let verdict = ReviewerVerdict(rawValue: text) else {
        throw ValidationError(
          words(.unknownVerdict, text, ReviewerVerdict.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      return verdict
    })
  var verdict: ReviewerVerdict

  @Option(help: "Urgency A-D, where it is other than that of the rule base.")
  var urgency: String?

  @Option(help: "Who decides; a participant.")
  var by: String

  @Option(help: "Why.")
  var reason: String

  func validate() throws {
    if let urgency, !["A", "B", "C", "D"].contains(urgency) { throw ValidationError(words[.urgencyRange]) }
  }

  func run() throws {
    try project.open().adjudicate(
      session: session, requirement: requirement, verdict: verdict, urgency: urgency, by: by, reason: reason)
  }
}

struct SessionCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes a session: what all agree on is signed by the chair for all.",
    discussion: """
      Example:
        tarazu session close S1 --chair Ana
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  @Option(help: "Who signs for all; a participant.")
  var chair: String

  @Flag(help: "Print what was decided as JSON.")
  var json = false

  func run() throws {
    let outcome = try project.open().closeSession(session, chair: chair)
    if json { return try printJSON(outcome) }
    verbosity.console.progress(words(.sessionClosed, outcome.decided.count, outcome.notJudged.count))
  }
}

struct SessionMinutesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Writes the minutes of a session.",
    discussion: """
      Example:
        tarazu session minutes S1 --out Reports/S1 --format html,docx,pdf
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var standards: StandardsOption
  @OptionGroup var folder: PageFolder
  @OptionGroup var verbosity: VerbosityOptions

  @Argument(help: "The session.")
  var session: String

  func run() async throws {
    let store = try project.open()
    let ruleBase = try standards.load()
    let session = try store.session(session)
    let verdicts = try store.verdicts(session: session.id)
    let decisions = try store.adjudications(session: session.id)
    let snapshots = try store.snapshots(run: session.run)
    try folder.write(stem: "minutes-\(session.id)", console: verbosity.console) { language in
      SessionMinutes.make(
        session: session, verdicts: verdicts, decisions: decisions, snapshots: snapshots, ruleBase: ruleBase,
        language: language)
    }
  }
}

struct SessionVerdictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verdicts", abstract: "Prints the signed verdicts as JSON, for `tarazu roadmap --verdicts`.",
    discussion: """
      Example:
        tarazu session verdicts > verdicts.json
      """)

  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  func run() throws { try printJSON(project.open().signedVerdicts()) }
}

struct SessionCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells which signed verdicts must be reviewed again, and what changed under them.",
    discussion: """
      Example:
        tarazu session check --laws Laws/demonstration --country XD --as-of 2026-06-01
      Exit codes: 0 all stand on the same law and rules, 1 failed, 2 some must be reviewed again.
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var project: ProjectOption
  @OptionGroup var verbosity: VerbosityOptions

  @Flag(help: "Print what changed as JSON.")
  var json = false

  func run() async throws {
    let store = try project.open()
    let ruleBase = try standards.load()
    let review = try await ProjectRun.review(laws, ruleBase, store, verbosity.console)
    let signed = try store.apply(to: review, ruleBase: ruleBase)
    if json {
      try printJSON(signed.again)
    } else {
      for item in signed.again {
        print(words(.reviewItAgain, item.requirement, item.differences.joined(separator: "; ")))
      }
      for verdict in signed.withoutFinding {
        print(words(.verdictWithoutRequirement, verdict.requirement))
      }
    }
    if !signed.again.isEmpty { throw ExitCode(2) }
  }
}
