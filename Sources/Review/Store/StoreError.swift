import Wordings

/// Why a project file was not opened, or a change not made. Nothing is half-written in any of the cases.
public enum StoreError: Error, Sendable, Hashable {
  case notFound(file: String)
  case alreadyThere(file: String)
  case notAProject(file: String, Cause)
  case newerSchema(file: String)
  case busy(file: String)
  case damaged(file: String, cause: String)
  case failed(file: String, cause: String)
  /// What was asked for is not possible in the present state.
  case refused(Refusal)
  /// What came back from people has errors; nothing of it was taken over.
  case rejected([ReturnProblem])

  /// Why a file is no project.
  public enum Cause: Sendable, Hashable { case unreadable, notSQLite, otherProgram }

  public func told(_ messages: MessageCatalogue) -> String {
    switch self {
    case .notFound(let file): messages(.storeNotFound, file)
    case .alreadyThere(let file): messages(.storeAlreadyThere, file)
    case .notAProject(let file, .unreadable): messages(.storeUnreadable, file)
    case .notAProject(let file, .notSQLite): messages(.storeNotSQLite, file)
    case .notAProject(let file, .otherProgram): messages(.storeOtherProgram, file)
    case .newerSchema(let file): messages(.storeNewer, file)
    case .busy(let file): messages(.storeBusy, file)
    case .damaged(let file, let cause): messages(.storeDamaged, file, cause)
    case .failed(let file, let cause): messages(.storeFailed, file, cause)
    case .refused(let refusal): refusal.told(messages)
    case .rejected(let problems):
      (problems.map { $0.told(messages) } + [messages[.storeRejected]]).joined(separator: "\n")
    }
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String { told(MessageCatalogue(.english)) }
}
