import ArgumentParser
import Matching
import Publishing
import Standards
import Wordings

struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Lists questions for experts, the one whose answer settles most first.",
    discussion: """
      Example:
        tarazu queue --laws Laws/demonstration --country XD --as-of 2025-12-01 --limit 20
      Questions: load an act that is missing, verify a wording that decides findings, decide where the machine abstains.
      """)

  @OptionGroup var laws: LawsOptions
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: "Number of questions; all when left out.")
  var limit: Int?
  @Flag(help: "Print the questions as JSON.")
  var json = false

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(words[.limitRange]) }
  }

  func run() async throws {
    let ruleBase = try standards.load()
    let acts = try laws.read(console: verbosity.console)
    let review = await Matcher(ruleBase: ruleBase).review(
      acts: acts, country: laws.country.rawValue, asOf: laws.asOf)
    let items = ExpertQueue(review, ruleBase: ruleBase).items.prefix(limit ?? .max)
    if json {
      try printJSON(
        items.map { Output(item: $0, detail: ReasonWords(MessageCatalogue(.english)).sentence($0.detail)) })
      return
    }
    for (number, item) in items.enumerated() {
      let value = (item.value * 10).rounded() / 10
      print(words(.queueValue, number + 1, name(item.question), item.subject, value))
      print("  \(ReasonWords(words).sentence(item.detail).replacing("\n", with: " ").prefix(240))")
      let shown = item.requirements.prefix(8).joined(separator: ", ")
      print(words(.queueBearsOn, item.requirements.count, shown, item.requirements.count > 8 ? " …" : ""))
    }
  }

  /// A question with its detail as a sentence in English, for programs.
  private struct Output: Encodable {
    let question: ExpertQueue.Question
    let subject, detail: String
    let about: ExpertQueue.Detail
    let requirements: [String]
    let value: Double

    init(item: ExpertQueue.Item, detail: String) {
      question = item.question
      subject = item.subject
      self.detail = detail
      about = item.detail
      requirements = item.requirements
      value = item.value
    }
  }

  private func name(_ question: ExpertQueue.Question) -> String {
    switch question {
    case .loadAct: words[.queueLoadAct]
    case .verifyWording: words[.queueVerify]
    case .decide: words[.queueDecide]
    }
  }
}
