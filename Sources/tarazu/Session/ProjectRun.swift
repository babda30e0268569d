import ArgumentParser
import Matching
import Review
import Standards
import Wordings

/// Runs the engine for a project.
enum ProjectRun {
  static func review(
    _ laws: LawsOptions, _ ruleBase: RuleBase, _ store: ProjectStore, _ console: Console
  ) async throws -> ReviewResult {
    try require(laws.country, in: store)
    let acts = try laws.read(console: console)
    return await Matcher(ruleBase: ruleBase).review(acts: acts, country: laws.country.rawValue, asOf: laws.asOf)
  }

  /// Refuses the law of another country than that of the project.
  static func require(_ country: Country, in store: ProjectStore) throws {
    let ours = try store.facts().country
    if ours != country.rawValue {
      throw CommandFailure(words(.otherCountry, store.file, ours, country.rawValue))
    }
  }
}
