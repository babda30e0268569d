import LegalText

/// Wordings that the engine cannot tell apart, where that does harm.
///
/// Two concepts may share a wording: the engine then finds both, as it should. It does harm in three places only: a
/// concept that says the same thing twice; a pattern that asks for two things and gets both from one and the same
/// words; a pattern that asks for what it also excludes. A concept named in both parts of a pattern on purpose, as one
/// whose wordings say both things, is no collision.
struct CollisionCheck {
  /// Concept → language → stemmed phrase → the phrase as it is written.
  private let phrases: [String: [Language: [String: String]]]

  static func run(_ ruleBase: RuleBase, into report: inout LintReport) {
    var stems: [Language: PhraseStems] = [:]
    for language in Language.allCases { stems[language] = PhraseStems(language: language) }
    var phrases: [String: [Language: [String: String]]] = [:]
    for concept in ruleBase.concepts {
      for variant in concept.variants {
        guard let key = stems[variant.language]?.key(of: variant.phrase) else { continue }
        if let first = phrases[concept.id]?[variant.language]?[key] {
          report.warning(
            .collision, variant.place, concept.id,
            "`\(variant.phrase)` (\(variant.language.rawValue)) is the same after stemming as `\(first)` of this concept",
            mend: "remove one")
        } else {
          phrases[concept.id, default: [:]][variant.language, default: [:]][key] = variant.phrase
        }
      }
    }
    let check = CollisionCheck(phrases: phrases)
    for requirement in ruleBase.requirements {
      for element in requirement.elements {
        for pattern in element.patterns { check.pattern(pattern, element.place, element.id, &report) }
      }
      for defect in requirement.defects {
        for pattern in defect.patterns {
          check.pattern(pattern, defect.place, "\(requirement.id) \(defect.code)", &report)
        }
      }
    }
  }

  private func pattern(_ pattern: Pattern, _ place: SourcePlace, _ subject: String, _ report: inout LintReport) {
    for (number, group) in pattern.all.enumerated() {
      for other in pattern.all.dropFirst(number + 1) where other.inHeading == group.inHeading {
        for (first, second) in pairs(group.concepts, other.concepts) {
          report.warning(
            .collision, place, subject,
            "the same words satisfy two parts of a pattern, `\(first)` and `\(second)`: \(shared(first, second))",
            mend: "narrow the wording in one of the concepts, or name a concept that says both in both parts")
        }
      }
      for (wanted, excluded) in pairs(group.concepts, pattern.none) {
        report.warning(
          .collision, place, subject,
          "a pattern asks for `\(wanted)` and excludes `\(excluded)`, which share wordings: \(shared(wanted, excluded))",
          mend: "take the wording out of one of the concepts")
      }
    }
  }

  /// Pairs of concepts with a wording in common, without those that stand in both lists.
  private func pairs(_ first: [String], _ second: [String]) -> [(String, String)] {
    let both = Set(first).intersection(second)
    return first.filter { !both.contains($0) }.flatMap { one in
      second.filter { !both.contains($0) && !shared(one, $0).isEmpty }.map { (one, $0) }
    }
  }

  /// The wordings in common, as the first concept writes them; empty when there are none.
  private func shared(_ first: String, _ second: String) -> String {
    var result: [String] = []
    for language in Language.allCases {
      guard let own = phrases[first]?[language], let others = phrases[second]?[language] else { continue }
      for key in own.keys.sorted() where others[key] != nil {
        result.append("`\(own[key] ?? "")` (\(language.rawValue))")
      }
    }
    return result.joined(separator: ", ")
  }
}
