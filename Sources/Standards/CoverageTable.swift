import LegalText

/// How far every requirement can be found in every language: requirement × language.
public struct CoverageTable: Sendable, Hashable, Codable {
  /// One requirement in one language.
  public struct Cell: Sendable, Hashable, Codable {
    /// Elements that have at least one pattern whose every part has a verified wording.
    public let readable: Int
    /// The mandatory ones among them.
    public let readableMandatory: Int
    /// Elements that unverified wordings would add.
    public let candidates: Int
    /// Examples in which something must be found.
    public let positive: Int
    /// Examples in which something must not be found.
    public let negative: Int
  }

  public struct Row: Sendable, Hashable, Codable {
    public let requirement: String
    public let tier: Tier
    public let elements: Int
    public let mandatory: Int
    /// By language code.
    public let cells: [String: Cell]

    /// Every mandatory element is readable, and there is an example for and against.
    public func isComplete(in language: Language) -> Bool {
      guard let cell = cells[language.rawValue] else { return false }
      return cell.readableMandatory == mandatory && cell.positive > 0 && cell.negative > 0
    }
  }

  public let languages: [Language]
  public let rows: [Row]

  /// Uzbek Cyrillic has no column of its own: its text is read with the wordings of Uzbek Latin.
  public init(ruleBase: RuleBase, examples: [Example]) {
    languages = Language.allCases.filter { $0 != .uzbekCyrillic }
    let verified = Self.wordings(ruleBase) { $0.isVerified }
    let all = Self.wordings(ruleBase) { _ in true }
    let byRequirement = Dictionary(grouping: examples, by: \.requirement)
    rows = ruleBase.requirements.map { [languages] requirement in
      var cells: [String: Cell] = [:]
      for language in languages {
        let readable = requirement.elements.filter { Self.isReadable($0, verified[language] ?? []) }
        let candidates = requirement.elements.filter { Self.isReadable($0, all[language] ?? []) }
        let own = (byRequirement[requirement.id] ?? []).filter { language.lexiconLanguages.contains($0.language) }
        cells[language.rawValue] = Cell(
          readable: readable.count, readableMandatory: readable.filter(\.mandatory).count,
          candidates: candidates.count - readable.count, positive: own.filter(\.isPositive).count,
          negative: own.filter(\.isNegative).count)
      }
      return Row(
        requirement: requirement.id, tier: requirement.tier, elements: requirement.elements.count,
        mandatory: requirement.elements.filter(\.mandatory).count, cells: cells)
    }
  }

  /// In how many core requirements every essential element is readable in a language, of how many.
  public func answerableCore(in language: Language) -> (answerable: Int, of: Int) {
    let core = rows.filter { $0.tier == .core }
    return (core.count { $0.cells[language.rawValue]?.readableMandatory == $0.mandatory }, core.count)
  }

  /// How many core requirements are complete in a language, of how many.
  public func completeCore(in language: Language) -> (complete: Int, of: Int) {
    let core = rows.filter { $0.tier == .core }
    return (core.filter { $0.isComplete(in: language) }.count, core.count)
  }

  private static func wordings(_ ruleBase: RuleBase, _ counts: (Variant) -> Bool) -> [Language: Set<String>] {
    var result: [Language: Set<String>] = [:]
    for concept in ruleBase.concepts {
      for variant in concept.variants where counts(variant) {
        // A wording in either script of Uzbek serves both.
        let language: Language = variant.language == .uzbekCyrillic ? .uzbekLatin : variant.language
        result[language, default: []].insert(concept.id)
      }
    }
    return result
  }

  private static func isReadable(_ element: Element, _ concepts: Set<String>) -> Bool {
    func fits(_ pattern: Pattern) -> Bool {
      (pattern.all + pattern.context).allSatisfy { group in group.concepts.contains { concepts.contains($0) } }
    }
    switch element.condition {
    case .presence(let patterns): return patterns.contains(where: fits)
    case .absence(let absence):
      return (absence.basis.isEmpty || absence.basis.contains(where: fits)) && absence.unless.contains(where: fits)
    }
  }
}
