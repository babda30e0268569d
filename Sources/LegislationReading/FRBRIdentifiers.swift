import Legislation

/// The identifiers of work, expression and manifestation that a document of Akoma Ntoso states of itself.
///
/// Work: `/akn/kz/act/law/2009-12-04/214-iv`; expression: the work, a language of three letters and a date
/// (`…/rus@2024-06-16`); manifestation: the expression and a format.
struct FRBRIdentifiers {
  /// Stands where Akoma Ntoso demands a date and none is known; `FRBRdate/@name` says so.
  static let unknownDate = "0001-01-01"
  static let unknownDateName = "unknown"

  let work: String
  let expression: String
  let date: String?
  let expressionDate: String?
  let country: String
  let language: String

  init(_ act: Act) {
    work = Self.path(act.work.isEmpty ? "/akn/xx/act/unknown/nn" : act.work)
    language = act.language.value.threeLetterCode
    date = act.date.flatMap { Self.isDate($0) ? $0 : nil }
    expressionDate = act.expressionDate.flatMap { Self.isDate($0) ? $0 : nil }
    expression = "\(work)/\(language)@\(expressionDate ?? "")"
    country = act.country.isEmpty ? "xx" : act.country.lowercased()
  }

  /// `identification` of a document or of one of its components.
  /// - Parameter component: `!main`, or the eId of an attachment behind an exclamation mark.
  func identification(component: String, act: Act) -> MarkupElement {
    let isMain = component == "!main"
    var work: [MarkupNode] = frame(self.work, component, "", date, isMain ? "adoption" : "adoption")
    if isMain && !act.title.isEmpty {
      work.insert(.element(MarkupElement("FRBRalias", ["value": act.title, "name": "title"])), at: 2)
    }
    work.append(.element(MarkupElement("FRBRcountry", ["value": country])))
    if isMain {
      if act.kind.value != .other || act.kind.source == .file {
        work.append(.element(MarkupElement("FRBRsubtype", ["value": act.kind.value.rawValue])))
      }
      if let number = act.number { work.append(.element(MarkupElement("FRBRnumber", ["value": number]))) }
    }
    var expression = frame(self.expression, component, "", expressionDate, "consolidation")
    expression.append(.element(MarkupElement("FRBRlanguage", ["language": language])))
    var manifestation = frame(self.expression, component, ".xml", expressionDate, "consolidation")
    manifestation.append(.element(MarkupElement("FRBRformat", ["value": "xml"])))
    return MarkupElement(
      "identification", ["source": "#tarazu"],
      [
        .element(MarkupElement("FRBRWork", [:], work)), .element(MarkupElement("FRBRExpression", [:], expression)),
        .element(MarkupElement("FRBRManifestation", [:], manifestation)),
      ])
  }

  private func frame(
    _ identifier: String, _ component: String, _ format: String, _ date: String?, _ name: String
  ) -> [MarkupNode] {
    [
      .element(MarkupElement("FRBRthis", ["value": "\(identifier)/\(component)\(format)"])),
      .element(MarkupElement("FRBRuri", ["value": identifier + format])),
      .element(
        MarkupElement(
          "FRBRdate", ["date": date ?? Self.unknownDate, "name": date == nil ? Self.unknownDateName : name])),
      .element(MarkupElement("FRBRauthor", ["href": format.isEmpty ? "#legislator" : "#tarazu"])),
    ]
  }

  /// Whether a text is a day of the calendar, `2024-02-29`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0,
      (1...12).contains(month), day > 0
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  /// An identifier without the characters that may not stand in one.
  static func path(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x21, 0x23...0x24, 0x26...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E, 0x25:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
