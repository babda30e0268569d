import LegalText
import Legislation

/// A change to one article after which the law says less, or nothing, of what it said.
public enum LawMutation: String, Sendable, Hashable, CaseIterable, Codable {
  /// The article is gone.
  case delete
  /// It stands in the tree as repealed.
  case repeal
  /// It stands inside words quoted for another act.
  case quote
  /// What it orders, it does not order.
  case negate
  /// Every sentence has an exception that swallows it.
  case except
  /// Eighteen years become sixteen.
  case lowerAge

  /// The act after the change; `nil` where the article has nothing that could be changed so.
  public func apply(to act: Act, article eId: String) -> Act? {
    var result = act
    var isChanged = false
    result.provisions = changed(act.provisions, eId, act.language.value, &isChanged)
    return isChanged ? result : nil
  }

  private func changed(
    _ provisions: [Provision], _ eId: String, _ language: Language, _ isChanged: inout Bool
  ) -> [Provision] {
    var result: [Provision] = []
    for provision in provisions {
      if provision.eId == eId {
        if let new = changed(provision, language, &isChanged) { result.append(new) }
        continue
      }
      var provision = provision
      provision.children = changed(provision.children, eId, language, &isChanged)
      result.append(provision)
    }
    return result
  }

  private func changed(_ article: Provision, _ language: Language, _ isChanged: inout Bool) -> Provision? {
    switch self {
    case .delete:
      isChanged = true
      return nil
    case .repeal:
      isChanged = true
      return Self.rewritten(article) { $0.status = .removed }
    case .quote:
      isChanged = true
      return Self.rewritten(article) { $0.isQuoted = true }
    case .negate, .except, .lowerAge:
      var count = 0
      let result = Self.rewritten(article) { provision in
        guard !provision.isQuoted, provision.status == .inForce,
          let text = MutatedWording(language: language).text(provision.text, self)
        else { return }
        provision.text = text
        // The places of the changed text in the source are no longer known.
        provision.segments = [TextSegment(start: 0, source: provision.segments.first?.source ?? 0)]
        count += 1
      }
      if count > 0 { isChanged = true }
      return result
    }
  }

  private static func rewritten(_ provision: Provision, _ change: (inout Provision) -> Void) -> Provision {
    var result = provision
    change(&result)
    result.children = result.children.map { rewritten($0, change) }
    return result
  }
}
