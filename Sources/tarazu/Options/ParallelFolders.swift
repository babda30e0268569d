import Legislation
import Matching
import Wordings

/// Two folders that hold the same acts in two languages.
struct ParallelFolders {
  let first: String
  let second: String
  let country: Country
  let asOf: String

  /// The acts that both folders hold, as they stand at the date.
  func read(_ console: Console) throws -> [ParallelActs.Pair] {
    func acts(_ folder: String) throws -> [Act] {
      try LawsOptions.read(folder, country: country, asOf: asOf, console: console)
    }
    let pairs = ParallelActs.pairs(try acts(first), try acts(second))
    if pairs.isEmpty { throw CommandFailure(words(.noParallelAct, first, second)) }
    return pairs
  }
}
