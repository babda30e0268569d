import Legislation

/// Acts that stand in two languages, each with its twin.
public enum ParallelActs {
  /// An act and its version in the other language.
  public struct Pair: Sendable {
    public let first: Act
    public let second: Act
  }

  /// Twins have the same number and day; failing these, the same work; failing that, files whose names begin alike up
  /// to the first point (`Z070000319_.kaz.txt`, `Z070000319_.rus.txt`).
  public static func pairs(_ first: [Act], _ second: [Act]) -> [Pair] {
    var rest = second
    return first.compactMap { act in
      guard let place = twin(of: act, among: rest) else { return nil }
      return Pair(first: act, second: rest.remove(at: place))
    }
  }

  private static func twin(of act: Act, among acts: [Act]) -> Int? {
    let candidates = acts.indices.filter { acts[$0].language.value != act.language.value }
    if let number = act.number, let date = act.date,
      let place = candidates.first(where: { acts[$0].number == number && acts[$0].date == date })
    {
      return place
    }
    return candidates.first { acts[$0].work == act.work }
      ?? candidates.first { name(acts[$0]) == name(act) }
  }

  private static func name(_ act: Act) -> Substring { act.file.prefix { $0 != "." } }
}

/// What the versions of parallel acts show, article by article.
struct ParallelReading {
  struct Place: Hashable {
    let pair: Int
    let article: String
  }

  private let pairs: [ParallelActs.Pair]
  private let pairOfFile: [String: Int]
  /// Concepts by article, of the first and of the second version.
  private let concepts: [(first: [String: Set<String>], second: [String: Set<String>])]

  init(_ pairs: [ParallelActs.Pair], _ screening: Screening) {
    self.pairs = pairs
    var pairOfFile: [String: Int] = [:]
    for (place, pair) in pairs.enumerated() {
      pairOfFile[pair.first.file] = place
      pairOfFile[pair.second.file] = place
    }
    self.pairOfFile = pairOfFile
    concepts = pairs.map { (Self.read($0.first, screening), Self.read($0.second, screening)) }
  }

  private static func read(_ act: Act, _ screening: Screening) -> [String: Set<String>] {
    guard let screener = screening.screener(for: act.language.value) else { return [:] }
    var result: [String: Set<String>] = [:]
    for article in act.articles where article.status == .inForce {
      guard let number = article.number?.description else { continue }
      for provision in article.preorder() where provision.status == .inForce {
        for text in [provision.heading, provision.text] where !text.isEmpty {
          for hit in screener.screen(text).hits where hit.isVerified {
            result[number, default: []].insert(hit.concept)
          }
        }
      }
    }
    return result
  }

  /// The best evidence of each article that both versions have.
  func places(_ evidence: [Evidence], isFirst: Bool) -> [Place: Evidence] {
    var result: [Place: Evidence] = [:]
    for item in evidence where Self.isSettled(item) {
      guard let pair = pairOfFile[item.file] else { continue }
      let twin = isFirst ? pairs[pair].second : pairs[pair].first
      guard twin.articles.contains(where: { $0.number?.description == item.article }) else { continue }
      let place = Place(pair: pair, article: item.article)
      if result[place] == nil { result[place] = item }
    }
    return result
  }

  /// Whether every concept of a place rests on a verified wording; what only raises a candidate agrees with nothing.
  private static func isSettled(_ evidence: Evidence) -> Bool {
    Dictionary(grouping: evidence.hits, by: \.concept).values.allSatisfy { $0.contains(where: \.isVerified) }
  }

  func difference(
    _ part: String, _ place: Place, _ evidence: Evidence, isFirst: Bool
  ) -> LanguageComparison.Difference {
    let pair = pairs[place.pair]
    let silent = isFirst ? concepts[place.pair].second : concepts[place.pair].first
    let there = silent[place.article] ?? []
    let lacking = Set(evidence.hits.map(\.concept)).subtracting(there)
    return LanguageComparison.Difference(
      part: part, file: evidence.file, otherFile: isFirst ? pair.second.file : pair.first.file,
      article: place.article, isFirst: isFirst, quote: evidence.quote, conceptsLacking: lacking.sorted())
  }
}
