/// Why a document could not be written in a format; the other formats are not touched by it.
public enum PublishingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The program that makes the format is not on the search path.
  case programMissing(program: String, format: String)
  case programFailed(program: String, format: String, reason: String)
  case workbook(reason: String)

  public var description: String {
    switch self {
    case .programMissing(let program, let format):
      "\(format) was not written: the program `\(program)` is not installed; install it (apt-get install \(program)) or leave the format out"
    case .programFailed(let program, let format, let reason):
      "\(format) was not written: `\(program)` failed: \(reason)"
    case .workbook(let reason): "xlsx was not written: \(reason); check that the temporary folder can be written"
    }
  }
}
