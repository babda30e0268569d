import Legislation
import Matching
import Planning
import Review
import Wordings

/// Reasons and changes as sentences of one language, from their values.
public struct ReasonWords: Sendable {
  private let messages: MessageCatalogue

  public init(_ messages: MessageCatalogue) { self.messages = messages }

  /// Why a verdict is proposed, with every fact: ids of elements, codes of defects, files.
  public func sentence(_ reason: VerdictReason) -> String {
    switch reason {
    case .conflict(let defect): messages(.causeConflict, defect)
    case .aligned(let lacking):
      lacking.isEmpty ? messages[.causeAligned] : messages(.causeAlignedLacking, shortfall(lacking, []))
    case .weakened(let defects): messages(.causeWeakened, list(defects))
    case .incomplete(let missing, let open): messages(.causeIncomplete, shortfall(missing, open))
    case .partly(let missing, let open): messages(.causePartly, shortfall(missing, open))
    case .gap(let searched, let missing): messages(.causeGap, list(searched), list(missing))
    case .noAct(let kinds): messages(.causeNoAct, oneOf(kinds))
    case .onlyExcerpt(let files, let kinds): messages(.causeOnlyExcerpt, list(files), oneOf(kinds))
    case .fewWordings(let files): messages(.causeFewWordings, list(files))
    case .principalMissing(let searched, let kind): messages(.causePrincipalMissing, list(searched), self.kind(kind))
    case .unsettled(let open, let cause): messages(.causeUnsettled, list(open), cause.map(sentence) ?? "")
    case .unverified(let open): messages(.causeUnverified, list(open))
    }
  }

  /// The same for a document that lists elements and acts elsewhere.
  /// - Parameters:
  ///   - defects: named as the document names them.
  ///   - searched: the acts that were searched.
  func brief(_ reason: VerdictReason, defects: String, searched: String) -> String {
    switch reason {
    case .conflict: messages(.reasonConflict, defects)
    case .aligned: messages[.reasonAligned]
    case .weakened: messages(.reasonWeakened, defects)
    case .incomplete: messages[.reasonIncomplete]
    case .partly: messages[.reasonPartly]
    case .gap: messages(.reasonGap, searched)
    case .noAct: messages[.reasonNoAct]
    case .onlyExcerpt(let files, _): messages(.reasonOnlyExcerpt, list(files))
    case .fewWordings(let files): messages(.reasonFewWordings, list(files))
    case .principalMissing(let searched, let kind): messages(.reasonPrincipalMissing, list(searched), self.kind(kind))
    case .unsettled: messages[.reasonUnsettled]
    case .unverified: messages[.reasonUnverified]
    }
  }

  /// Why an element is absent or open, or holds by silence.
  public func sentence(_ reason: ElementReason) -> String {
    switch reason {
    case .notFound: messages[.elementNotFound]
    case .unverified: messages[.elementUnverified]
    case .notWhole: messages[.elementNotWhole]
    case .contrary: messages[.elementContrary]
    case .absenceNeedsWhole: messages[.elementAbsenceNeedsWhole]
    case .noBasis: messages[.elementNoBasis]
    case .silent: messages[.elementSilent]
    }
  }

  /// The engine's reason in words, or what a person wrote as it was written.
  public func sentence(_ reason: StatedReason) -> String {
    switch reason {
    case .engine(let reason): sentence(reason)
    case .words(let words): words
    }
  }

  /// What is other since an earlier finding.
  public func sentence(_ change: FindingChange) -> String {
    func word(_ status: ElementStatus?) -> String { status.map { messages.status($0) } ?? messages[.changeNotThere] }
    return switch change {
    case .verdict(let from, let to): messages(.changeVerdict, messages.verdict(from), messages.verdict(to))
    case .element(let id, let from, let to): messages(.changeElement, id, word(from), word(to))
    case .defectGone(let code): messages(.changeDefectGone, code)
    case .defectFound(let code): messages(.changeDefectFound, code)
    case .ruleReworded: messages[.changeRuleReworded]
    case .noLongerCited(let article, let file): messages(.changeNoLongerCited, article, file)
    case .newlyCited(let article, let file): messages(.changeNewlyCited, article, file)
    case .provisionReworded(let article, let file): messages(.changeProvisionReworded, article, file)
    }
  }

  public func sentence(_ changes: [FindingChange]) -> String { changes.map(sentence).joined(separator: "; ") }

  /// What became other in the law, or the sentence that a project of an earlier version kept of it.
  public func sentence(_ event: TrackerOccurrence) -> String {
    event.changes.isEmpty ? event.sentence : sentence(event.changes)
  }

  /// What an expert is asked about.
  public func sentence(_ detail: ExpertQueue.Detail) -> String {
    switch detail {
    case .reason(let reason): sentence(reason)
    case .proposal(let verdict, let reason): "\(messages.verdict(verdict)): \(sentence(reason))"
    case .quote(let words): words
    }
  }

  private func shortfall(_ missing: [String], _ open: [String]) -> String {
    [(MessageKey.causeMissing, missing), (.causeOpen, open)].filter { !$1.isEmpty }
      .map { messages($0, list($1)) }.joined(separator: "; ")
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private func oneOf(_ kinds: [String]) -> String { kinds.map(kind).joined(separator: messages[.causeOr]) }

  private func kind(_ name: String) -> String { ActKind(rawValue: name).map { messages.kind($0) } ?? name }
}
