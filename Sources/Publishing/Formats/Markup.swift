/// Makes foreign text inert in each format.
package enum Markup {
  /// For text and attribute values of HTML.
  package static func html(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        // What turns the direction of the text around it has no place in a quotation; dir="auto" decides.
        if !isPrintable(scalar) || turnsDirection(scalar) { continue }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a character may stand in XML, HTML and a workbook: no control characters, no noncharacters.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// Marks that turn the direction of the text around them.
  private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The text without marks that turn the direction of what stands around it, and without what no format may hold.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isPrintable(scalar) && !turnsDirection(scalar) { result.append(scalar) }
    }
    return String(result)
  }

  /// An identifier for an attribute: letters and digits of ASCII, hyphen, underscore, point.
  static func anchor(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar -> Character in
        let keeps = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        return keeps || "-_.".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
      })
  }

  /// For a run of Markdown text: no mark-up, no HTML, no table border, one line.
  static func markdown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!": result += "\\" + String(scalar)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n", "\r": result += " "
      default:
        if !isPrintable(scalar) || turnsDirection(scalar) { continue }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A field of a CSV file (RFC 4180) that no spreadsheet takes for a formula.
  static func csv(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A string of JSON with its quotation marks.
  static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<": result += "\\u003c"
      default:
        if scalar.value < 0x20 || turnsDirection(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
