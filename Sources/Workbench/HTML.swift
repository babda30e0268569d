import Publishing

/// A piece of a page. What is put into it is escaped, unless it is a piece of a page itself: a text of law, a comment or
/// a name cannot become mark-up.
///
/// ```swift
/// let name = "<script>"
/// let piece: HTML = "<p>\(name)</p>"   // <p>&lt;script&gt;</p>
/// ```
struct HTML: Sendable, ExpressibleByStringInterpolation {
  var text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  static func joined(_ pieces: some Sequence<HTML>) -> HTML {
    var all: HTML = ""
    for piece in pieces { all.text += piece.text }
    return all
  }

  static func + (left: HTML, right: HTML) -> HTML { joined([left, right]) }

  struct Interpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }
    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: String) { text += Markup.html(value) }
    mutating func appendInterpolation(_ value: Int) { text += "\(value)" }
    mutating func appendInterpolation(_ piece: HTML) { text += piece.text }
    mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
  }
}
