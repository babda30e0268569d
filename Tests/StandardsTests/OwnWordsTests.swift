import Foundation
import Standards
import Testing

/// Every text of the rule base is ours. Where the studies and laws that we read are at hand, no ten words in a row of
/// ours may stand in them; shorter runs are the formulas of sanctions ("is punished by imprisonment from five to …").
@Suite struct OwnWordsTests {
  static let shared = URL(fileURLWithPath: RuleBaseTests.folder).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared").path
  static let isPresent: Bool = {
    let found = FileManager.default.fileExists(atPath: shared)
    if !found { print("skipped: no texts to compare with at \(shared)") }
    return found
  }()
  static let run = 10

  @Test(.enabled(if: isPresent)) func noTextIsCopied() throws {
    var own: Set<Int> = []
    // Titles and addresses of sources are facts, not text.
    let texts = try files(RuleBaseTests.folder, ["yaml"], without: "sources.yaml")
    for line in texts.flatMap({ $0.split(separator: "\n").map(String.init) }) {
      // Wordings of concepts are terms of law by intention; they are shorter than a run.
      own.formUnion(runs(line))
    }
    #expect(!own.isEmpty)
    var copied: Set<String> = []
    for text in try files(Self.shared, ["md", "txt", "json", "xml"]) {
      let words = words(text)
      for start in words.indices.dropLast(Self.run - 1) where own.contains(Self.key(words[start..<start + Self.run]))
      {
        copied.insert(words[start..<start + Self.run].joined(separator: " "))
      }
    }
    #expect(copied.isEmpty, "\(copied.sorted().joined(separator: "\n"))")
  }

  private func runs(_ line: String) -> [Int] {
    let words = words(line)
    return words.indices.dropLast(Self.run - 1).map { Self.key(words[$0..<$0 + Self.run]) }
  }

  private static func key(_ words: ArraySlice<String>) -> Int {
    var hasher = Hasher()
    for word in words { hasher.combine(word) }
    return hasher.finalize()
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "ʻ" && $0 != "ʼ" && $0 != "-" }.map(String.init)
  }

  private func files(_ folder: String, _ extensions: Set<String>, without: String = "") throws -> [String] {
    let root = URL(fileURLWithPath: folder)
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try names.sorted().filter { $0 != without && extensions.contains(URL(fileURLWithPath: $0).pathExtension) }
      .map { String(decoding: try Data(contentsOf: root.appendingPathComponent($0)), as: UTF8.self) }
  }
}
