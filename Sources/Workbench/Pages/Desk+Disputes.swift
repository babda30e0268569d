import Publishing
import Review
import Wordings

/// Where the reviewers differ, and the decision for all.
extension Desk {
  func disputes() throws -> WebResponse {
    if isBlind { return page(messages[.deskDisputes], "<p>\(messages[.deskBlind])</p>", status: 403) }
    let verdicts = try store.verdicts(session: session.id)
    let decided = try decisions()
    let names = session.participants.map(\.name).filter { name in session.assignments[name]?.isEmpty == false }
    let standing = standing(verdicts)
    let rows = disputed(verdicts).map { id -> HTML in
      let cells = names.map { name -> HTML in
        let answer = standing["\(id)|\(name)"].map { messages.verdict($0.answer.verdict) } ?? "–"
        return "<td><a href=\"/disputes/\(id)\">\(answer)</a></td>"
      }
      let state = decided[id].map { messages.verdict($0.verdict) } ?? messages[.deskNotDecided]
      return """
        <tr><th scope="row"><a href="/disputes/\(id)"><bdi>\(id)</bdi></a> \(title(id))</th>\(cells)<td>\(state)</td></tr>
        """
    }
    if rows.isEmpty { return page(messages[.deskDisputes], "<p>\(messages[.deskNoDisputes])</p>") }
    let heads = names.map { name -> HTML in "<th scope=\"col\"><bdi>\(name)</bdi></th>" }
    return page(
      messages[.deskDisputes],
      """
      <p><strong>\(stageName(session.stage))</strong></p>
      <div class="wide" role="region" aria-label="\(messages[.deskDisputes])" tabindex="0"><table>
      <thead><tr><th scope="col">\(messages[.requirement])</th>\(heads)
      <th scope="col">\(messages[.deskDecision])</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """)
  }

  func dispute(_ id: String) throws -> WebResponse { try dispute(id, trouble: nil, form: nil) }

  func decide(_ id: String, _ form: FormFields) throws -> WebResponse {
    if isBlind || session.stage == .closed { return forbidden() }
    guard snapshot(id) != nil else { return notFound() }
    guard let verdict = form["verdict"].flatMap(ReviewerVerdict.init) else {
      return try dispute(id, trouble: messages[.deskChooseVerdict], form: form)
    }
    let reason = form.text("reason")
    if reason.isEmpty { return try dispute(id, trouble: messages[.deskReasonEmpty], form: form) }
    // Who decides sees what was decided so far; a decision made meanwhile is shown, not replaced.
    let stamp = try decisions()[id].map(Self.stamp) ?? ""
    if form["basis"] ?? "" != stamp {
      return try dispute(id, trouble: messages[.deskConflictNote], form: form, status: 409)
    }
    try store.adjudicate(
      session: session.id, requirement: id, verdict: verdict, urgency: nil, by: visitor.name, reason: reason)
    return .seeOther("/disputes")
  }

  private func dispute(
    _ id: String, trouble: String?, form: FormFields?, status: Int = 422
  ) throws -> WebResponse {
    if isBlind { return page(messages[.deskDisputes], "<p>\(messages[.deskBlind])</p>", status: 403) }
    guard let snapshot = snapshot(id) else { return notFound() }
    let decision = try decisions()[id]
    let notice: HTML = trouble.map { "<p class=\"trouble\" role=\"alert\">\($0)</p>" } ?? ""
    let decided: HTML =
      decision.map { decision in
        """
        <p class="done"><strong>\(messages[.deskDecision]): \(messages.verdict(decision.verdict))</strong>.
        <span dir="auto">\(decision.reason)</span> (<bdi>\(decision.by.name)</bdi>, \(decision.signedOn))</p>
        """
      } ?? ""
    return page(
      "\(id) \(title(id))",
      """
      \(notice)\(described(snapshot))\(try firstRound(id))\(try secondRound(id))\(decided)
      \(decisionForm(id, decision, form))
      """, status: trouble == nil ? 200 : status)
  }

  private func decisionForm(_ id: String, _ decision: Adjudication?, _ form: FormFields?) -> HTML {
    if visitor.role != .chair || session.stage == .closed { return "" }
    let verdicts = ReviewerVerdict.allCases.enumerated().map { index, verdict -> HTML in
      let chosen: HTML = form?["verdict"] == verdict.rawValue ? " checked" : ""
      return """
        <label><input type="radio" name="verdict" value="\(verdict.rawValue)" required\(chosen)>
        \(messages.verdict(verdict)) <kbd>\(index + 1)</kbd></label>
        """
    }
    return """
      <form method="post" action="/disputes/\(id)" id="answer">
      <input type="hidden" name="basis" value="\(decision.map(Self.stamp) ?? "")">
      <fieldset class="verdicts"><legend>\(messages[.deskDecision])</legend>\(verdicts)</fieldset>
      <p><label for="reason">\(messages[.reason])</label>
      <textarea id="reason" name="reason" rows="4" maxlength="10000" dir="auto" required>
      \(form?.text("reason") ?? "")</textarea></p>
      <p><button>\(messages[.deskDecide]) <kbd>S</kbd></button></p></form>
      """
  }

  func decisions() throws -> [String: Adjudication] {
    Dictionary(
      try store.adjudications(session: session.id).map { ($0.requirement, $0) }, uniquingKeysWith: { $1 })
  }

  /// Tells one decision from another on the same requirement.
  private static func stamp(_ decision: Adjudication) -> String {
    Secret.mark("\(decision.by.name)|\(decision.verdict.rawValue)|\(decision.reason)|\(decision.signedOn)")
  }

  /// The last answer of each reviewer, whichever round it is of.
  private func standing(_ verdicts: [RoundVerdict]) -> [String: RoundVerdict] {
    verdicts.sorted { $0.round < $1.round }.reduce(into: [:]) {
      $0["\($1.requirement)|\($1.reviewer.name)"] = $1
    }
  }

  /// The verdicts and reasons of the first round, side by side. Nothing while it lasts.
  func firstRound(_ id: String) throws -> HTML { try round(1, id, .deskFirstRound) }
  private func secondRound(_ id: String) throws -> HTML { try round(2, id, .deskSecondRound) }

  private func round(_ number: Int, _ id: String, _ heading: MessageKey) throws -> HTML {
    if isBlind { return "" }
    let cards = try store.verdicts(session: session.id).filter { $0.requirement == id && $0.round == number }
      .map { verdict -> HTML in
        """
        <section><h3><bdi>\(verdict.reviewer.name)</bdi>, \(messages.role(verdict.reviewer.role))</h3>
        <p><strong>\(messages.verdict(verdict.answer.verdict))</strong> \(verdict.answer.urgency ?? "")</p>
        <p class="typed" dir="auto">\(verdict.answer.reason)</p><p class="typed" dir="auto">\(verdict.answer.added)</p>
        </section>
        """
      }
    return cards.isEmpty ? "" : "<h2>\(messages[heading])</h2><div class=\"beside\">\(cards)</div>"
  }
}
