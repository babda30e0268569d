import Amending
import Legislation
import LegislationReading
import Wordings

/// The law as it would be with a bill in force.
enum BillInForce {
  /// - Parameter acts: the law in force, into which the bill is put.
  static func enact(path: String, in acts: [Act], console: Console) throws -> [Act] {
    var bill = try ActReader().read(path: path)
    bill.status = Sourced(.inForce, from: .assumed)
    var result = acts
    var applied = 0
    var refused: [String] = []
    let lines = AmendingLines.lines(of: bill)
    for place in result.indices where result[place].language.value == bill.language.value {
      let outcome = AmendmentApplier.apply(lines, of: bill, to: result[place])
      if outcome.applied.isEmpty { continue }
      applied += outcome.applied.count
      refused += outcome.unapplied.map { "\($0.reason): \($0.raw.prefix(120))" }
      result[place] = outcome.act
    }
    if applied > 0 {
      console.progress(words(.billApplied, path, applied))
      for text in refused { console.warn(words(.billNotApplied, path, text)) }
      return result
    }
    let sameWork = result.firstIndex { $0.work == bill.work }
    let sameKind = result.indices.filter { result[$0].kind.value == bill.kind.value && bill.kind.value != .other }
    if let place = sameWork ?? (sameKind.count == 1 ? sameKind[0] : nil) {
      console.progress(words(.billReplaces, path, result[place].file))
      result[place] = bill
    } else {
      console.progress(words(.billAdded, path))
      result.append(bill)
    }
    return result
  }
}
