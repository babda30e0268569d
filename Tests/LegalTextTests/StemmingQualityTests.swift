import LegalText
import Testing

/// Stemmers measured on families of words written for this test: forms of one word on a line.
///
/// Recall is the share of pairs within a family that meet in one stem, false merges the share of pairs of different
/// families that do. Each is given for the bare rules and with the first word of each line protected as the lexicon
/// protects its wordings.
@Suite struct StemmingQualityTests {
  struct Floor: Sendable {
    let language: Language
    let bareRecall: Double
    let protectedRecall: Double
    let falseMerges: Double
    let families: String
  }

  struct Measure {
    let recall: Double
    let falseMerges: Double
  }

  static func measure(_ families: [[String]], _ language: Language, isProtected: Bool) -> Measure {
    let folded = families.map { $0.map { Folding.fold($0, language: language) } }
    let stemmer = Stemmer(
      StemmingRules(language: language, citationForms: isProtected ? Set(folded.compactMap(\.first)) : []))
    let stems = folded.map { $0.map(stemmer.stem) }
    var (pairs, met, others, merged) = (0, 0, 0, 0)
    for (place, family) in stems.enumerated() {
      for left in family.indices {
        for right in family.indices where right > left {
          pairs += 1
          if family[left] == family[right] { met += 1 }
        }
        for other in stems[(place + 1)...] {
          for stem in other {
            others += 1
            if stem == family[left] { merged += 1 }
          }
        }
      }
    }
    return Measure(
      recall: Double(met) / Double(max(1, pairs)), falseMerges: Double(merged) / Double(max(1, others)))
  }

  @Test(arguments: WordFamilies.all)
  func recallAndFalseMerges(floor: Floor) {
    let families = floor.families.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let bare = Self.measure(families, floor.language, isProtected: false)
    let protected = Self.measure(families, floor.language, isProtected: true)
    func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
    print(
      "stemming \(floor.language.rawValue): \(families.count) families, \(families.joined().count) forms; recall "
        + "\(percent(bare.recall)) bare, \(percent(protected.recall)) with the lexicon; false merges "
        + "\(percent(bare.falseMerges)) bare, \(percent(protected.falseMerges)) with the lexicon")
    #expect(bare.recall >= floor.bareRecall)
    #expect(protected.recall >= floor.protectedRecall)
    #expect(max(bare.falseMerges, protected.falseMerges) <= floor.falseMerges)
  }
}
