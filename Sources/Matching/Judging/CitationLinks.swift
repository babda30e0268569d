import Citations
import Legislation

/// Which provisions of the corpus cite which: resolved citations among its acts.
///
/// A rule is often spread over two articles, one of which names the other. One step is followed, never more.
public struct CitationLinks: Sendable {
  /// One resolved citation.
  public struct Link: Sendable, Hashable {
    public let fromFile: String
    /// eId of the citing provision, at any depth.
    public let from: String
    public let toFile: String
    public let to: String

    public init(fromFile: String, from: String, toFile: String, to: String) {
      self.fromFile = fromFile
      self.from = from
      self.toFile = toFile
      self.to = to
    }
  }

  /// The citations of the acts among themselves; acts are read side by side.
  public static func reading(_ acts: [Act]) async -> CitationLinks {
    let index = CitationIndex(acts: acts)
    let files = Dictionary(acts.map { ($0.work, $0.file) }, uniquingKeysWith: { first, _ in first })
    return await withTaskGroup(of: (Int, [Link]).self) { group in
      for (place, act) in acts.enumerated() {
        group.addTask {
          var links: [Link] = []
          for citation in index.citations(in: act) {
            for target in citation.targets {
              guard case .resolved(let work, let eId) = target.resolution, let file = files[work] else { continue }
              links.append(Link(fromFile: act.file, from: citation.provision, toFile: file, to: eId))
            }
          }
          return (place, links)
        }
      }
      var result = [[Link]](repeating: [], count: acts.count)
      for await (place, links) in group { result[place] = links }
      return CitationLinks(result.flatMap { $0 })
    }
  }

  struct Article: Hashable {
    let act: Int
    let article: Int
  }

  private let links: [Link]
  private var cited: [Article: [Article]] = [:]
  private var citing: [Article: [Int32]] = [:]
  /// What a single text of an article cites.
  private var citedByText: [Text: [Article]] = [:]

  private struct Text: Hashable {
    let article: Article
    let text: Int
  }

  public init(_ links: [Link] = []) { self.links = links }

  /// The same links with the places of articles in a corpus; links to what is not loaded are left out.
  func resolved(in corpus: [ActIndex]) -> CitationLinks {
    if links.isEmpty { return self }
    var places: [String: Article] = [:]
    var texts: [String: Text] = [:]
    for (act, index) in corpus.enumerated() {
      for (article, unit) in index.articles.enumerated() {
        places["\(index.act.file)#\(unit.eId)"] = Article(act: act, article: article)
        for (number, text) in unit.texts.enumerated() {
          let key = "\(index.act.file)#\(text.eId)"
          places[key] = Article(act: act, article: article)
          texts[key] = Text(article: Article(act: act, article: article), text: number)
        }
      }
    }
    var result = self
    for link in links {
      guard let from = places["\(link.fromFile)#\(link.from)"], let to = places["\(link.toFile)#\(link.to)"],
        from != to
      else { continue }
      if let text = texts["\(link.fromFile)#\(link.from)"], result.citedByText[text]?.contains(to) != true {
        result.citedByText[text, default: []].append(to)
      }
      if result.cited[from, default: []].contains(to) { continue }
      result.cited[from, default: []].append(to)
      if from.act == to.act { result.citing[to, default: []].append(Int32(from.article)) }
    }
    return result
  }

  /// Articles that an article cites and rests on. One that lists many others for a purpose of its own (which court
  /// hears which cases) rests on none of them.
  func cited(act: Int, article: Int) -> [Article] {
    let all = cited[Article(act: act, article: article)] ?? []
    return all.count > Self.mostCited ? [] : all
  }

  private static let mostCited = 5

  /// Articles that one text of an article cites, long lists too.
  func cited(act: Int, article: Int, text: Int) -> [Article] {
    citedByText[Text(article: Article(act: act, article: article), text: text)] ?? []
  }

  /// Articles of the same act that cite an article.
  func citing(act: Int, article: Int) -> [Int32] { citing[Article(act: act, article: article)] ?? [] }
}
