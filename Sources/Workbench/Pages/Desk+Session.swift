import Publishing
import Review
import Wordings

/// How the session stands, and what the chair does with it.
extension Desk {
  func sessionPage(made: (name: String, path: String)? = nil) throws -> WebResponse {
    let round = session.stage.round
    let rows = try session.participants.map { person -> HTML in
      let all = session.assignments[person.name]?.count ?? 0
      let given = try store.answers(session: session.id, reviewer: person.name, round: round).count
      return """
        <tr><th scope="row"><bdi>\(person.name)</bdi></th><td>\(messages.role(person.role))</td>
        <td>\(messages(.deskAnsweredOf, given, all))</td></tr>
        """
    }
    let formats = isBlind ? [] : ["html", "docx", "md"]
    let documents = formats.map { format -> HTML in
      "<a href=\"/minutes/\(format)\">\(messages[.minutesTitle]) (\(format))</a> "
    }
    let audit: HTML = visitor.role == .reviewer ? "" : "<p><a href=\"/audit\">\(messages[.deskCheckAudit])</a></p>"
    return page(
      "\(session.id) \(session.title)",
      """
      <p><strong>\(stageName(session.stage))</strong>. \(messages[.asOf]) \(session.asOf)</p>
      <table><tbody>\(rows)</tbody></table><p>\(documents)</p>\(try otherwise())\(audit)\(try chairForms(made))
      """)
  }

  /// After the closing: where the outcome differs from what the visitor judged.
  private func otherwise() throws -> HTML {
    if session.stage != .closed || assigned.isEmpty { return "" }
    let decided = try decisions()
    let own = try store.verdicts(session: session.id).filter { $0.reviewer.name == visitor.name }
      .sorted { $0.round < $1.round }.reduce(into: [String: ReviewerVerdict]()) {
        $0[$1.requirement] = $1.answer.verdict
      }
    let rows = own.keys.sorted().compactMap { id -> HTML? in
      guard let mine = own[id], let outcome = decided[id], outcome.verdict != mine else { return nil }
      return """
        <li><a href="/disputes/\(id)"><bdi>\(id)</bdi> \(title(id))</a>: \(messages.verdict(mine)) →
        \(messages.verdict(outcome.verdict)). <span dir="auto">\(outcome.reason)</span></li>
        """
    }
    let list: HTML = rows.isEmpty ? "<p>\(messages[.deskNothingOtherwise])</p>" : "<ul>\(rows)</ul>"
    return "<h2>\(messages[.deskOtherwise])</h2>\(list)"
  }

  private func chairForms(_ made: (name: String, path: String)?) throws -> HTML {
    if visitor.role != .chair { return "" }
    var step: HTML = ""
    switch session.stage {
    case .firstRound:
      let given = try session.participants.reduce(0) {
        try $0 + store.answers(session: session.id, reviewer: $1.name, round: 1).count
      }
      let missing = session.assignments.values.reduce(0) { $0 + $1.count } - given
      let consent: HTML =
        missing == 0
        ? ""
        : """
        <p>\(messages(.deskMissingAnswers, missing))</p>
        <p><label><input type="checkbox" name="missing" value="1"> \(messages[.deskMissingFine])</label></p>
        """
      step = """
        <form method="post" action="/session/second-round">\(consent)<button>\(messages[.deskBeginSecond])</button></form>
        """
    case .secondRound:
      step = """
        <form method="post" action="/session/close"><p>\(messages[.deskCloseNote])</p>
        <p><label>\(messages[.deskMissingFine]) <input type="number" name="unanswered" min="0" value="0"></label></p>
        <button>\(messages[.deskClose])</button></form>
        """
    case .closed: break
    }
    let fresh: HTML =
      made.map { made in
        """
        <p class="done" role="status">\(messages(.deskLinkMade, made.name)) <bdi class="code">\(made.path)</bdi></p>
        """
      } ?? ""
    let links = try site.guests().map { guest -> HTML in
      """
      <button name="name" value="\(guest.role.rawValue):\(guest.name)">\(messages(.deskNewLink, guest.name))</button>
      """
    }
    return """
      \(step)<h2>\(messages[.deskLinks])</h2>\(fresh)
      <form method="post" action="/session/links">\(links)</form>
      """
  }

  func beginSecondRound(_ form: FormFields) throws -> WebResponse {
    try store.beginSecondRound(session: session.id, missingIsFine: form["missing"] == "1")
    return .seeOther("/disputes")
  }

  func close(_ form: FormFields) throws -> WebResponse {
    if isBlind { return forbidden() }
    _ = try store.closeSession(
      session.id, chair: visitor.name, withUnanswered: Int(form["unanswered"] ?? "") ?? 0)
    return .seeOther("/session")
  }

  func newLink(_ form: FormFields) async throws -> WebResponse {
    guard let guest = try site.guests().first(where: { "\($0.role.rawValue):\($0.name)" == form["name"] }) else {
      return notFound()
    }
    return try sessionPage(made: (guest.name, await site.desk.makeLink(guest)))
  }

  /// The minutes name every verdict: nobody has them while the first round lasts.
  func minutes(_ format: String) throws -> WebResponse {
    guard let format = PageFormat(rawValue: format) else { return notFound() }
    if isBlind { return forbidden() }
    let document = SessionMinutes.make(
      session: session, verdicts: try store.verdictsForMinutes(session: session.id),
      decisions: try store.adjudications(session: session.id), snapshots: site.snapshots, ruleBase: site.ruleBase,
      language: site.language)
    return .download(
      "minutes-\(session.id).\(format.rawValue)", type: "application/octet-stream", try format.render(document))
  }

  func audit() throws -> WebResponse {
    let check = try store.verify()
    let problems = check.problems.map { problem -> HTML in "<li>\(problem.told(messages))</li>" }
    let body: HTML =
      problems.isEmpty
      ? "<p class=\"done\">\(messages(.deskAuditGood, check.entries, check.head))</p>"
      : "<p class=\"trouble\">\(messages[.deskAuditBad])</p><ul>\(problems)</ul>"
    return page(messages[.deskCheckAudit], body)
  }
}
