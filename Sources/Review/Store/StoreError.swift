/// Why a project file was not opened, or a change not made. Nothing is half-written in any of the cases.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  case notFound(file: String)
  case alreadyThere(file: String)
  case notAProject(file: String, cause: String)
  case newerSchema(file: String)
  case busy(file: String)
  case damaged(file: String, cause: String)
  case failed(file: String, cause: String)
  /// What was asked for is not possible in the present state.
  case refused(what: String, mend: String)
  /// What came back from people has errors; nothing of it was taken over.
  case rejected([ReturnProblem])

  public var description: String {
    switch self {
    case .notFound(let file): "\(file): there is no project; make one with `tarazu init`, or name it with --project"
    case .alreadyThere(let file): "\(file): is there already and was left alone; choose another name"
    case .notAProject(let file, let cause): "\(file): is no project of tarazu (\(cause)); name another file"
    case .newerSchema(let file):
      "\(file): was written by a newer tarazu; install that version, or restore an older backup"
    case .busy(let file):
      "\(file): another tarazu is writing to it; nothing was changed, run the command again when that one has ended"
    case .damaged(let file, let cause): "\(file): is damaged (\(cause)); restore it with `tarazu restore`"
    case .failed(let file, let cause): "\(file): \(cause); nothing was changed"
    case .refused(let what, let mend): "\(what); \(mend)"
    case .rejected(let problems):
      problems.map(\.description).joined(separator: "\n")
        + "\nNothing was taken over; mend these cells and import again."
    }
  }
}

/// Something wrong, or worth a look, in a file that came back from people.
public struct ReturnProblem: Sendable, Hashable, Codable, CustomStringConvertible {
  public let file: String
  /// Sheet and cell (`Violence!F12`), or the field of a JSON file.
  public let place: String
  public let message: String
  /// The text that may hold personal data, where that is what is wrong.
  public let suspect: SuspectText?

  public init(file: String, place: String, message: String, suspect: SuspectText? = nil) {
    self.file = file
    self.place = place
    self.message = message
    self.suspect = suspect
  }

  public var description: String { "\(file), \(place): \(message)" }
}
