import Foundation
import Standards
import Testing

/// Ids are shared with other programs: they must be those of the inventory of requirements, where it is at hand.
@Suite struct InventoryTests {
  static let inventory = URL(fileURLWithPath: RuleBaseTests.folder).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/research/standards.md").path
  static let isPresent: Bool = {
    let found = FileManager.default.fileExists(atPath: inventory)
    if !found { print("skipped: no inventory of requirements at \(inventory)") }
    return found
  }()

  @Test(.enabled(if: isPresent)) func idsAreThoseOfTheInventory() throws {
    let text = try String(contentsOfFile: Self.inventory, encoding: .utf8)
    let ruleBase = try RuleBaseLoader(folder: RuleBaseTests.folder).load()
    for requirement in ruleBase.requirements {
      #expect(text.contains("#### \(requirement.id) - "), "\(requirement.id)")
      for element in requirement.elements { #expect(text.contains("- \(element.id): "), "\(element.id)") }
    }
  }
}
