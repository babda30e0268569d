import Evaluation
import Foundation
import Matching
import Standards
import Testing

/// Tables of labels and verdicts, good and bad.
@Suite struct GoldTableTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let ruleBase: Result<RuleBase, any Error> = Result { try RuleBaseLoader(folder: root + "/Standards").load() }

  private func gold(_ text: String) throws -> GoldTable {
    try GoldTable(CommaSeparatedTable(text: text, file: "gold.csv"), ruleBase: try Self.ruleBase.get())
  }

  private func failure(_ text: String) throws -> String {
    do {
      _ = try gold(text)
      Issue.record("accepted \(text)")
      return ""
    } catch let error as EvaluationError { return error.description }
  }

  @Test func readsQuotesByteOrderMarksLineEndsAndNumbers() throws {
    let table = try gold(
      "\u{FEFF}Country,requirement,element,label,act,article,note\r\n"
        + "uz,IC-36-1,e1,supports,\"Code, of \"\"law\"\".txt\",126¹,\"two\nlines\"\r\n"
        + "UZ,IC-36-1,,DEFECT:d01,code.txt,art_118,\r\n" + "\r\n" + "UZ,IC-36-1,IC-36-1.e3,absent,,\r\n")
    #expect(table.rows.map(\.country) == ["UZ", "UZ", "UZ"])
    #expect(table.rows.map(\.element) == ["IC-36-1.e1", nil, "IC-36-1.e3"])
    #expect(table.rows.map(\.label) == [.supports, .defect("D01"), .absent])
    #expect(table.rows[0].act == "Code, of \"law\".txt")
    #expect(table.rows.map(\.article) == ["126-1", "118", ""])
    #expect(table.rows.map(\.line) == [2, 4, 6])
  }

  @Test func errorsNameFileLineColumnAndMend() throws {
    let head = "country,requirement,element,label,act,article\n"
    #expect(try failure("country,requirement\n").contains("gold.csv:1: no column `element`"))
    #expect(
      try failure(head + "UZ,IC-36-1,e1,absent,,\nUZ,IC-99,e1,absent,,\n").hasPrefix(
        "gold.csv:3: column `requirement`: `IC-99`: no such requirement"))
    #expect(try failure(head + "UZ,IC-36-1,e77,absent,,\n").contains("gold.csv:2: column `element`: `e77`"))
    #expect(try failure(head + "UZ,IC-36-1,e1,maybe,,\n").contains("column `label`: `maybe`: write supports"))
    #expect(try failure(head + "UZ,IC-36-1,,defect:D99,a.txt,1\n").contains("no such defect"))
    #expect(try failure(head + "UZ,IC-36-1,e1,supports,,1\n").contains("column `act`"))
    #expect(try failure(head + "UZ,IC-36-1,e1,supports,a.txt,\n").contains("column `article`"))
    #expect(try failure(head + "Uzbekistan,IC-36-1,e1,absent,,\n").contains("column `country`"))
    #expect(try failure(head + "UZ,IC-36-1,e1,\"absent,,\n").contains("gold.csv:2: a quoted cell is not closed"))
    #expect(try failure(head).contains("no rows"))
  }

  @Test func verdictsOfPersonsAreRead() throws {
    let ruleBase = try Self.ruleBase.get()
    let table = try VerdictTable(
      CommaSeparatedTable(
        text: "requirement,verdict,reviewer\nIC-36-1,conflict,A\nIC-34,NotApplicable,A\n", file: "v.csv"),
      ruleBase: ruleBase, country: "UZ")
    #expect(table.rows.map(\.verdict) == [.conflict, nil])
    #expect(table.rows.map(\.country) == ["UZ", "UZ"])
    #expect(throws: EvaluationError.self) {
      try VerdictTable(
        CommaSeparatedTable(text: "country,requirement,verdict\nUZ,IC-34,gap\nUZ,IC-34,aligned\n", file: "v.csv"),
        ruleBase: ruleBase)
    }
    #expect(throws: EvaluationError.self) {
      try VerdictTable(
        CommaSeparatedTable(text: "country,requirement,verdict\nUZ,IC-34,breach\n", file: "v.csv"),
        ruleBase: ruleBase)
    }
  }

  @Test(arguments: ["demonstration", "kazakhstan"])
  func ourOwnTablesAreSound(name: String) throws {
    let ruleBase = try Self.ruleBase.get()
    let folder = Self.root + "/Benchmarks/Gold/"
    let gold = try GoldTable(CommaSeparatedTable(path: folder + name + ".csv"), ruleBase: ruleBase)
    let verdicts = try VerdictTable(CommaSeparatedTable(path: folder + name + "-verdicts.csv"), ruleBase: ruleBase)
    #expect(gold.rows.count >= 100)
    #expect(verdicts.rows.count >= 40)
  }
}
