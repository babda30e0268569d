import LegalText
import Legislation

/// The citations of a set of acts, resolved among them.
///
/// Matching follows one step of the resolved ones.
public struct CitationIndex: Sendable {
  private let works: [String]
  private let locators: [ProvisionLocator]
  private let names: ActNames
  private let placeOfWork: [String: Int]

  /// Prepares the acts as targets; texts are read when they are asked for.
  public init(acts: [Act]) {
    works = acts.map(\.work)
    locators = acts.map(ProvisionLocator.init)
    names = ActNames(acts)
    placeOfWork = Dictionary(acts.enumerated().map { ($1.work, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// All citations in the texts of an act, in document order. Quoted words of other acts are left out.
  public func citations(in act: Act) -> [Citation] {
    var result: [Citation] = []
    for provision in act.allProvisions where !provision.isQuoted && !provision.text.isEmpty {
      result += citations(in: provision.text, of: provision.eId, act: act)
    }
    return result
  }

  /// The citations of one text that stands in the provision `eId` of `act`.
  public func citations(in text: String, of eId: String, act: Act) -> [Citation] {
    let language = act.language.value
    let tokens = ReferenceLexer.tokens(in: text, language: language)
    guard tokens.contains(where: { isUnit($0.kind) }) else { return [] }
    let readings = CitationGrammar(tokens, language: language).readings()
    if readings.isEmpty { return [] }
    let bytes = Array(text.utf8)
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return readings.map { reading in
      var reference: ActReference?
      var place = placeOfWork[act.work]
      var failure: Citation.Reason?
      switch reading.act {
      case .own: if place == nil { failure = .actNotLoaded }
      case .relative:
        place = nil
        failure = .relative
      case .named(let range):
        let raw = words(range)
        let found = ActReference(
          raw: raw, number: LawNumber.first(in: raw[...])?.number,
          date: LegalDate.dates(in: raw, language: language).first?.iso)
        reference = found
        let candidates = names.find(found, isUnitFirst: ReferenceLexicon.of(language).isUnitFirst)
        place = candidates.count == 1 ? candidates[0] : nil
        if candidates.isEmpty { failure = .actNotLoaded } else if candidates.count > 1 { failure = .ambiguous }
      }
      let context = reference == nil ? eId : nil
      let targets: [Citation.Target]
      if let place, failure == nil {
        targets = paths(reading.chain, locators[place], context).map {
          Citation.Target(path: $0.path, resolution: resolve($0.path, $0.base, place))
        }
      } else {
        targets = paths(reading.chain, nil, context).map {
          Citation.Target(path: $0.path, resolution: .unresolved(failure ?? .actNotLoaded))
        }
      }
      return Citation(
        provision: eId, span: reading.span, raw: words(reading.span), act: reference, targets: targets)
    }
  }

  private func isUnit(_ kind: ReferenceToken.Kind) -> Bool {
    guard case .word(let word) = kind else { return false }
    switch word {
    case .unit, .shortUnit: return true
    default: return false
    }
  }

  private func resolve(_ path: ProvisionPath, _ base: String?, _ place: Int) -> Citation.Resolution {
    // Without an article, and without "this", what is meant depends on words before.
    if path.isEmpty, let base { return .resolved(work: works[place], eId: base) }
    switch locators[place].locate(path, from: base) {
    case .found(let eId): return .resolved(work: works[place], eId: eId)
    case .failed(let reason): return .unresolved(reason)
    }
  }

  // MARK: - Lists to paths

  /// Lists and ranges as single paths, with the provision from which a path starts.
  private func paths(
    _ chain: CitationGrammar.Chain, _ locator: ProvisionLocator?, _ context: String?
  ) -> [(path: ProvisionPath, base: String?)] {
    var base: String?
    var result: [ProvisionPath] = [[]]
    for group in chain.ordered {
      if group.isThis {
        if let context, let locator {
          base = locator.enclosing(group.unit, of: context) ?? locator.article(of: context)
        }
        continue
      }
      let steps = group.items.flatMap { expand($0, group.unit, locator) }
      guard result.count * steps.count <= 400 else { break }
      result = result.flatMap { path in steps.map { path + $0 } }
    }
    return result.map { ($0, base) }
  }

  private func expand(
    _ item: CitationGrammar.Item, _ unit: ProvisionStep.Unit, _ locator: ProvisionLocator?
  ) -> [ProvisionPath] {
    guard let last = item.last else { return item.paths(unit, item.first) }
    if unit == .article, let inserted = item.inserted, locator?.hasArticle(inserted) ?? false {
      return item.paths(unit, inserted)
    }
    guard let low = ProvisionNumber(item.first), let high = ProvisionNumber(last), low < high else {
      return item.paths(unit, item.first) + item.paths(unit, last)
    }
    if unit == .article, let locator {
      var numbers = locator.articleNumbers(from: low, to: high)
      // The ends are named even where the act does not have them.
      if !numbers.contains(item.first) { numbers.insert(item.first, at: 0) }
      if !numbers.contains(last) { numbers.append(last) }
      return numbers.filter { !item.excluded.contains($0) }.prefix(400).flatMap { item.paths(unit, $0) }
    }
    return item.plainPaths(unit)
  }
}
