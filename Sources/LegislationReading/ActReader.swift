import Crypto
import Foundation
import LegalText
import Legislation

/// Files to acts: decides the format by name and content, reads structure and metadata, reports what it assumed.
public struct ActReader: Sendable {
  /// Files larger than this are refused, in bytes.
  public let byteLimit: Int

  public init(byteLimit: Int = 32 << 20) { self.byteLimit = byteLimit }

  private static let extensions: Set<String> = ["xml", "akn", "md", "txt"]

  /// All acts of a folder, in the order of their names.
  /// - Returns: the acts, and the errors of files that could not be read.
  /// - Throws: `ReadingError.missingDirectory`, or `.noActs` when there is no file of a known kind.
  public func readDirectory(
    _ directory: String, country: String? = nil, language: Language? = nil
  ) throws(ReadingError) -> (acts: [Act], failures: [ReadingError]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder), isFolder.boolValue else {
      throw .missingDirectory(path: directory)
    }
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: directory) } catch {
      throw .unreadable(file: directory, cause: error.localizedDescription)
    }
    let files = names.filter { name in
      !name.hasPrefix(".") && name.lowercased() != "readme.md" && name != "SOURCES.md"
        && Self.extensions.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
    }.sorted()
    if files.isEmpty { throw .noActs(directory: directory) }
    var acts: [Act] = []
    var failures: [ReadingError] = []
    for file in files {
      do { acts.append(try read(path: directory + "/" + file, country: country, language: language)) } catch {
        failures.append(error)
      }
    }
    return (acts, failures)
  }

  /// One act from a file, with the facts of its sidecar when there is one.
  public func read(path: String, country: String? = nil, language: Language? = nil) throws(ReadingError) -> Act {
    let url = URL(fileURLWithPath: path)
    let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
    if size > byteLimit { throw .tooLarge(file: path, bytes: size, limit: byteLimit) }
    let data: Data
    do { data = try Data(contentsOf: url) } catch {
      throw .unreadable(file: path, cause: error.localizedDescription)
    }
    let sidecarPath = url.deletingPathExtension().path + ".act.yaml"
    let sidecar = FileManager.default.contents(atPath: sidecarPath).map { String(decoding: $0, as: UTF8.self) }
    return try read(
      bytes: Array(data), fileName: url.lastPathComponent, path: path, country: country, language: language,
      sidecar: sidecar)
  }

  /// One act from bytes.
  /// - Parameters:
  ///   - fileName: decides the format by its ending and may name kind and coverage.
  ///   - sidecar: text of the sidecar file.
  public func read(
    bytes: [UInt8], fileName: String, path: String? = nil, country: String? = nil, language: Language? = nil,
    sidecar: String? = nil
  ) throws(ReadingError) -> Act {
    let path = path ?? fileName
    if bytes.count > byteLimit { throw .tooLarge(file: path, bytes: bytes.count, limit: byteLimit) }
    var facts: Sidecar?
    if let sidecar {
      facts = try Sidecar(sidecar, file: URL(fileURLWithPath: path).deletingPathExtension().path + ".act.yaml")
    }
    let decoded: DecodedText
    do { decoded = try TextDecoder.decode(bytes) } catch {
      switch error {
      case .empty: throw .empty(file: path)
      case .binary(let offset): throw .binary(file: path, offset: offset)
      }
    }
    var act = Act(file: fileName)
    act.sha256 = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    act.encoding = decoded.encoding
    for warning in decoded.warnings { act.warnings.append(ReadingWarning(code: "encoding", message: warning)) }
    let ending = URL(fileURLWithPath: fileName).pathExtension.lowercased()
    if ending == "xml" || ending == "akn" || decoded.text.hasPrefix("<?xml") {
      try AkomaNtosoReader.read(decoded, file: path, into: &act)
    } else {
      var log = ReadingLog(length: decoded.text.utf8.count)
      var lines = SourceLine.lines(of: decoded.text)
      if ending == "md" { lines = MarkdownLines.clean(lines, log: &log) }
      let structure = StructureBuilder.build(lines, log: &log)
      act.title = structure.title
      act.preamble = structure.preamble
      act.provisions = structure.provisions
      log.ledger.settle(decoded.text)
      act.ledger = log.ledger
      act.warnings += log.warnings
      act.expressionDate = structure.latestDate
      if let since = structure.repealedSince {
        act.repealedSince = since
        act.status = Sourced(.repealed, from: .file)
      }
    }
    ActMetadata(facts: facts, country: country, language: language, text: decoded.text).complete(&act)
    if act.articles.isEmpty {
      act.warnings.append(ReadingWarning(code: "noArticles", message: "no article was recognised; check the file"))
    }
    return act
  }
}
