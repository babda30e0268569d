import Foundation
import Legislation
import LegislationReading
import Matching
import Testing

/// Real acts in another order, encoding, layout or format: the same verdicts on the same provisions.
@Suite struct RealLawInvarianceTests {
  /// Acts of both countries that are short enough for a program built for debugging.
  static let files = [
    "kz/criminal-code-2014-art120-128-ru.md", "kz/equal-rights-men-women-2009-ru.md",
    "kz/marriage-family-code-2011-art9-13-ru.md", "uz/Talim_Qonuni.txt",
  ]

  private static func review(_ acts: [Act]) async throws -> ReviewResult {
    try await RealLaws.matcher(acts).review(acts: acts, country: "KZ", asOf: "2025-12-01")
  }

  /// Verdicts and the places of all evidence, per requirement.
  private static func essence(_ review: ReviewResult) -> [String] {
    review.findings.map { finding in
      let elements = finding.elements.map { element in
        "\(element.id) \(element.status) \(element.evidence.map { $0.file + " " + $0.eId })"
      }
      let defects = finding.defects.map { defect in
        "\(defect.code) \(defect.evidence.map { $0.file + " " + $0.eId })"
      }
      return "\(finding.requirement) \(finding.verdict) \(elements) \(defects)"
    }
  }

  private static func expectSame(_ left: ReviewResult, _ right: ReviewResult, _ what: String) {
    let pairs = zip(essence(left), essence(right)).filter { $0 != $1 }
    #expect(pairs.isEmpty, "\(what): \(pairs.prefix(3).map { "\($0)\n\($1)" }.joined(separator: "\n"))")
    #expect(left.findings.count == right.findings.count)
  }

  private static func rereading(_ transform: (String) throws -> [UInt8]) throws -> [Act] {
    try Self.files.map { file in
      let text = try String(contentsOfFile: RealLaws.folder + "/" + file, encoding: .utf8)
      return try ActReader().read(
        bytes: try transform(text), fileName: URL(fileURLWithPath: file).lastPathComponent, country: "KZ")
    }
  }

  @Test(.enabled(if: RealLaws.isPresent)) func orderOfActsAndArticlesDoesNotMatter() async throws {
    let acts = try Self.rereading { Array($0.utf8) }
    let base = try await Self.review(acts)
    Self.expectSame(base, try await Self.review(acts.reversed()), "acts reversed")
    let shuffled = acts.map { act in
      var act = act
      act.provisions = Self.reversingArticles(act.provisions)
      return act
    }
    let other = try await Self.review(shuffled)
    // Evidence of equal score is listed in the order of the act, so here only the places count.
    #expect(Self.sets(other) == Self.sets(base))
  }

  private static func sets(_ review: ReviewResult) -> [String] {
    review.findings.map { finding in
      let elements = finding.elements.map { element in
        "\(element.id) \(element.status) \(Set(element.evidence.map { $0.file + " " + $0.eId }).sorted())"
      }
      return "\(finding.requirement) \(finding.verdict) \(elements)"
    }
  }

  private static func reversingArticles(_ provisions: [Provision]) -> [Provision] {
    if provisions.allSatisfy({ $0.kind == .article }) { return provisions.reversed() }
    return provisions.map { provision in
      var provision = provision
      if provision.kind.isContainer { provision.children = reversingArticles(provision.children) }
      return provision
    }
  }

  @Test(.enabled(if: RealLaws.isPresent)) func encodingsAndLineBreaksDoNotMatter() async throws {
    let base = try await Self.review(try Self.rereading { Array($0.utf8) })
    let variants: [(String, (String) throws -> [UInt8])] = [
      ("CRLF", { Array($0.replacingOccurrences(of: "\n", with: "\r\n").utf8) }),
      ("UTF-16", { [0xFF, 0xFE] + Array(try #require($0.data(using: .utf16LittleEndian))) }),
      ("decomposed", { Array($0.decomposedStringWithCanonicalMapping.utf8) }),
    ]
    for (name, variant) in variants {
      Self.expectSame(base, try await Self.review(try Self.rereading(variant)), name)
    }
  }

  /// A table of one byte per letter has no sign for `ʻ`, so only the Russian acts can be written in it.
  @Test(.enabled(if: RealLaws.isPresent)) func windows1251DoesNotMatter() async throws {
    func acts(_ transform: (String) throws -> [UInt8]) throws -> [Act] {
      try Self.files.compactMap { file in
        let text = try String(contentsOfFile: RealLaws.folder + "/" + file, encoding: .utf8)
        guard text.data(using: .windowsCP1251) != nil else { return nil }
        return try ActReader().read(
          bytes: try transform(text), fileName: URL(fileURLWithPath: file).lastPathComponent, country: "KZ")
      }
    }
    let base = try await Self.review(try acts { Array($0.utf8) })
    let other = try await Self.review(try acts { Array(try #require($0.data(using: .windowsCP1251))) })
    Self.expectSame(base, other, "windows-1251")
  }

  @Test(.enabled(if: RealLaws.isPresent)) func akomaNtosoOfTheSameActDoesNotMatter() async throws {
    let acts = try Self.rereading { Array($0.utf8) }
    let written = try acts.map { act in
      let bytes = try AkomaNtosoWriter.document(for: act).serialized
      var again = try ActReader().read(bytes: bytes, fileName: "act.akn.xml", country: "KZ")
      again.file = act.file
      return again
    }
    Self.expectSame(try await Self.review(acts), try await Self.review(written), "Akoma Ntoso")
  }
}
