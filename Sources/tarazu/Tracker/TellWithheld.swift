import Planning
import Wordings

/// Tells what a publication leaves out.
enum TellWithheld {
  static func tell(_ tracker: PublicTracker, _ console: Console) {
    let withheld = tracker.withheld
    if withheld.confidential > 0 { console.warn(words(.withheldConfidential, withheld.confidential)) }
    if withheld.texts > 0 { console.warn(words(.withheldTexts, withheld.texts)) }
    if withheld.undecided.isEmpty { return }
    for report in withheld.undecided {
      console.warn(words(.withheldRow, report.item, report.organisation, report.reportedOn))
    }
    console.warn(words(.withheldUndecided, withheld.undecided.count))
  }
}
