import LegalText

/// Wordings: missing, repeated, and the same after stemming in two concepts.
enum WordingCheck {
  static func run(_ ruleBase: RuleBase, into report: inout LintReport) {
    let used = Set(ruleBase.requirements.flatMap(\.patterns).flatMap(\.concepts))
    for concept in ruleBase.concepts {
      if !used.contains(concept.id) {
        report.warning(
          .unused, concept.place, concept.id, "no pattern uses this concept", mend: "use it or remove it")
        continue
      }
      for language in Linter.workingLanguages
      where !concept.variants.contains(where: { $0.language == language && $0.isVerified }) {
        report.warning(
          .wording, concept.place, concept.id, "no verified wording in \(language.rawValue)",
          mend: "add one that was seen in a text")
      }
    }
    collisions(ruleBase.concepts, &report)
  }

  /// Wordings that the engine cannot tell apart.
  private static func collisions(_ concepts: [Concept], _ report: inout LintReport) {
    struct Owner {
      let concept: Concept
      let variant: Variant
    }
    for language in Language.allCases {
      let stems = PhraseStems(language: language)
      var owners: [String: [Owner]] = [:]
      var order: [String] = []
      for concept in concepts {
        for variant in concept.variants where variant.language == language {
          let key = stems.key(of: variant.phrase)
          if owners[key] == nil { order.append(key) }
          owners[key, default: []].append(Owner(concept: concept, variant: variant))
        }
      }
      for key in order {
        guard let same = owners[key], same.count > 1, let first = same.first else { continue }
        for other in same.dropFirst() {
          let isOneConcept = other.concept.id == first.concept.id
          report.warning(
            .collision, other.variant.place, other.concept.id,
            "`\(other.variant.phrase)` (\(language.rawValue)) is the same after stemming as `\(first.variant.phrase)` of "
              + (isOneConcept ? "this concept" : "`\(first.concept.id)` (\(first.variant.place))"),
            mend: isOneConcept ? "remove one" : "join the concepts, or narrow one of the wordings")
        }
      }
    }
  }
}

/// The form of a phrase in which the engine compares it: folded and stemmed words with their gaps.
struct PhraseStems {
  private let language: Language
  private let stemmer: Stemmer

  init(language: Language) {
    self.language = language
    stemmer = Stemmer(language: language)
  }

  /// Equal for phrases that match the same words.
  func key(of phrase: String) -> String {
    phrase.split(separator: " ").map { word in
      if word == ".." || word == "..." { return String(word) }
      return word.split(separator: "|").map { form(String($0)) }.sorted().joined(separator: "|")
    }.joined(separator: " ")
  }

  private func form(_ word: String) -> String {
    if word.hasPrefix("=") { return "=" + Folding.fold(String(word.dropFirst()), language: language) }
    if word.hasSuffix("*") { return Folding.fold(String(word.dropLast()), language: language) + "*" }
    return stemmer.stem(Folding.fold(word, language: language))
  }
}
