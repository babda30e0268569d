import Legislation

extension MessageCatalogue {
  /// A warning of the reader in words.
  public func warning(_ warning: ReadingWarning) -> String {
    if language == .english, let said = warning.said { return said }
    let isMore = warning.variant == ReadingWarning.moreOfThisKind
    let name = (isMore ? "" : warning.code.prefix(1).uppercased() + warning.code.dropFirst()) + warning.variant
    guard let key = MessageKey(rawValue: "warning\(name)") else { return warning.said ?? warning.code }
    // The kind of act is the one fact that has words of its own.
    let facts = warning.code == "kindFromFileName" ? warning.facts.map(kindName) : warning.facts
    return fill(key, facts)
  }

  /// The same after the line of the file, where it has one.
  public func warningWithLine(_ warning: ReadingWarning) -> String {
    warning.line.map { self(.lineOfFile, $0, self.warning(warning)) } ?? self.warning(warning)
  }

  private func kindName(_ name: String) -> String { ActKind(rawValue: name).map { kind($0) } ?? name }
}

extension ReadingWarning {
  /// The sentence in English, as the contract of `findings.json` has it.
  public var message: String { MessageCatalogue(.english).warning(self) }

  /// The warning as it was read back, with the sentence that was written beside it: an earlier version wrote no facts, and
  /// its sentence is kept.
  public func saying(_ sentence: String) -> ReadingWarning {
    if sentence.isEmpty || sentence == message { return self }
    return ReadingWarning(code: code, variant: variant, facts: facts, said: sentence, line: line)
  }
}

extension ReadingWarning: Codable {
  private enum Key: String, CodingKey { case code, variant, facts, message, line }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let facts = try values.decodeIfPresent([String].self, forKey: .facts)
    let message = try values.decodeIfPresent(String.self, forKey: .message)
    let read = ReadingWarning(
      code: try values.decode(String.self, forKey: .code),
      variant: try values.decodeIfPresent(String.self, forKey: .variant) ?? "", facts: facts ?? [],
      line: try values.decodeIfPresent(Int.self, forKey: .line))
    self = message.map(read.saying) ?? read
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(code, forKey: .code)
    if !variant.isEmpty { try values.encode(variant, forKey: .variant) }
    if !facts.isEmpty { try values.encode(facts, forKey: .facts) }
    try values.encode(message, forKey: .message)
    try values.encodeIfPresent(line, forKey: .line)
  }

}
