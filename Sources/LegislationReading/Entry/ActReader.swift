import ConcurrentMapping
import Crypto
import Foundation
import LegalText
import Legislation

/// Files to acts: decides the format by name and content, reads structure and metadata, reports what it assumed.
public struct ActReader: Sendable {
  /// Files larger than this are refused, in bytes.
  public let byteLimit: Int

  /// Folders in which pandoc, pdftotext and antiword are looked for, separated by colons; `nil` for those of the
  /// environment.
  public let programPath: String?

  public init(byteLimit: Int = 32 << 20, programPath: String? = nil) {
    self.byteLimit = byteLimit
    self.programPath = programPath
  }

  /// No act has a longer title, in bytes.
  private static let titleLimit = 2_000

  /// Endings of the names of files that are taken for acts, in lower case.
  public static var endings: Set<String> { SourceFormat.endings }

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
    let files = try Self.names(in: directory).filter { name in
      !name.hasPrefix(".") && name.lowercased() != "readme.md" && name != "SOURCES.md"
        && SourceFormat.isTaken(name)
    }.sorted()
    if files.isEmpty { throw .noActs(directory: directory) }
    var acts: [Act] = []
    var failures: [ReadingError] = []
    let readings = ConcurrentMap.mapFiles(files, in: directory) { file throws(ReadingError) in
      try self.read(path: directory + "/" + file, country: country, language: language)
    }
    for reading in readings {
      switch reading {
      case .success(let act): acts.append(act)
      case .failure(let error): failures.append(error)
      }
    }
    ActParts.join(&acts)
    return (acts, failures)
  }

  /// Files of a folder that are not taken for acts, by name: pictures, archives, tables, lock files.
  /// - Throws: `ReadingError.unreadable` when the folder cannot be listed.
  public static func skippedFiles(in directory: String) throws(ReadingError) -> [String] {
    try names(in: directory).filter { !$0.hasPrefix(".") && !$0.hasSuffix(".act.yaml") && !SourceFormat.isTaken($0) }
      .sorted()
  }

  private static func names(in directory: String) throws(ReadingError) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: directory) } catch {
      throw .unreadable(file: directory, cause: error.localizedDescription)
    }
  }

  /// One act from a file, with the facts of its sidecar when there is one.
  public func read(path: String, country: String? = nil, language: Language? = nil) throws(ReadingError) -> Act {
    let input = try input(path: path)
    return try read(
      bytes: input.bytes, fileName: URL(fileURLWithPath: path).lastPathComponent, path: path, country: country,
      language: language, sidecar: input.sidecar)
  }

  /// A file and the text of its sidecar.
  struct Input {
    let bytes: [UInt8]
    let sidecar: String?
  }

  /// An act and, for Akoma Ntoso, the document that it was read from.
  struct Reading {
    var act: Act
    var document: AkomaNtosoDocument?
  }

  func input(path: String) throws(ReadingError) -> Input {
    let url = URL(fileURLWithPath: path)
    let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
    if size > byteLimit { throw .tooLarge(file: path, bytes: size, limit: byteLimit) }
    let data: Data
    do { data = try Data(contentsOf: url) } catch {
      throw .unreadable(file: path, cause: error.localizedDescription)
    }
    let sidecarPath = url.deletingPathExtension().path + ".act.yaml"
    let sidecarSize = (try? URL(fileURLWithPath: sidecarPath).resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
    if sidecarSize > Sidecar.sizeLimit {
      throw .tooLarge(file: sidecarPath, bytes: sidecarSize, limit: Sidecar.sizeLimit)
    }
    let sidecar = FileManager.default.contents(atPath: sidecarPath).map { String(decoding: $0, as: UTF8.self) }
    return Input(bytes: Array(data), sidecar: sidecar)
  }

  /// One act from bytes.
  /// - Parameters:
  ///   - fileName: decides the format by its ending and may name kind and coverage.
  ///   - sidecar: text of the sidecar file.
  public func read(
    bytes: [UInt8], fileName: String, path: String? = nil, country: String? = nil, language: Language? = nil,
    sidecar: String? = nil
  ) throws(ReadingError) -> Act {
    try reading(
      bytes: bytes, fileName: fileName, path: path, country: country, language: language, sidecar: sidecar
    ).act
  }

  func reading(
    bytes: [UInt8], fileName: String, path: String? = nil, country: String? = nil, language: Language? = nil,
    sidecar: String? = nil
  ) throws(ReadingError) -> Reading {
    let path = path ?? fileName
    if bytes.count > byteLimit { throw .tooLarge(file: path, bytes: bytes.count, limit: byteLimit) }
    var facts: Sidecar?
    if let sidecar {
      facts = try Sidecar(sidecar, file: URL(fileURLWithPath: path).deletingPathExtension().path + ".act.yaml")
    }
    var act = Act(file: fileName)
    act.sha256 = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let ending = URL(fileURLWithPath: fileName).pathExtension.lowercased()
    if ending == "json" || ending == "yaml" || ending == "csv" {
      throw .notAnAct(
        file: path, cause: "\(ending.uppercased()) is data about an act, in no layout that is agreed on",
        mend: "give the act as text, Markdown, HTML or Akoma Ntoso XML")
    }
    let source = try SourceText(bytes, ending: ending, file: path, programPath: programPath)
    let decoded = source.decoded
    act.encoding = decoded.encoding
    for warning in decoded.warnings { act.warnings.append(ReadingWarning(code: "encoding", said: warning)) }
    var document: AkomaNtosoDocument?
    var page: HTMLReader.Page?
    switch source.format {
    case .akomaNtoso:
      let read = try AkomaNtosoDocument(text: decoded.text, file: path)
      act = read.act(completing: act)
      act.ledger = AkomaNtosoDocument.ledger(of: decoded.text)
      document = read
    case .html:
      let read = HTMLReader.read(decoded.text)
      page = read
      act.warnings += read.warnings
      try build(read.lines, log: ReadingLog(read.ledger), decoded.text, path, into: &act)
    case .markdown:
      var log = ReadingLog(length: decoded.text.utf8.count)
      let lines = MarkdownLines.clean(SourceLine.lines(of: decoded.text), log: &log)
      try build(lines, log: log, decoded.text, path, into: &act)
    default:
      try build(
        PrintedPages.lines(of: decoded.text), log: ReadingLog(length: decoded.text.utf8.count), decoded.text, path,
        into: &act)
    }
    page?.facts.complete(&act)
    let words = page.map { page in page.lines.lazy.map(\.text).joined(separator: "\n") } ?? decoded.text
    ActMetadata(
      facts: facts, country: country, language: language, text: words,
      isRecorded: document?.hasReadingRecord ?? false
    ).complete(&act)
    if act.title.utf8.count > Self.titleLimit {
      act.title = act.title.cut(toBytes: Self.titleLimit)
      act.warn(ReadingWarning(code: "titleCut", facts: ["\(Self.titleLimit)"]))
    }
    // What was noted when the act was first read holds its events and dates.
    if document?.hasReadingRecord != true { AmendmentHistory.attach(to: &act) }
    if document == nil, let warning = DegradedScript.warning(words, language: act.language.value) {
      act.warn(warning)
    }
    if act.firstArticle == nil {
      act.warn(ReadingWarning(code: "noArticles"))
    }
    return Reading(act: act, document: document)
  }

  /// Structure from lines, for the formats that have no tree of their own.
  private func build(
    _ lines: [SourceLine], log: ReadingLog, _ text: String, _ file: String, into act: inout Act
  ) throws(ReadingError) {
    try SourceText.requireLetters(lines, file: file)
    var log = log
    let structure = StructureBuilder.build(lines, log: &log)
    log.ledger.settle(text)
    log.tellOmitted()
    act.ledger = log.ledger
    act.title = structure.title
    act.preamble = structure.preamble
    act.provisions = structure.provisions
    act.warnings += log.warnings
    act.expressionDate = structure.latestDate
    if let since = structure.repealedSince {
      act.repealedSince = since
      act.status = Sourced(.repealed, from: .file)
    }
  }
}
