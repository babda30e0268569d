import Legislation

/// The text of an amending act line by line, as instructions are read from it.
public enum AmendingLines {
  /// The lines of an act in its order, quotations in quotation marks, numbers as the law prints them.
  public static func lines(of act: Act) -> [String] {
    var result = act.preamble.split(separator: "\n").map(String.init)
    for provision in act.provisions { append(provision, &result, isQuoted: false, act) }
    return result
  }

  private static func append(_ provision: Provision, _ lines: inout [String], isQuoted: Bool, _ act: Act) {
    let opens = !isQuoted && (provision.isQuoted || provision.kind == .quotedStructure)
    let start = lines.count
    switch provision.kind {
    case .article:
      let heading = QuotedProvision.heading(provision.mark, provision.heading, act.language.value)
      lines.append(heading)
      lines += provision.text.split(separator: "\n").map(String.init)
    case .quotedStructure: lines += provision.text.split(separator: "\n").map(String.init)
    case .point:
      let own = provision.text.split(separator: "\n").map(String.init)
      lines.append("\(provision.mark)) \(own.first ?? "")")
      lines += own.dropFirst()
    default:
      let own = provision.text.split(separator: "\n").map(String.init)
      if let number = provision.number, let first = own.first, !provision.kind.isContainer {
        lines.append("\(number). \(first)")
        lines += own.dropFirst()
      } else {
        let heading = [provision.mark, provision.heading].filter { !$0.isEmpty }.joined(separator: ". ")
        if !heading.isEmpty, provision.kind != .paragraph { lines.append(heading) }
        lines += own
      }
    }
    for child in provision.children { append(child, &lines, isQuoted: isQuoted || opens, act) }
    if opens, lines.count > start {
      if !(lines[start].first.map { "«\"„“".contains($0) } ?? false) { lines[start] = "«" + lines[start] }
      let end = lines[lines.count - 1]
      if QuotedText.openQuotes(lines[start...].joined(separator: "\n")) > 0 { lines[lines.count - 1] = end + "»" }
    }
  }
}
