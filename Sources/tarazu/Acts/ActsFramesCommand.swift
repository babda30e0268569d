import ArgumentParser
import LegislationReading
import Matching
import Standards
import Wordings

struct ActsFramesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frames",
    abstract:
      "Shows what the sentences of an act do: role, modality, sanction, ages and periods, exceptions, limits.",
    discussion: """
      Example:
        tarazu acts frames Laws/demonstration/administrative-offences-code.ru.txt --article 61
      """)

  @Argument(help: "File of the act.")
  var file: String
  @Option(help: "Number of one article; all when left out.")
  var article: String?
  @Flag(help: "Print the frames as JSON.")
  var json = false
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  func run() throws {
    let act = try ActReader().read(path: file)
    let reader = FrameReader(ruleBase: try standards.load(), language: act.language.value)
    let frames = reader.frames(of: act).filter { article == nil || $0.article == article }
    if let article, frames.isEmpty, !act.articles.contains(where: { $0.number?.description == article }) {
      throw CommandFailure(words(.articleMissing, file, article, file))
    }
    if frames.isEmpty {
      verbosity.console.warn(
        article.map { words(.framesNoneOfArticle, file, $0) } ?? words(.framesNone, file)
      )
    }
    if json {
      try printJSON(frames)
      return
    }
    for frame in frames { tell(frame) }
  }

  private func tell(_ frame: ProvisionFrame) {
    print("\(frame.eId)\t\(frame.words.replacing("\n", with: " "))")
    var parts: [String] = []
    if !frame.roles.isEmpty { parts.append("role " + frame.roles.map(\.rawValue).joined(separator: ", ")) }
    if let modality = frame.modality { parts.append("modality \(modality.rawValue)") }
    if frame.polarity == .negative { parts.append("negative") }
    if !frame.actors.isEmpty { parts.append("actor " + frame.actors.joined(separator: ", ")) }
    for sanction in frame.sanctions {
      parts.append("sanction \(sanction.kind)" + bounds(sanction.minimum, sanction.maximum, sanction.unit))
    }
    for quantity in frame.quantities {
      parts.append((quantity.isAge ? "age" : "number") + bounds(quantity.minimum, quantity.maximum, quantity.unit))
    }
    for exception in frame.exceptions { parts.append("except \"\(exception.words)\" from \"\(exception.rule)\"") }
    for limit in frame.limits { parts.append("only \(limit.kind) \"\(limit.words)\"") }
    for part in parts { print("  \(part)") }
  }

  private func bounds(_ minimum: Double?, _ maximum: Double?, _ unit: String?) -> String {
    func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
    var text = ""
    switch (minimum, maximum) {
    case (let minimum?, let maximum?):
      text = minimum == maximum ? number(minimum) : number(minimum) + "–" + number(maximum)
    case (let minimum?, nil): text = "from " + number(minimum)
    case (nil, let maximum?): text = "up to " + number(maximum)
    case (nil, nil): return ""
    }
    return " " + text + (unit.map { " \($0)" } ?? "")
  }
}
