import LegalText
import Publishing
import Review
import Standards
import Wordings

/// One visitor at work: what the pages of a request share.
struct Desk {
  let site: WorkbenchSite
  let visitor: Visitor
  let session: ReviewSession

  var messages: MessageCatalogue { site.messages }
  /// Changes are made in the visitor's name.
  var store: ProjectStore { site.store.acting(as: visitor.name) }
  /// In the first round nobody reads the verdicts of others, the chair neither.
  var isBlind: Bool { session.stage == .firstRound }
  /// What the visitor judges.
  var assigned: Set<String> { visitor.role == .observer ? [] : Set(session.assignments[visitor.name] ?? []) }

  func page(_ heading: String, _ body: HTML, status: Int = 200) -> WebResponse {
    site.shell(visitor).page(heading, body, status: status)
  }

  func forbidden() -> WebResponse { site.forbidden(visitor) }
  func notFound() -> WebResponse { site.notFound(visitor) }

  func snapshot(_ id: String) -> FindingSnapshot? { site.snapshots.first { $0.requirement == id } }

  func title(_ id: String) -> String { site.ruleBase.requirement(id)?.title[site.language] ?? id }

  func theme(_ id: String) -> String {
    site.ruleBase.requirement(id).flatMap { site.ruleBase.theme($0.theme) }?.title[site.language] ?? ""
  }

  /// The most urgent first, as the rule base orders them; then the order of the findings.
  var queue: [FindingSnapshot] {
    site.snapshots.enumerated().sorted { first, second in
      (urgency(first.element), first.offset) < (urgency(second.element), second.offset)
    }.map(\.element)
  }

  private func urgency(_ snapshot: FindingSnapshot) -> String {
    site.ruleBase.requirement(snapshot.requirement)?.urgency.rawValue ?? "Z"
  }

  func answers() throws -> [String: VersionedAnswer] {
    try store.answers(session: session.id, reviewer: visitor.name, round: session.stage.round)
  }

  func stageName(_ stage: SessionStage) -> String {
    switch stage {
    case .firstRound: messages[.deskStageFirst]
    case .secondRound: messages[.deskStageSecond]
    case .closed: messages[.deskStageClosed]
    }
  }

  /// Requirements on whose verdict or urgency the reviewers differ, by the answers of the first round.
  func disputed(_ verdicts: [RoundVerdict]) -> [String] {
    Dictionary(grouping: verdicts.filter { $0.round == 1 }, by: \.requirement).filter { _, answers in
      Set(answers.map(\.answer.verdict)).count > 1 || Set(answers.map(\.answer.urgency)).count > 1
    }.keys.sorted()
  }

  /// What the visitor has to judge in the present round: in the second what is disputed, and what they left open.
  func work() throws -> [FindingSnapshot] {
    let mine = assigned
    switch session.stage {
    case .firstRound: return queue.filter { mine.contains($0.requirement) }
    case .secondRound:
      let verdicts = try store.verdicts(session: session.id)
      let disputed = Set(disputed(verdicts))
      let answered = Set(verdicts.filter { $0.round == 1 && $0.reviewer.name == visitor.name }.map(\.requirement))
      return queue.filter { snapshot in
        mine.contains(snapshot.requirement)
          && (disputed.contains(snapshot.requirement) || !answered.contains(snapshot.requirement))
      }
    case .closed: return []
    }
  }
}
