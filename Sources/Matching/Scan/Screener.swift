import LegalText
import Standards

/// The phrases of the lexicon in short texts of one language, one text after another: the engine's first pass alone.
///
/// One value serves one task. Memory does not grow with the number of texts.
public final class Screener {
  /// A wording of a concept in the text.
  public struct Hit: Sendable, Hashable {
    public let concept: String
    /// UTF-8 byte offsets [start, end) in the text.
    public let start: Int
    public let end: Int
    public let isVerified: Bool
  }

  /// A requirement that the text may bear on.
  public struct Candidate: Sendable, Hashable {
    public let requirement: String
    /// Elements and defect codes whose wordings stand in the text.
    public let parts: [String]
  }

  private let lexicon: Lexicon
  private let scanner: PhraseScanner
  private let reader: SentenceReader
  private let index: CandidateIndex

  init(lexicon: Lexicon, index: CandidateIndex) {
    self.lexicon = lexicon
    scanner = PhraseScanner(lexicon: lexicon)
    reader = SentenceReader(lexicon: lexicon, forms: scanner.forms)
    self.index = index
  }

  /// The wordings in a text, and the requirements that it may bear on.
  public func screen(_ text: String) -> (hits: [Hit], candidates: [Candidate]) {
    let sentences = scanner.scan(text) { reader.sentences($0, $1) }
    var hits: [Hit] = []
    var concepts = ConceptSet(capacity: lexicon.conceptIds.count)
    for sentence in sentences {
      concepts.formUnion(sentence.candidates)
      for hit in sentence.hits where hit.concept < index.conceptCount {
        hits.append(
          Hit(
            concept: lexicon.conceptIds[hit.concept], start: hit.start, end: hit.end, isVerified: hit.isVerified))
      }
    }
    return (hits, hits.isEmpty ? [] : index.candidates(concepts))
  }

  /// Number of phrases in a text, for measuring speed.
  public func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int { scanner.scan(bytes) { $1.count } }
}

/// What screeners of all languages share; `Sendable`.
public struct Screening: Sendable {
  private let lexicons: [Language: Lexicon]
  private let index: CandidateIndex

  /// - Parameter languages: those to be ready for.
  public init(ruleBase: RuleBase, languages: [Language] = Language.allCases) {
    var lexicons: [Language: Lexicon] = [:]
    for language in languages { lexicons[language] = Lexicon(ruleBase: ruleBase, language: language) }
    self.lexicons = lexicons
    index = CandidateIndex(ruleBase: ruleBase)
  }

  /// A screener for one task; `nil` for a language that was not asked for.
  public func screener(for language: Language) -> Screener? {
    lexicons[language].map { Screener(lexicon: $0, index: index) }
  }
}

/// Requirements by the concepts that their patterns need, for texts that stand alone.
///
/// Roles, headings and kinds of act are not asked for: screening must not miss what the full review would find.
struct CandidateIndex: Sendable {
  private struct Entry: Sendable {
    let requirement: Int
    let part: String
    let groups: [[Int]]
  }

  /// Concepts proper; the frames' cues are numbered behind them.
  let conceptCount: Int
  private let requirements: [String]
  /// Entries by a concept of their smallest group, so that most are never looked at.
  private let byConcept: [[Entry]]

  init(ruleBase: RuleBase) {
    let ids = ruleBase.terms.map(\.id)
    let indices = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    conceptCount = ruleBase.concepts.count
    requirements = ruleBase.requirements.map(\.id)
    var byConcept = [[Entry]](repeating: [], count: ids.count)
    for (place, requirement) in ruleBase.requirements.enumerated() {
      func add(_ part: String, _ patterns: [Pattern]) {
        for pattern in patterns {
          let groups = pattern.all.filter { !$0.inHeading }.map { $0.concepts.compactMap { indices[$0] } }
          guard let smallest = groups.min(by: { $0.count < $1.count }) else { continue }
          for concept in smallest { byConcept[concept].append(Entry(requirement: place, part: part, groups: groups)) }
        }
      }
      for element in requirement.elements {
        add(element.id, element.patterns)
      }
      for defect in requirement.defects { add(defect.code, defect.patterns) }
    }
    self.byConcept = byConcept
  }

  func candidates(_ concepts: ConceptSet) -> [Screener.Candidate] {
    var parts: [Int: Set<String>] = [:]
    for concept in concepts.members {
      for entry in byConcept[concept] where entry.groups.allSatisfy({ concepts.containsAny($0) }) {
        parts[entry.requirement, default: []].insert(entry.part)
      }
    }
    return parts.sorted { $0.key < $1.key }.map {
      Screener.Candidate(requirement: requirements[$0.key], parts: $0.value.sorted())
    }
  }
}
