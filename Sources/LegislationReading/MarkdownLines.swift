/// Markdown to lines: heading marks, bold and anchors are taken off, the text stays.
enum MarkdownLines {
  static func clean(_ lines: [SourceLine]) -> [SourceLine] {
    var result: [SourceLine] = []
    var isFrontMatter = false
    for (index, original) in lines.enumerated() {
      var line = original
      if index == 0 && line.text == "---" {
        isFrontMatter = true
        continue
      }
      if isFrontMatter {
        if line.text == "---" { isFrontMatter = false }
        continue
      }
      if line.text.hasPrefix("<a id=") && line.text.hasSuffix("</a>") { continue }
      let marks = line.text.prefix { $0 == "#" }.count
      if (1...6).contains(marks), line.text.dropFirst(marks).first == " " {
        line = line.dropping(marks)
        line.headingLevel = marks
      }
      if line.text.hasPrefix("**"), line.text.hasSuffix("**"), line.text.count > 4 {
        line.text = String(line.text.dropFirst(2).dropLast(2))
        line.offset += 2
      }
      if line.text.hasPrefix("> ") { line = line.dropping(2) }
      // "\1." keeps Markdown from making a list of it.
      if line.text.hasPrefix("\\") { line = line.dropping(1) }
      if let first = line.text.firstIndex(of: "\\"), line.text.distance(from: line.text.startIndex, to: first) < 5 {
        line.text.remove(at: first)
      }
      if !line.text.isEmpty { result.append(line) }
    }
    return result
  }
}
