import LegalText
import Matching
import Publishing
import Review
import Standards
import Wordings

/// The list of findings, one finding, and the answer to it.
extension Desk {
  func findings(_ request: WebRequest) throws -> WebResponse {
    let theme = request.query["theme"] ?? ""
    let onlyOpen = request.query["open"] == "1"
    let answers = try answers()
    let drafts = try store.drafts(session: session.id, reviewer: visitor.name, round: session.stage.round)
    let work = try work()
    let left = work.filter { answers[$0.requirement] == nil }
    let judged = Set(work.map(\.requirement))
    // Who judges nothing reads everything.
    let shown = (judged.isEmpty ? queue : work).filter { snapshot in
      (theme.isEmpty || site.ruleBase.requirement(snapshot.requirement)?.theme == theme)
        && (!onlyOpen || (judged.contains(snapshot.requirement) && answers[snapshot.requirement] == nil))
    }
    let rows = shown.map { snapshot -> HTML in
      let id = snapshot.requirement
      let state: String =
        answers[id].map { messages.verdict($0.answer.verdict) }
        ?? (drafts[id] != nil ? messages[.deskDraftKept] : judged.contains(id) ? messages[.deskNoAnswer] : "")
      return """
        <tr><th scope="row"><a href="/findings/\(id)"><bdi>\(id)</bdi></a></th><td>\(title(id))</td>
        <td>\(site.ruleBase.requirement(id)?.urgency.rawValue ?? "")</td><td>\(messages.verdict(snapshot.verdict))</td>
        <td>\(state)</td></tr>
        """
    }
    let themes = site.ruleBase.themes.map { item -> HTML in
      let chosen: HTML = item.id == theme ? " selected" : ""
      return "<option value=\"\(item.id)\"\(chosen)>\(item.title[site.language])</option>"
    }
    let next: HTML =
      left.first.map { "<p><a class=\"go\" href=\"/findings/\($0.requirement)\">\(messages[.deskNextOpen])</a></p>" }
      ?? ""
    let checked: HTML = onlyOpen ? " checked" : ""
    return page(
      messages[.deskFindings],
      """
      <p><strong>\(stageName(session.stage))</strong></p>\(progress(left.count, of: work.count))\(next)
      <form method="get" action="/findings" class="filter"><label for="theme">\(messages[.theme])</label>
      <select id="theme" name="theme"><option value="">\(messages[.deskEveryTheme])</option>\(themes)</select>
      <label><input type="checkbox" name="open" value="1"\(checked)> \(messages[.deskOpenOnly])</label>
      <button>\(messages[.deskShow])</button></form>
      <div class="wide" role="region" aria-label="\(messages[.deskFindings])" tabindex="0"><table>
      <thead><tr><th scope="col">ID</th><th scope="col">\(messages[.requirement])</th>
      <th scope="col">\(messages[.urgency])</th><th scope="col">\(messages[.proposedByEngine])</th>
      <th scope="col">\(messages[.deskAnswer])</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """)
  }

  func progress(_ left: Int, of all: Int) -> HTML {
    if all == 0 { return "" }
    let text = left == 0 ? messages[.deskAllDone] : messages(.deskLeft, left)
    return """
      <p class="progress"><progress max="\(all)" value="\(all - left)" aria-label="\(text)"></progress> \(text)</p>
      """
  }

  func finding(_ id: String, saved: String?) throws -> WebResponse {
    guard let snapshot = snapshot(id) else { return notFound() }
    let answers = try answers()
    let draft = try store.drafts(session: session.id, reviewer: visitor.name, round: session.stage.round)[id]
    let work = try work()
    let left = work.count { answers[$0.requirement] == nil }
    let notice: HTML =
      saved.map { saved in
        """
        <p class="done" role="status">\(messages(.deskSaved, saved))
        <a href="/findings/\(saved)">\(messages[.deskChange])</a></p>
        """
      } ?? ""
    let canJudge = work.contains { $0.requirement == id }
    let form: HTML
    if canJudge {
      let given = answers[id]
      let start = draft ?? given.map { AnswerDraft($0) }
      let note: HTML = draft == nil ? "" : "<p class=\"draft\">\(messages[.deskDraftNote])</p>"
      // A draft keeps the version that it set out from, so that an answer given since is not overwritten by it.
      form =
        note
        + AnswerForm(desk: self, snapshot: snapshot, answer: start, basis: draft?.basis ?? given?.version ?? 0).html
    } else {
      form = "<p>\(session.stage == .closed ? messages[.deskStageClosed] : messages[.deskReadOnly])</p>"
    }
    return page(
      "\(id) \(title(id))",
      """
      \(notice)\(progress(left, of: work.count))\(described(snapshot))
      \(try firstRound(id))\(form)
      """)
  }

  /// The requirement, what the engine proposes, and what it found.
  func described(_ snapshot: FindingSnapshot) -> HTML {
    let requirement = site.ruleBase.requirement(snapshot.requirement)
    let elements = (requirement?.elements ?? []).map { element -> HTML in
      let status = snapshot.elements[element.id] ?? .notAssessed
      let duty: HTML = element.mandatory ? " <em>(\(messages[.mandatory]))</em>" : ""
      return """
        <li class="\(status.rawValue)"><strong>\(messages.status(status))</strong> · \(element.text[site.language])\(duty)
        <bdi class="code">\(element.id)</bdi></li>
        """
    }
    let defects = snapshot.defects.map { code -> HTML in
      "<li>\(site.ruleBase.defect(code)?.title[site.language] ?? code)</li>"
    }
    let defectList: HTML = defects.isEmpty ? "" : "<h3>\(messages[.defects])</h3><ul>\(defects)</ul>"
    return """
      <section aria-labelledby="required"><h2 id="required">\(messages[.requirement])</h2>
      <p>\(theme(snapshot.requirement))</p><p class="obligation">\(requirement?.obligation[site.language] ?? "")</p>
      <ul class="elements">\(elements)</ul>\(defectList)
      <p class="proposed"><strong>\(messages.proposed(snapshot.verdict))</strong>.
      \(ReasonWords(messages).sentence(snapshot.reason))</p></section>
      """
  }

  func answer(_ id: String, _ form: FormFields) throws -> WebResponse {
    guard let snapshot = snapshot(id) else { return notFound() }
    let work = try work()
    guard work.contains(where: { $0.requirement == id }) else { return forbidden() }
    let draft = AnswerDraft(form, snapshot)
    guard let verdict = draft.verdict else { return again(snapshot, draft, messages[.deskChooseVerdict], 422) }
    if verdict != ReviewerVerdict(snapshot.verdict), draft.reason.isEmpty {
      return again(snapshot, draft, messages[.deskReasonNote], 422)
    }
    let answer = ReviewAnswer(
      verdict: verdict, urgency: draft.urgency, reason: draft.reason, accepted: draft.accepted,
      rejected: draft.rejected, added: draft.added)
    let outcome: AnswerOutcome
    do throws(StoreError) {
      outcome = try store.give(
        answer, session: session.id, reviewer: visitor.name, round: session.stage.round, requirement: id,
        basis: draft.basis, personalDataConfirmed: form["confirmed"] == "1")
    } catch {
      guard case .rejected(let problems) = error else { throw error }
      return again(
        snapshot, draft, problems.map { $0.fault.told(messages) }.joined(separator: "; "), 422, mayConfirm: true)
    }
    switch outcome {
    case .changedMeanwhile(let standing): return changed(snapshot, draft, standing)
    case .saved:
      let answers = try answers()
      let place = work.firstIndex { $0.requirement == id } ?? 0
      // After the last of the queue from its beginning.
      let following = work[(place + 1)...] + work[..<place]
      guard let next = following.first(where: { answers[$0.requirement] == nil }) else {
        return .seeOther("/findings")
      }
      return .seeOther("/findings/\(next.requirement)?saved=\(id)")
    }
  }

  func draft(_ id: String, _ form: FormFields) throws -> WebResponse {
    guard let snapshot = snapshot(id) else { return notFound() }
    guard try work().contains(where: { $0.requirement == id }) else { return forbidden() }
    try store.saveDraft(
      AnswerDraft(form, snapshot), session: session.id, reviewer: visitor.name, round: session.stage.round,
      requirement: id)
    return WebResponse(status: 200, type: "text/plain; charset=utf-8", body: Array(messages[.deskDraftKept].utf8))
  }

  /// The form once more, with what was typed and what is wrong with it.
  private func again(
    _ snapshot: FindingSnapshot, _ draft: AnswerDraft, _ trouble: String, _ status: Int, mayConfirm: Bool = false
  ) -> WebResponse {
    page(
      "\(snapshot.requirement) \(title(snapshot.requirement))",
      """
      <p class="trouble" role="alert">\(trouble)</p>\(described(snapshot))
      \(AnswerForm(desk: self, snapshot: snapshot, answer: draft, basis: draft.basis, mayConfirm: mayConfirm).html)
      """, status: status)
  }

  /// Both texts, where somebody answered in the same place meanwhile.
  private func changed(_ snapshot: FindingSnapshot, _ draft: AnswerDraft, _ standing: VersionedAnswer) -> WebResponse
  {
    func told(_ heading: MessageKey, _ answer: AnswerDraft) -> HTML {
      """
      <section><h2>\(messages[heading])</h2>
      <p><strong>\(answer.verdict.map { messages.verdict($0) } ?? "")</strong> \(answer.urgency ?? "")</p>
      <p class="typed" dir="auto">\(answer.reason)</p><p class="typed" dir="auto">\(answer.added)</p></section>
      """
    }
    let form = AnswerForm(desk: self, snapshot: snapshot, answer: draft, basis: standing.version).html
    return page(
      messages[.deskConflictTitle],
      """
      <p class="trouble" role="alert">\(messages[.deskConflictNote])</p>
      <div class="beside">\(told(.deskStored, AnswerDraft(standing)))\(told(.deskYours, draft))</div>\(form)
      """, status: 409)
  }
}

extension AnswerDraft {
  init(_ standing: VersionedAnswer) {
    let answer = standing.answer
    self.init(
      verdict: answer.verdict, urgency: answer.urgency, reason: answer.reason, accepted: answer.accepted,
      rejected: answer.rejected, added: answer.added, basis: standing.version)
  }

  /// What was typed into the form of a finding. Evidence is named there by its place in the list.
  init(_ form: FormFields, _ snapshot: FindingSnapshot) {
    let judged = form.values(after: "evidence-")
    func keys(_ word: String) -> [String] {
      snapshot.evidence.enumerated().filter { judged["\($0.offset)"] == word }.map(\.element.key)
    }
    let urgency = form["urgency"] ?? ""
    self.init(
      verdict: form["verdict"].flatMap(ReviewerVerdict.init), urgency: urgency.isEmpty ? nil : urgency,
      reason: form.text("reason"), accepted: keys("accept"), rejected: keys("reject"), added: form.text("added"),
      basis: Int(form["basis"] ?? "") ?? 0)
  }
}
