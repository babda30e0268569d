import ArgumentParser
import Foundation
import Legislation
import LegislationReading
import Standards
import Wordings

/// `tarazu check FOLDER`: what each file was taken for and why, and what is missing for how many requirements.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what each file of a folder was taken for and why, what is doubtful, and which acts are missing.",
    discussion: """
      Example:
        tarazu check Laws/demonstration --as-of 2025-12-01
      What is wrong is put right in a file <name>.act.yaml beside the act (title, kind, number, date, coverage ...);
      --write-sidecars writes one for every act that has none, with what was found, to be corrected by hand.
      """)

  @Argument(help: "Folder with the acts.")
  var folder: String
  @Option(name: .customLong("as-of"), help: "Date at which the law is judged, YYYY-MM-DD (default: today).")
  var asOf: String?
  @OptionGroup var standards: StandardsOption
  @Flag(name: .customLong("write-sidecars"), help: "Write <name>.act.yaml for the acts that have none, after a yes.")
  var writeSidecars = false
  @Flag(help: "Write them without asking.")
  var yes = false
  @Flag(help: "Print the result as JSON.")
  var json = false
  @OptionGroup var verbosity: VerbosityOptions

  private struct Row: Encodable {
    let file, kind, kindFrom, title, language, coverage, status: String
    let number, date, statedCountry, latestAmendment: String?
    let articles: Int
    let doubts: [String]
  }

  private struct Output: Encodable {
    let acts: [Row]
    let notUsed: [String: String]
    let notRead: [String]
    let skipped: [String]
    let missingKinds: [String: Int]
  }

  func validate() throws { if let asOf { try LawsOptions.requireDate(asOf) } }

  func run() throws {
    let date = asOf ?? ISO8601DateFormatter.string(from: Date(), timeZone: .gmt, formatOptions: [.withFullDate])
    let result = try ActReader().readDirectory(folder)
    let law = LawInForce.select(result.acts, asOf: date)
    let missing = missingKinds(law.acts, try standards.load())
    let output = Output(
      acts: result.acts.map(row),
      notUsed: Dictionary(
        law.setAside.map { ($0.file, words.reason($0.reason)) }, uniquingKeysWith: { first, _ in first }),
      notRead: result.failures.map(\.description), skipped: try ActReader.skippedFiles(in: folder),
      missingKinds: Dictionary(
        missing.map { ($0.kind.rawValue, $0.requirements) }, uniquingKeysWith: { first, _ in first }))
    if json {
      try printJSON(output)
    } else {
      show(output, missing: missing)
    }
    if writeSidecars { try write(result.acts) }
  }

  private func row(_ act: Act) -> Row {
    Row(
      file: act.file, kind: act.kind.value.rawValue, kindFrom: act.kind.source.rawValue, title: act.title,
      language: act.language.value.rawValue, coverage: act.coverage.value.rawValue, status: act.status.value.rawValue,
      number: act.number, date: act.date, statedCountry: StatedCountry.find(act), latestAmendment: act.expressionDate,
      articles: act.articles.count,
      doubts: act.warnings.filter { Self.doubtful.contains($0.code) }.map { words.warningWithLine($0) })
  }

  /// Warnings about what the act is, rather than about its text.
  private static let doubtful: Set<String> = [
    "kindFromFileName", "kindUnknown", "excerpt", "noArticles", "repealed", "numbersMissing", "titleCut",
  ]

  private func show(_ output: Output, missing: [(kind: ActKind, requirements: Int)]) {
    for act in output.acts {
      let kind = ActKind(rawValue: act.kind) ?? .other
      let source = MetadataSource(rawValue: act.kindFrom) ?? .assumed
      print("\(act.file): \(words.kind(kind)) (\(words.source(source)))")
      print("  " + (act.title.isEmpty ? words[.noTitle] : act.title))
      let facts = [act.number.map { "№ \($0)" }, act.date, act.statedCountry].compactMap { $0 }
      print(
        "  "
          + words(
            .checkFacts, act.articles, words.coverage(Coverage(rawValue: act.coverage) ?? .whole),
            words.status(ActStatus(rawValue: act.status) ?? .unknown), act.latestAmendment ?? "–",
            facts.isEmpty ? "–" : facts.joined(separator: ", ")))
      for doubt in act.doubts { print("  ! " + doubt) }
      if let reason = output.notUsed[act.file] { print("  ! " + words(.actNotUsed, act.file, reason)) }
    }
    for failure in output.notRead { print("! " + failure) }
    if !output.skipped.isEmpty { print(words(.checkSkipped, output.skipped.joined(separator: ", "))) }
    for (kind, count) in missing { print(words(.checkMissing, words.kind(kind), count)) }
  }

  /// Kinds of which no whole act in force is there, with the number of requirements that live in them.
  private func missingKinds(_ acts: [Act], _ ruleBase: RuleBase) -> [(kind: ActKind, requirements: Int)] {
    let loaded = Set(acts.filter { $0.coverage.value == .whole }.map(\.kind.value))
    var counts: [ActKind: Int] = [:]
    for requirement in ruleBase.requirements {
      guard let first = requirement.kinds.first.flatMap(ActKind.init(rawValue:)), !loaded.contains(first) else {
        continue
      }
      counts[first, default: 0] += 1
    }
    return counts.map { (kind: $0.key, requirements: $0.value) }
      .sorted { ($1.requirements, $0.kind.rawValue) < ($0.requirements, $1.kind.rawValue) }
  }

  private func write(_ acts: [Act]) throws {
    let targets = acts.map {
      ($0, URL(fileURLWithPath: folder + "/" + $0.file).deletingPathExtension().path + ".act.yaml")
    }
    .filter { !FileManager.default.fileExists(atPath: $0.1) }
    if targets.isEmpty { return }
    if !yes {
      print(words(.checkAsk, targets.count), terminator: " ")
      guard let answer = readLine(), ["y", "yes", "д", "да", "ha", "иә", "ооба"].contains(answer.lowercased()) else {
        return
      }
    }
    for (act, path) in targets {
      do {
        try Data(Sidecar.text(for: act).utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch { throw CommandFailure(words(.fileNotWritten, path, error.localizedDescription)) }
      verbosity.console.detail(words(.written, path))
    }
  }
}
