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

  /// A number that the inventory has from memory only is to be verified; so is every source that it marks so.
  @Test(.enabled(if: isPresent)) func numbersFromMemoryAreToBeVerified() throws {
    let ruleBase = try RuleBaseLoader(folder: RuleBaseTests.folder).load()
    let text = try String(contentsOfFile: Self.inventory, encoding: .utf8)
    var checked = 0
    for section in text.split(separator: "\n#### ").dropFirst() {
      guard let requirement = ruleBase.requirement(String(section.prefix { $0 != " " })) else { continue }
      let isFromMemory = section.contains("- number check: M")
      let line = section.split(separator: "\n").first { $0.hasPrefix("- instrument: ") } ?? ""
      let sources = line.dropFirst("- instrument: ".count).split(separator: ";")
      for reference in requirement.references {
        let own = sources.filter { $0.contains(reference.instrument) }
        guard own.contains(where: { isFromMemory || $0.contains("memory") }) else { continue }
        checked += 1
        #expect(reference.toVerify, "\(requirement.id): \(reference.instrument) \(reference.article)")
      }
    }
    #expect(checked > 0)
  }
}
