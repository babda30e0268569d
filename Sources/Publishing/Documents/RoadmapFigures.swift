import Legislation
import Planning
import Review
import Standards
import Wordings

/// Pictures of a roadmap: black on white, told apart by pattern and number, each with the same said in words.
struct RoadmapFigures {
  private static let verdicts: [ReviewerVerdict] = [.aligned, .partlyAligned, .gap, .conflict, .notAssessed]
  private static let terms: [RecommendationTemplate.Term] = [.short, .medium, .long]
  private static let width = 760
  private static let label = 300

  private let roadmap: Roadmap
  private let messages: MessageCatalogue

  init(_ roadmap: Roadmap, _ messages: MessageCatalogue) {
    self.roadmap = roadmap
    self.messages = messages
  }

  /// Themes down, verdicts across; the darker, the larger the share of the theme.
  func heatMap() -> Figure {
    let rows = roadmap.tallies.map { tally in
      (tally.theme.title[messages.language], Self.verdicts.map { tally.counts[$0] ?? 0 })
    }
    let told: String = rows.map { title, counts -> String in
      let parts = zip(Self.verdicts, counts).filter { $0.1 > 0 }.map { "\(messages.verdict($0.0)) \($0.1)" }
      return "\(title): \(parts.joined(separator: ", "))"
    }.joined(separator: "; ")
    let drawing = grid(rows, heads: Self.verdicts.map { twoLines(messages.verdict($0)) }) { count, counts in
      let sum = counts.reduce(0, +)
      switch count * 100 / max(sum, 1) {
      case 0 where count == 0: return .empty
      case ..<25: return .dots
      case ..<50: return .sparse
      case ..<75: return .dense
      default: return .solid
      }
    }
    return Figure(caption: messages[.heatMap], drawing: drawing, alternative: messages(.heatMapTold, told))
  }

  func urgencyBars() -> Figure {
    let counts = Urgency.allCases.map { urgency in
      (urgency.rawValue, roadmap.recommendations.filter { $0.urgency == urgency }.count)
    }
    let most = max(1, counts.map(\.1).max() ?? 1)
    let fills: [Drawing.Fill] = [.solid, .dense, .sparse, .dots]
    var drawing = Drawing(width: Self.width, height: counts.count * 34 + 6)
    for (index, (name, count)) in counts.enumerated() {
      let y = index * 34 + 4
      let length = count * 600 / most
      drawing.words(name, x: 20, y: y + 18, size: 15)
      if length > 0 { drawing.area(x: 50, y: y, width: length, height: 26, fill: fills[index % fills.count]) }
      drawing.words("\(count)", x: 58 + length, y: y + 18, size: 15)
    }
    return Figure(
      caption: messages[.urgencyBars], drawing: drawing,
      alternative: messages(.urgencyBarsTold, counts.map { "\($0.0): \($0.1)" }.joined(separator: ", ")))
  }

  /// Acts to change down, terms across.
  func timeline() -> Figure {
    let byId = Dictionary(roadmap.recommendations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = roadmap.actSections.map { section in
      let items = section.recommendations.compactMap { byId[$0] }
      return (
        section.target.title ?? messages.kind(section.target.kind),
        Self.terms.map { term in items.filter { $0.term == term }.count }
      )
    }
    let most = rows.flatMap(\.1).max() ?? 1
    let told: String = rows.map { title, counts -> String in
      "\(title): "
        + zip(Self.terms, counts).map { "\(messages.term($0.0, asOf: roadmap.asOf)) – \($0.1)" }.joined(
          separator: ", ")
    }.joined(separator: "; ")
    let heads = Self.terms.map { term in
      twoLines(messages.term(term)) + [messages.span(term, asOf: roadmap.asOf)].filter { !$0.isEmpty }
    }
    let drawing = grid(rows, heads: heads) { count, _ in
      switch count * 100 / max(most, 1) {
      case 0 where count == 0: .empty
      case ..<25: .dots
      case ..<50: .sparse
      case ..<75: .dense
      default: .solid
      }
    }
    return Figure(caption: messages[.timeline], drawing: drawing, alternative: messages(.timelineTold, told))
  }

  func corpusCoverage() -> Figure {
    let shown = roadmap.kinds
    var drawing = Drawing(width: Self.width, height: shown.count * 26 + 30)
    let column = Self.label + 20
    drawing.words(messages[.needing], x: Self.width - 10, y: 16, anchor: .end)
    for (index, item) in shown.enumerated() {
      let y = index * 26 + 26
      label(messages.kind(item.kind), y: y, in: &drawing)
      let fill: Drawing.Fill =
        switch item.coverage {
        case .whole: .solid
        case .excerpt: .sparse
        case nil: .empty
        }
      drawing.area(x: column, y: y, width: 40, height: 20, fill: fill)
      drawing.words(state(item), x: column + 52, y: y + 15)
      drawing.words("\(item.requirements)", x: Self.width - 10, y: y + 15, anchor: .end)
    }
    let read = shown.filter { $0.coverage != nil }.map { "\(messages.kind($0.kind)) (\(state($0)))" }
    let missing = shown.filter { $0.coverage == nil }.map { messages.kind($0.kind) }
    return Figure(
      caption: messages[.corpusCoverage], drawing: drawing,
      alternative: messages(.corpusCoverageTold, listed(read), listed(missing)))
  }

  private func state(_ item: KindCoverage) -> String {
    switch item.coverage {
    case .whole: messages[.loaded]
    case .excerpt: messages[.loadedExcerpt]
    case nil: messages[.notLoaded]
    }
  }

  private func listed(_ names: [String]) -> String { names.isEmpty ? messages[.none] : names.joined(separator: ", ") }

  private func grid(
    _ rows: [(String, [Int])], heads: [[String]], fill: (Int, [Int]) -> Drawing.Fill
  ) -> Drawing {
    let top = (heads.map(\.count).max() ?? 0) * 15 + 10
    var drawing = Drawing(width: Self.width, height: rows.count * 23 + top + 6)
    let cell = (Self.width - Self.label - 20) / max(heads.count, 1)
    for (column, lines) in heads.enumerated() {
      for (line, text) in lines.enumerated() {
        drawing.words(
          text, x: Self.label + 12 + column * cell + cell / 2, y: 16 + line * 15, anchor: .middle, size: 12)
      }
    }
    for (row, item) in rows.enumerated() {
      let y = row * 23 + top
      label(item.0, y: y, in: &drawing)
      for (column, count) in item.1.enumerated() {
        let x = Self.label + 12 + column * cell
        let filled = fill(count, item.1)
        drawing.area(x: x, y: y, width: cell - 4, height: 20, fill: filled)
        // An empty frame says none; a nought in each would hide the numbers that matter.
        if count == 0 { continue }
        if filled != .empty && filled != .solid {
          drawing.area(x: x + cell / 2 - 18, y: y + 2, width: 32, height: 16, fill: .empty)
        }
        drawing.words(
          "\(count)", x: x + cell / 2 - 2, y: y + 15, anchor: .middle, size: 13, onSolid: filled == .solid)
      }
    }
    return drawing
  }

  /// A label in its column, in two smaller lines when one is too short for it. What does not fit these either is in
  /// the text alternative and in the tables.
  private func label(_ text: String, y: Int, in drawing: inout Drawing) {
    if text.count <= 40 {
      drawing.words(text, x: Self.label, y: y + 14, anchor: .end, size: 12)
      return
    }
    for (line, words) in twoLines(text).enumerated() {
      let fitted = words.count <= 50 ? words : words.prefix(49) + "…"
      drawing.words(String(fitted), x: Self.label, y: y + 9 + line * 11, anchor: .end, size: 10)
    }
  }

  /// A head over two lines at the space nearest its middle.
  private func twoLines(_ text: String) -> [String] {
    guard text.count > 14, text.contains(" ") else { return [text] }
    let middle = text.count / 2
    let spaces = text.indices.filter { text[$0] == " " }
    let best = spaces.min { left, right in
      abs(text.distance(from: text.startIndex, to: left) - middle)
        < abs(text.distance(from: text.startIndex, to: right) - middle)
    }
    guard let best else { return [text] }
    return [String(text[..<best]), String(text[text.index(after: best)...])]
  }
}
