import Standards

/// Where the subjects of headings stand among the terms of the lexicon.
struct SubjectCues: Sendable {
  /// Every subject, and its number among the terms.
  private let all: [(subject: Subject, term: Int)]
  /// Terms of subjects that are remote.
  let remote: Set<Int>

  init(_ subjects: [Subject], conceptIds: [String]) {
    // Subjects come last among the terms.
    let first = conceptIds.count - subjects.count
    all = subjects.enumerated().map { ($1, first + $0) }
    remote = Set(all.filter(\.subject.isRemote).map(\.term))
  }

  func isSubject(_ concept: Int) -> Bool { concept >= (all.first?.term ?? .max) }

  /// The subjects that a heading of an act of a kind names, ascending.
  func subjects(in heading: ConceptSet, kind: String) -> [Int] {
    all.filter { ($0.subject.kinds.isEmpty || $0.subject.kinds.contains(kind)) && heading.contains($0.term) }
      .map(\.term)
  }
}
