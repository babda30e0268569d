import Evaluation
import Testing

@Suite struct GoldLabelTests {
  @Test func defectsOfDifferentCodesAreDifferentLabels() {
    #expect(GoldLabel.defect("D01") != GoldLabel.defect("D02"))
  }
}
