import Legislation

/// Codes that are printed in two files, "part I" and "part II": the second begins where the first ends.
enum ActParts {
  /// Marks the files of one code as parts of a whole act.
  ///
  /// A file that begins behind its first article is an excerpt when it is alone. Beside a file of the same kind, country
  /// and language whose articles end where it begins, both are the act. Where the second does not say what it is, the
  /// first says it for both.
  static func join(_ acts: inout [Act]) {
    for place in acts.indices {
      guard acts[place].coverage.value == .excerpt, acts[place].coverage.source == .text,
        let first = acts[place].firstArticle?.number?.base, first > 1,
        let last = acts[place].articles.last?.number?.base, last - first >= fewestArticles
      else { continue }
      let before = acts.indices.first { other in
        other != place && acts[other].country == acts[place].country
          && acts[other].language.value == acts[place].language.value && ends(acts[other], before: first)
          && [acts[other].kind.value, .other].contains(acts[place].kind.value) && acts[other].kind.value != .other
      }
      guard let before else {
        if let warning = acts[place].warnings.firstIndex(where: { $0.code == "excerpt" && $0.variant == "Article" }) {
          acts[place].warnings[warning] = ReadingWarning(
            code: "excerpt", variant: "SecondPart", facts: ["\(first)", "\(last)"])
        }
        continue
      }
      if acts[place].kind.value == .other {
        acts[place].kind = Sourced(acts[before].kind.value, from: .text)
        acts[place].warnings.removeAll { $0.code == "kindUnknown" }
      }
      for part in [before, place] {
        acts[part].coverage = Sourced(.whole, from: .text)
        acts[part].warnings.removeAll { $0.code == "excerpt" }
      }
    }
  }

  /// From so many articles on, a file is a part and no quotation of some articles.
  private static let fewestArticles = 100
  /// Numbers that may be missing between the parts, or stand in both: articles that were repealed or moved.
  private static let widestGap = 3

  private static func ends(_ act: Act, before first: Int) -> Bool {
    let numbers = act.articles.compactMap { $0.number?.base }
    let own = numbers.filter { $0 <= first }
    guard numbers.first == 1, own.count >= fewestArticles, own.count * 10 >= numbers.count * 9, let last = own.max()
    else { return false }
    return first - last <= widestGap + 1
  }
}
