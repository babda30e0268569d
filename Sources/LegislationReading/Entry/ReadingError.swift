/// Why a file or a folder of acts could not be read. Every description names the file, the place, the cause and the mend.
public enum ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  case missingDirectory(path: String)
  case noActs(directory: String)
  case unreadable(file: String, cause: String)
  case empty(file: String)
  case binary(file: String, offset: Int)
  case tooLarge(file: String, bytes: Int, limit: Int)
  case malformedXML(file: String, line: Int, cause: String)
  case refusedDoctype(file: String, line: Int)
  case refusedTag(file: String, line: Int, cause: String)
  case unknownNamespace(file: String, namespace: String)
  /// Text spoiled by a wrong encoding before it was saved, or without its letters.
  case spoiledText(file: String, cause: String)
  /// A document that a program of the system could not convert.
  case conversion(file: String, cause: String, mend: String)
  /// Data about an act, not its text.
  case notAnAct(file: String, cause: String, mend: String)
  case sidecar(file: String, line: Int, cause: String, mend: String)

  public var description: String {
    switch self {
    case .missingDirectory(let path): "\(path): there is no such folder; give the folder that holds the acts"
    case .noActs(let directory):
      "\(directory): no act in it; put files ending in \(SourceFormat.endings.sorted().map { "." + $0 }.joined(separator: " ")) there"
    case .unreadable(let file, let cause): "\(file): cannot be read: \(cause); check the name and the permissions"
    case .empty(let file): "\(file): the file is empty; give the text of an act or remove it"
    case .binary(let file, let offset):
      "\(file): byte \(offset) is not text; convert the file to text, Markdown or AKN XML first"
    case .tooLarge(let file, let bytes, let limit):
      "\(file): \(bytes) bytes are more than the limit of \(limit); split the file into acts"
    case .malformedXML(let file, let line, let cause):
      "\(file):\(line): not well-formed XML: \(cause); mend the mark-up at this line"
    case .refusedDoctype(let file, let line):
      "\(file):\(line): a DOCTYPE or ENTITY declaration is refused; remove it, Akoma Ntoso needs none"
    case .refusedTag(let file, let line, let cause): "\(file):\(line): \(cause); such mark-up is refused as unsafe"
    case .unknownNamespace(let file, let namespace):
      "\(file):1: namespace '\(namespace)' is not Akoma Ntoso; give a document in \(AkomaNtosoReader.namespace)"
    case .spoiledText(let file, let cause): "\(file): \(cause)"
    case .conversion(let file, let cause, let mend): "\(file): \(cause); \(mend)"
    case .notAnAct(let file, let cause, let mend): "\(file): \(cause); \(mend)"
    case .sidecar(let file, let line, let cause, let mend): "\(file):\(line): \(cause); \(mend)"
    }
  }
}
