import Review
import Standards
import Wordings

/// The form in which a reviewer answers one finding.
struct AnswerForm {
  let desk: Desk
  let snapshot: FindingSnapshot
  let answer: AnswerDraft?
  let basis: Int
  var mayConfirm = false

  private var messages: MessageCatalogue { desk.messages }

  var html: HTML {
    """
    <form method="post" action="/findings/\(snapshot.requirement)" id="answer"
    data-draft="/findings/\(snapshot.requirement)/draft"><input type="hidden" name="basis" value="\(basis)">
    \(evidence)
    <fieldset class="verdicts"><legend>\(messages[.deskAnswer])</legend>\(verdicts)</fieldset>
    <p><label for="reason">\(messages[.reason])</label> <span id="reason-note">\(messages[.deskReasonNote])</span>
    <textarea id="reason" name="reason" rows="4" maxlength="10000" dir="auto" aria-describedby="reason-note">
    \(answer?.reason ?? "")</textarea></p>
    <p><label for="urgency">\(messages[.urgency])</label> <select id="urgency" name="urgency">\(urgencies)</select></p>
    <p><label for="added">\(messages[.packAdded])</label>
    <textarea id="added" name="added" rows="2" maxlength="10000" dir="auto">
    \(answer?.added ?? "")</textarea></p>
    \(confirmation)
    <p><button accesskey="s">\(messages[.deskSave]) <kbd>S</kbd></button>
    <span id="state" role="status" aria-live="polite"></span></p>
    <p class="keys" hidden><label><input type="checkbox" id="keys" checked> \(messages[.deskKeysOn])</label>
    \(messages[.deskKeys])</p></form>
    """
  }

  private var verdicts: [HTML] {
    ReviewerVerdict.allCases.enumerated().map { index, verdict in
      let chosen: HTML = answer?.verdict == verdict ? " checked" : ""
      return """
        <label><input type="radio" name="verdict" value="\(verdict.rawValue)" required\(chosen)>
        \(messages.verdict(verdict)) <kbd>\(index + 1)</kbd></label>
        """
    }
  }

  private var urgencies: [HTML] {
    let own = desk.site.ruleBase.requirement(snapshot.requirement)?.urgency.rawValue ?? ""
    let first: HTML = "<option value=\"\">\(messages(.deskAsRuleBase, own))</option>"
    return [first]
      + ["A", "B", "C", "D"].map { letter in
        let chosen: HTML = answer?.urgency == letter ? " selected" : ""
        return "<option\(chosen)>\(letter)</option>"
      }
  }

  /// Each provision that was found as a mark that takes the focus, with its three choices.
  private var evidence: HTML {
    if snapshot.evidence.isEmpty { return "" }
    let items = snapshot.evidence.enumerated().map { index, provision -> HTML in
      let choices = [
        ("accept", messages[.packAccept], answer?.accepted.contains(provision.key) ?? false),
        ("reject", messages[.packReject], answer?.rejected.contains(provision.key) ?? false),
        ("", messages[.deskUndecided], !isJudged(provision.key)),
      ].map { value, word, isChosen -> HTML in
        let chosen: HTML = isChosen ? " checked" : ""
        return """
          <label><input type="radio" name="evidence-\(index)" value="\(value)"\(chosen)> \(word)</label>
          """
      }
      return """
        <fieldset class="evidence"><legend>\(messages[.article]) <bdi>\(provision.article)</bdi>,
        <bdi class="code">\(provision.file)</bdi></legend>
        <blockquote dir="auto"><mark tabindex="0">\(provision.quote)</mark></blockquote>\(choices)</fieldset>
        """
    }
    return "<section aria-labelledby=\"found\"><h2 id=\"found\">\(messages[.evidence])</h2>\(items)</section>"
  }

  private func isJudged(_ key: String) -> Bool {
    (answer?.accepted.contains(key) ?? false) || (answer?.rejected.contains(key) ?? false)
  }

  private var confirmation: HTML {
    if !mayConfirm { return "" }
    return """
      <p><label><input type="checkbox" name="confirmed" value="1"> \(messages[.deskConfirmPersonal])</label></p>
      """
  }
}
