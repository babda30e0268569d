import Standards

/// An article of an act, as a row of a table or a finding names it.
public struct Place: Sendable, Hashable {
  /// Name of the act's file.
  public let file: String
  /// Number as Akoma Ntoso writes it (`126-1`).
  public let article: String

  public init(file: String, article: String) {
    self.file = file
    self.article = article
  }
}

/// One label of a person.
public struct GoldRow: Sendable, Hashable {
  /// Code of ISO 3166, upper case.
  public let country: String
  public let requirement: String
  /// `nil` where the label is about the requirement as a whole.
  public let element: String?
  public let label: GoldLabel
  /// The act as the table names it: a file with or without its ending, or an FRBR work. Empty for `absent`.
  public let act: String
  public let article: String
  /// Line of the table.
  public let line: Int

  public init(
    country: String, requirement: String, element: String?, label: GoldLabel, act: String = "", article: String = "",
    line: Int = 0
  ) {
    self.country = country
    self.requirement = requirement
    self.element = element
    self.label = label
    self.act = act
    self.article = article
    self.line = line
  }
}

/// Labels of provisions by persons who read the law.
public struct GoldTable: Sendable, Hashable {
  public let file: String
  public let rows: [GoldRow]

  public init(rows: [GoldRow], file: String = "") {
    self.rows = rows
    self.file = file
  }

  /// Columns country, requirement, element, label, act, article; others are ignored.
  /// - Throws: `EvaluationError.badCell` for ids that the rule base does not have and labels that are none.
  public init(_ table: CommaSeparatedTable, ruleBase: RuleBase) throws(EvaluationError) {
    let country = try table.require("country")
    let requirement = try table.require("requirement")
    let element = try table.require("element")
    let label = try table.require("label")
    let act = try table.require("act")
    let article = try table.require("article")
    var rows: [GoldRow] = []
    for row in table.rows {
      func bad(_ column: Int, _ mend: String) -> EvaluationError {
        .badCell(
          file: table.file, line: row.line, column: table.columns[column], value: table.cell(row, column), mend: mend)
      }
      guard let known = ruleBase.requirement(table.cell(row, requirement)) else {
        throw bad(requirement, "no such requirement; `tarazu standards list` names them")
      }
      let code = table.cell(row, country).uppercased()
      guard code.utf8.count == 2 else { throw bad(country, "write the two letters of ISO 3166") }
      guard let meaning = GoldLabel(table.cell(row, label)) else {
        throw bad(label, "write supports, absent or defect: with a code, such as defect:D01")
      }
      if case .defect(let defect) = meaning, ruleBase.defect(defect) == nil {
        throw bad(label, "no such defect; Standards/defects.yaml names them")
      }
      guard let id = Self.element(table.cell(row, element), of: known) else {
        throw bad(element, "\(known.id) has \(known.elements.map(\.id).joined(separator: ", "))")
      }
      let number = Self.number(table.cell(row, article))
      if meaning != .absent {
        if table.cell(row, act).isEmpty { throw bad(act, "name the file of the act") }
        if number.isEmpty { throw bad(article, "write the number of the article, such as 126-1") }
      }
      rows.append(
        GoldRow(
          country: code, requirement: known.id, element: id.isEmpty ? nil : id, label: meaning,
          act: table.cell(row, act), article: number, line: row.line))
    }
    if rows.isEmpty { throw .noRows(file: table.file, mend: "add a line for every label") }
    self.init(rows: rows, file: table.file)
  }

  /// The full id for `e1`, `IC-36-1.e1` or nothing; `nil` when the requirement has no such element.
  private static func element(_ text: String, of requirement: Requirement) -> String? {
    if text.isEmpty || text == "-" || text == "*" { return "" }
    return requirement.elements.first { $0.id == text || $0.id == requirement.id + "." + text }?.id
  }

  /// `art. 126¹` and `art_126-1` to `126-1`.
  static func number(_ text: String) -> String {
    let superscripts: [Character: Character] = [
      "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    ]
    var result = ""
    var isRaised = false
    for character in text.drop(while: { !$0.isNumber }) {
      if let digit = superscripts[character] {
        if !isRaised && !result.isEmpty { result.append("-") }
        isRaised = true
        result.append(digit)
      } else if character == "." || character == "-" || character == "‑" || character == "–" {
        result.append("-")
      } else if character.isNumber || character.isLetter {
        result.append(character)
      } else {
        break
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result
  }
}
