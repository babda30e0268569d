import Wordings

/// Something wrong, or worth a look, in a file that came back from people.
public struct ReturnProblem: Sendable, Hashable {
  public let file: String
  /// Sheet and cell (`Violence!F12`), or the field of a JSON file; empty for the file as a whole.
  public let place: String
  public let fault: ReturnFault
  /// The text that may hold personal data, where that is what is wrong.
  public let suspect: SuspectText?

  public init(file: String, place: String = "", _ fault: ReturnFault, suspect: SuspectText? = nil) {
    self.file = file
    self.place = place
    self.fault = fault
    self.suspect = suspect
  }

  /// The problem in words, after the file and the cell.
  public func told(_ messages: MessageCatalogue) -> String {
    messages(.faultLine, file, place.isEmpty ? messages[.faultWholeFile] : place, fault.told(messages))
  }
}

extension ReturnProblem: CustomStringConvertible {
  public var description: String { told(MessageCatalogue(.english)) }
}

extension ReturnProblem: Encodable {
  private enum Key: String, CodingKey { case file, place, code, facts, message, suspect }

  /// The value with its facts, and the sentence in English beside it.
  public func encode(to encoder: any Encoder) throws {
    let messages = MessageCatalogue(.english)
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(file, forKey: .file)
    try values.encode(place.isEmpty ? messages[.faultWholeFile] : place, forKey: .place)
    try values.encode(fault.wording(messages).key.rawValue, forKey: .code)
    try values.encode(fault.wording(messages).facts, forKey: .facts)
    try values.encode(fault.told(messages), forKey: .message)
    try values.encodeIfPresent(suspect, forKey: .suspect)
  }
}
