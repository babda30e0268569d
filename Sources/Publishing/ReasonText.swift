import LegalText
import Legislation
import Matching
import Planning
import Standards

/// Why the engine proposes a verdict, in the language of a document. The engine gives its reasons in English, with ids;
/// other languages say the same from the facts of the finding.
struct ReasonText {
  private let messages: MessageCatalogue

  init(_ messages: MessageCatalogue) { self.messages = messages }

  /// - Parameter acts: of the run; they decide what has to be loaded where nothing could be said.
  func reason(_ finding: Finding, _ requirement: Requirement, acts: [Act]) -> String {
    if messages.language == .english { return finding.reason }
    if finding.verdict == .notAssessed {
      let isUnread = !Unassessed.kindsToLoad(finding, requirement, acts).isEmpty
      return messages[isUnread ? .reasonNotRead : .reasonUnverified]
    }
    let isWeakened = finding.elements.allSatisfy { !$0.mandatory || $0.status == .covered }
    return reason(
      finding.verdict, defects: finding.defects.map(\.code), searched: finding.searchedActs, isWeakened: isWeakened)
  }

  /// The same for what was kept of a finding: its verdict and its reason in English.
  func reason(_ verdict: Verdict, defects: [String], said: String) -> String {
    messages.language == .english ? said : reason(verdict, defects: defects, searched: [], isWeakened: false)
  }

  private func reason(_ verdict: Verdict, defects: [String], searched: [String], isWeakened: Bool) -> String {
    let codes = defects.joined(separator: ", ")
    switch verdict {
    case .aligned: return messages[.reasonAligned]
    case .partlyAligned: return isWeakened ? messages(.reasonWeakened, codes) : messages[.reasonPartly]
    case .gap where searched.isEmpty: return messages[.reasonElementAbsent]
    case .gap: return messages(.reasonGap, searched.joined(separator: ", "))
    case .conflict: return messages(.reasonConflict, codes)
    case .notAssessed: return messages[.reasonNotAssessed]
    }
  }

  /// Why an element is absent or open; nothing for one that was found.
  func reason(_ element: ElementFinding) -> String {
    if messages.language == .english || element.reason.isEmpty { return element.reason }
    switch element.status {
    case .covered, .partly: return ""
    case .absent: return messages[.reasonElementAbsent]
    case .notAssessed: return messages[.reasonElementOpen]
    }
  }
}
