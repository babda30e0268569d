/// Names of people as names of files.
enum FileName {
  static func safe(_ text: String) -> String {
    let kept = text.map { $0.isLetter || $0.isNumber ? $0 : "-" }
    return kept.isEmpty ? "unnamed" : String(kept.prefix(60))
  }
}
