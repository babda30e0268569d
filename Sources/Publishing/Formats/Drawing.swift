/// A picture of rectangles, lines and words in a frame measured in points; drawn as SVG.
public struct Drawing: Sendable, Hashable {
  /// How an area is filled; each is told from the others without colour.
  public enum Fill: String, Sendable, Hashable, CaseIterable { case solid, dense, sparse, dots, empty }

  public enum Anchor: String, Sendable, Hashable { case start, middle, end }

  enum Shape: Sendable, Hashable {
    case area(x: Int, y: Int, width: Int, height: Int, fill: Fill)
    case line(x1: Int, y1: Int, x2: Int, y2: Int)
    case words(String, x: Int, y: Int, anchor: Anchor, size: Int, onSolid: Bool)
  }

  public let width: Int
  public let height: Int
  private(set) var shapes: [Shape] = []

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  public mutating func area(x: Int, y: Int, width: Int, height: Int, fill: Fill) {
    shapes.append(.area(x: x, y: y, width: width, height: height, fill: fill))
  }

  public mutating func line(x1: Int, y1: Int, x2: Int, y2: Int) {
    shapes.append(.line(x1: x1, y1: y1, x2: x2, y2: y2))
  }

  /// Words on one line; the caller keeps them short enough for their place.
  public mutating func words(
    _ text: String, x: Int, y: Int, anchor: Anchor = .start, size: Int = 13, onSolid: Bool = false
  ) { shapes.append(.words(text, x: x, y: y, anchor: anchor, size: size, onSolid: onSolid)) }

  /// The picture as SVG.
  /// - Parameters:
  ///   - name: prefix of the identifiers of patterns, unique in a page that holds several pictures.
  ///   - alternative: what it shows, for readers aloud.
  ///   - isFile: whether it stands alone rather than inside a page.
  public func svg(name: String, alternative: String, isFile: Bool = false) -> String {
    let told = Markup.html(alternative)
    let space = isFile ? " xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\"" : ""
    var parts = [
      "<svg\(space) viewBox=\"0 0 \(width) \(height)\" role=\"img\" style=\"direction: ltr\" aria-label=\"\(told)\" font-family=\"Noto Sans, DejaVu Sans, Arial, sans-serif\">",
      "<defs>",
      "<pattern id=\"\(name)-dense\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><rect width=\"4\" height=\"4\" fill=\"#fff\"/><path d=\"M0 0L4 4M4 0L0 4\" stroke=\"#333\" stroke-width=\"1\"/></pattern>",
      "<pattern id=\"\(name)-sparse\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"#fff\"/><path d=\"M0 8L8 0\" stroke=\"#333\" stroke-width=\"1\"/></pattern>",
      "<pattern id=\"\(name)-dots\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><rect width=\"7\" height=\"7\" fill=\"#fff\"/><circle cx=\"3\" cy=\"3\" r=\"1\" fill=\"#333\"/></pattern>",
      "</defs>",
    ]
    for shape in shapes {
      switch shape {
      case .area(let x, let y, let width, let height, let fill):
        let paint =
          switch fill {
          case .solid: "#1a1a1a"
          case .empty: "#fff"
          case .dense, .sparse, .dots: "url(#\(name)-\(fill.rawValue))"
          }
        parts.append(
          "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(paint)\" stroke=\"#1a1a1a\" stroke-width=\"1\"/>"
        )
      case .line(let x1, let y1, let x2, let y2):
        parts.append("<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" stroke=\"#555\" stroke-width=\"1\"/>")
      case .words(let text, let x, let y, let anchor, let size, let onSolid):
        parts.append(
          "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"\(anchor.rawValue)\" fill=\"\(onSolid ? "#fff" : "#1a1a1a")\">\(Markup.html(text))</text>"
        )
      }
    }
    parts.append("</svg>")
    return parts.joined(separator: "\n")
  }
}
