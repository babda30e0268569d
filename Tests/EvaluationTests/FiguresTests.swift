import Evaluation
import Matching
import Testing

/// Figures against values worked out by hand; where scikit-learn has the figure too, it gave the same.
@Suite struct FiguresTests {
  private static let once = Bootstrap(rounds: 0)

  private static func place(_ article: String) -> Place { Place(file: "code.txt", article: article) }

  private static func observation(
    _ requirement: String, marked: [String], ranking: [String], asserted: Int
  ) -> RetrievalObservation {
    RetrievalObservation(
      requirement: requirement, marked: Set(marked.map(place)), ranking: ranking.map(place),
      asserted: Set(ranking.prefix(asserted).map(place)))
  }

  private static func near(_ estimate: Estimate?, _ value: Double) -> Bool {
    abs((estimate?.value ?? .infinity) - value) < 1e-9
  }

  @Test func provisionFigures() {
    let figures = RetrievalFigures(
      [
        // Two marked, both ranked, one of two asserted is right.
        Self.observation("A", marked: ["1", "2"], ranking: ["1", "9", "2"], asserted: 2),
        // One marked and asserted, as second.
        Self.observation("A", marked: ["5"], ranking: ["4", "5"], asserted: 2),
        // Nothing marked, one asserted.
        Self.observation("B", marked: [], ranking: ["7"], asserted: 1),
        // Two marked, one asserted and right, the other never ranked.
        Self.observation("B", marked: ["3", "8"], ranking: ["3"], asserted: 1),
      ], bootstrap: Self.once)
    #expect(figures.questions == 4)
    #expect(figures.answered == 3)
    // Asserted 6, right 3, marked 5.
    #expect(Self.near(figures.precision, 0.5))
    #expect(Self.near(figures.recall, 0.6))
    #expect(Self.near(figures.f2, 15.0 / 26.0))
    // (1/2 + 0 + 1/2) / 3, (1 + 1 + 1/2) / 3.
    #expect(Self.near(figures.recallAt1, 1.0 / 3.0))
    #expect(Self.near(figures.recallAt3, 2.5 / 3.0))
    #expect(Self.near(figures.recallAt10, 2.5 / 3.0))
  }

  /// scikit-learn 1.x on the same ten answers: precision .6667, recall .8, fbeta(2) .7692.
  @Test func fBetaAsScikitLearnHasIt() {
    let truth = [1, 1, 1, 0, 0, 0, 1, 0, 1, 0]
    let answers = [1, 1, 0, 1, 0, 0, 1, 0, 1, 1]
    let observations = zip(truth, answers).enumerated().map { number, pair in
      Self.observation(
        "R\(number)", marked: pair.0 == 1 ? ["1"] : [], ranking: ["1"], asserted: pair.1)
    }
    let figures = RetrievalFigures(observations, bootstrap: Self.once)
    #expect(Self.near(figures.precision, 2.0 / 3.0))
    #expect(Self.near(figures.recall, 0.8))
    #expect(Self.near(figures.f2, 0.7692307692307693))
  }

  private static func verdicts() -> [VerdictObservation] {
    let given: [Verdict] = [
      .aligned, .aligned, .aligned, .partlyAligned, .partlyAligned, .gap, .gap, .gap, .conflict, .notAssessed,
    ]
    let proposed: [Verdict] = [
      .aligned, .aligned, .partlyAligned, .partlyAligned, .gap, .gap, .gap, .aligned, .conflict, .gap,
    ]
    return zip(given, proposed).enumerated().map { number, pair in
      VerdictObservation(requirement: "R\(number)", given: pair.0, proposed: pair.1, confidence: 0.75)
    }
  }

  /// scikit-learn: accuracy .6, macro F1 .547619…, Cohen's kappa .459459….
  @Test func verdictFiguresAsScikitLearnHasThem() {
    let figures = VerdictFigures(Self.verdicts(), bootstrap: Self.once)
    #expect(Self.near(figures.accuracy, 0.6))
    #expect(Self.near(figures.macroF1, 0.5476190476190477))
    #expect(Self.near(figures.kappa, 0.45945945945945943))
    // One bin: |0.75 − 0.6|.
    #expect(Self.near(figures.calibrationError, 0.15))
    #expect(figures.confusion["gap"] == ["gap": 2, "aligned": 1])
  }

  /// Bins .9: two of two right; .3: none of one; "not assessed" asserts nothing.
  @Test func calibrationErrorByBins() {
    func item(_ number: Int, _ proposed: Verdict, isRight: Bool, _ confidence: Double) -> VerdictObservation {
      VerdictObservation(
        requirement: "R\(number)", given: isRight ? proposed : .conflict, proposed: proposed, confidence: confidence)
    }
    let figures = VerdictFigures(
      [
        item(1, .aligned, isRight: true, 0.95), item(2, .gap, isRight: true, 0.91),
        item(3, .partlyAligned, isRight: false, 0.3), item(4, .notAssessed, isRight: true, 0),
      ], bootstrap: Self.once)
    // (|1.86 − 2| + |0.3 − 0|) / 3.
    #expect(Self.near(figures.calibrationError, 0.44 / 3))
  }

  @Test func intervalsAreSeededAndHoldTheValue() throws {
    let observations = Self.verdicts()
    let first = VerdictFigures(observations, bootstrap: Bootstrap(rounds: 500, seed: 7))
    let second = VerdictFigures(observations, bootstrap: Bootstrap(rounds: 500, seed: 7))
    let other = VerdictFigures(observations, bootstrap: Bootstrap(rounds: 500, seed: 8))
    #expect(first == second)
    #expect(first != other)
    let accuracy = try #require(first.accuracy)
    // The standard error of a share of .6 in ten is .155: the interval is about .3 to .9.
    #expect((0.2...0.45).contains(accuracy.low))
    #expect((0.8...1).contains(accuracy.high))
  }

  @Test func nothingToCountGivesNoFigure() {
    let figures = RetrievalFigures(
      [Self.observation("A", marked: [], ranking: [], asserted: 0)], bootstrap: Self.once)
    #expect(figures.precision == nil)
    #expect(figures.recall == nil)
    #expect(VerdictFigures([], bootstrap: Self.once).accuracy == nil)
  }
}
