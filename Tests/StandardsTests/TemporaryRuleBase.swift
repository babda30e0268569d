import Foundation
import Standards

/// A rule base written to a folder of its own for one test.
struct TemporaryRuleBase {
  /// Files by path inside the rule base; `version.yaml` is added.
  let files: [String: String]

  func load() throws -> (ruleBase: RuleBase, examples: [Example]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var all = files
    all["version.yaml"] = "version: \"1\"\n"
    for subfolder in ["requirements", "concepts", "examples", "instruments"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + subfolder, withIntermediateDirectories: true)
    }
    for (name, text) in all {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    let loader = RuleBaseLoader(folder: folder)
    return (try loader.load(), try loader.loadExamples())
  }

  /// A requirement that is whole; tests replace parts of it to break it.
  static let requirement = """
    theme: {id: marriage, title: {en: Marriage, ru: Брак}}
    requirements:
      - id: X-1
        title: {en: Consent to marriage, ru: Согласие на брак}
        obligation: {en: Both must agree., ru: Согласны должны быть оба.}
        references: [{instrument: TREATY, article: "16(1)(b)"}]
        urgency: A
        urgencyReason: {en: It harms now., ru: Вред наступает сейчас.}
        nature: [criminalise]
        kinds: [familyCode]
        elements:
          - id: X-1.e1
            text: {en: Consent is required, ru: Требуется согласие}
            mandatory: true
            when: [{all: [consent, marriage], scope: sentence}]
        defects:
          - {code: D1, effect: conflict, when: [{all: [guardian, marriage]}]}
        recommendation:
          measure: amend
          term: short
          change: {en: Say it., ru: Указать.}
          responsible: {en: Ministry, ru: Министерство}
          indicator: {en: In force, ru: Вступило в силу}
          verification: {en: Gazette, ru: Издание}

    """

  static let concepts = """
    concepts:
      - id: consent
        title: Consent
        variants:
          en: [consent]
          ru: [согласие]
          uz-Latn: [rozilik]
      - id: marriage
        title: Marriage
        variants:
          en: [marriage]
          ru: ["вступлени* в брак"]
          uz-Latn: [nikoh]
      - id: guardian
        title: Guardian
        variants:
          en: [guardian]
          ru: [опекун]
          uz-Latn: [vasiy]

    """

  static let instrument = """
    id: TREATY
    title: {en: A treaty, ru: Договор}
    kind: treaty
    adopted: {date: "2000-01-01", mark: M}
    articles:
      - {number: "16", heading: {en: Marriage, ru: Брак}, mark: T}
      - {number: "16(2)", heading: {en: Age, ru: Возраст}, mark: M}
      - {number: "20-26", heading: {en: Unions, ru: Союзы}, mark: M}
    parties:
      - {country: UZ, since: "1995", mark: P}

    """

  static let example = """
    examples:
      - requirement: X-1
        language: en
        kind: familyCode
        provision: |
          Article 1. Marriage
          The consent of both persons is required for marriage.
        covers: [X-1.e1]
        free: [D1]

    """

  static let whole: [String: String] = [
    "requirements/marriage.yaml": requirement, "concepts/marriage.yaml": concepts,
    "instruments/treaty.yaml": instrument,
    "defects.yaml": "defects:\n  - {code: D1, title: {en: Guardian, ru: Опекун}}\n",
    "examples/marriage.yaml": example,
  ]

  /// The whole rule base with one piece of one file replaced.
  static func broken(_ file: String, _ piece: String, _ replacement: String) -> TemporaryRuleBase {
    var files = whole
    files[file] = (files[file] ?? "").replacing(piece, with: replacement)
    return TemporaryRuleBase(files: files)
  }
}
