import LegalText
import Legislation
import Matching
import Planning
import Standards
import Wordings

/// Why the engine proposes a verdict, in the language of a document. The engine gives its reasons in English, with ids;
/// other languages say the same from the facts of the finding.
struct ReasonText {
  private let messages: MessageCatalogue

  init(_ messages: MessageCatalogue) { self.messages = messages }

  /// - Parameter acts: of the run; they decide what has to be loaded where nothing could be said.
  func reason(_ finding: Finding, _ requirement: Requirement, acts: [Act]) -> String {
    if messages.language == .english { return finding.reason }
    let hasEssential = finding.elements.allSatisfy { !$0.mandatory || $0.status == .covered }
    let code = ReasonCode(
      finding.verdict, hasEssential: hasEssential, hasDefects: !finding.defects.isEmpty,
      kindsToLoad: Unassessed.kindsToLoad(finding, requirement, acts))
    return text(code, defects: finding.defects.map(\.code), searched: finding.searchedActs)
  }

  /// The same for what was kept of a finding: its verdict and its reason in English.
  func reason(_ verdict: Verdict, defects: [String], said: String) -> String {
    if messages.language == .english { return said }
    // Which acts were not read is not kept.
    if verdict == .notAssessed { return messages[.reasonNotAssessed] }
    let code = ReasonCode(verdict, kindsToLoad: [])
    return text(code, defects: defects, searched: [])
  }

  private func text(_ code: ReasonCode, defects: [String], searched: [String]) -> String {
    if code == .gap, searched.isEmpty { return messages[.reasonElementAbsent] }
    return code.text(messages, defects: defects.joined(separator: ", "), searched: searched.joined(separator: ", "))
  }

  /// Why an element is absent or open, or holds by silence; nothing for one that was found.
  func reason(_ element: ElementFinding) -> String {
    if messages.language == .english || element.reason.isEmpty { return element.reason }
    switch element.status {
    case .covered, .partly: return element.evidence.isEmpty ? messages[.reasonElementSilent] : ""
    case .absent: return messages[.reasonElementAbsent]
    case .notAssessed: return messages[.reasonElementOpen]
    }
  }
}
