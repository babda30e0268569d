import Citations
import Legislation

/// The references of an act's texts as Akoma Ntoso tells them: `ref` for one provision, `rref` for a range, `mref` for a
/// list whose numbers stand in the text.
///
/// Only what was resolved is marked: other words stay as they were printed, so that no reader of the document takes a
/// guess for a link.
struct AkomaNtosoReferences {
  /// A stretch of a provision's text, in UTF-8 bytes, and the element around it.
  private struct Mark {
    let span: Range<Int>
    let element: MarkupElement
  }

  private var marks: [String: [Mark]] = [:]

  init(_ act: Act, country: String) {
    for citation in CitationIndex(acts: [act]).citations(in: act) where !citation.span.isEmpty {
      guard let element = Self.element(for: citation, of: act, country: country) else { continue }
      let last = marks[citation.provision]?.last
      if let last, last.span.upperBound > citation.span.lowerBound { continue }
      marks[citation.provision, default: []].append(Mark(span: citation.span, element: element))
    }
  }

  private static func element(for citation: Citation, of act: Act, country: String) -> MarkupElement? {
    if let other = citation.act {
      guard let number = other.number, let date = other.date, FRBRIdentifiers.isDate(date),
        citation.targets.allSatisfy({ $0.eId == nil })
      else { return ownTargets(citation, act) }
      return MarkupElement(
        "ref", ["href": "/akn/\(country)/act/\(date)/\(EId.slug(number))"], [.text(citation.raw)])
    }
    return ownTargets(citation, act)
  }

  private static func ownTargets(_ citation: Citation, _ act: Act) -> MarkupElement? {
    var eIds: [String] = []
    for target in citation.targets {
      guard case .resolved(let work, let eId) = target.resolution, work == act.work, !eId.isEmpty else { return nil }
      eIds.append(eId)
    }
    guard let first = eIds.first, let last = eIds.last else { return nil }
    if eIds.count == 1 { return MarkupElement("ref", ["href": "#" + first], [.text(citation.raw)]) }
    if let list = list(citation, eIds) { return list }
    guard isRange(citation) else { return nil }
    return MarkupElement("rref", ["from": "#" + first, "upTo": "#" + last], [.text(citation.raw)])
  }

  /// `mref` with a `ref` around each number, when every number is printed, in the order of the targets.
  private static func list(_ citation: Citation, _ eIds: [String]) -> MarkupElement? {
    // What differs must be the last step: "part 1 of articles 1 and 3" prints other numbers than its targets have.
    guard Set(citation.targets.map { Array($0.path.dropLast()) }).count == 1 else { return nil }
    var content: [MarkupNode] = []
    var rest = citation.raw[...]
    for (target, eId) in zip(citation.targets, eIds) {
      // A number that is printed twice may be that of the article above.
      guard let number = target.path.last?.number, let place = find(number, in: rest),
        find(number, in: citation.raw[...]) == place, find(number, in: rest[place.upperBound...]) == nil
      else { return nil }
      if place.lowerBound > rest.startIndex { content.append(.text(String(rest[..<place.lowerBound]))) }
      content.append(.element(MarkupElement("ref", ["href": "#" + eId], [.text(String(rest[place]))])))
      rest = rest[place.upperBound...]
    }
    if !rest.isEmpty { content.append(.text(String(rest))) }
    return MarkupElement("mref", [:], content)
  }

  /// A number that stands for itself: no letter, digit or joined number beside it.
  private static func find(_ number: String, in text: Substring) -> Range<Substring.Index>? {
    var start = text.startIndex
    while let found = text[start...].firstRange(of: number) {
      let before = found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : " "
      let after = found.upperBound < text.endIndex ? text[found.upperBound] : " "
      let isLonger =
        after.isNumber || after == "-" && text[found.upperBound...].dropFirst().first?.isNumber ?? false
      if !before.isLetter && !before.isNumber && before != "-" && !isLonger { return found }
      start = found.upperBound
    }
    return nil
  }

  /// Whether the numbers of the first and the last target are printed with a dash between them, and nothing else is
  /// listed.
  private static func isRange(_ citation: Citation) -> Bool {
    guard let first = citation.targets.first?.path.last?.number, let last = citation.targets.last?.path.last?.number,
      first != last, !citation.raw.contains(",")
    else { return false }
    var rest = citation.raw[...]
    while let found = rest.firstRange(of: first) {
      let behind = rest[found.upperBound...].drop(while: \.isWhitespace)
      if let dash = behind.first, "–—-".contains(dash) {
        let end = behind.dropFirst().drop(while: \.isWhitespace)
        if end.hasPrefix(last), !(end.dropFirst(last.count).first?.isNumber ?? false) { return true }
      }
      rest = rest[found.upperBound...]
    }
    return false
  }

  /// A stretch of the text of a provision with its references marked.
  /// - Parameters:
  ///   - text: what stands at `start`.
  ///   - start: byte of the provision's text with which `text` begins.
  func nodes(_ text: String, at start: Int, of provision: String?) -> [MarkupNode] {
    guard let provision, let own = marks[provision], !text.isEmpty else {
      return text.isEmpty ? [] : [.text(text)]
    }
    let bytes = Array(text.utf8)
    var result: [MarkupNode] = []
    var place = 0
    func words(_ range: Range<Int>) { result.append(.text(String(decoding: bytes[range], as: UTF8.self))) }
    // The marks are in order: those of the lines before are passed by halving.
    var low = 0
    var high = own.count
    while low < high {
      let middle = (low + high) / 2
      if own[middle].span.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    for mark in own[low...] {
      let end = mark.span.upperBound - start
      if end > bytes.count { break }
      let begin = mark.span.lowerBound - start
      if begin > place { words(place..<begin) }
      result.append(.element(mark.element))
      place = end
    }
    if place < bytes.count { words(place..<bytes.count) }
    return result
  }
}
