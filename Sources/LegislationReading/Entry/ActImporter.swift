import Foundation
import LegalText
import Legislation
import Wordings

/// Acts of any format to a folder of Akoma Ntoso, each with its original beside it.
///
/// A document that is valid Akoma Ntoso 3.0 already is kept as it is, with all its mark-up; everything else is written
/// from the act as read. Nothing is written before it was checked: the document must pass the checks, and the schema when
/// there is one, and must read back as the same act. Importing the same file again gives the same bytes.
public struct ActImporter: Sendable {
  /// How the document of an act came about.
  public enum Method: String, Sendable, Hashable, Codable {
    /// The file was valid Akoma Ntoso and was kept with all that it held.
    case kept
    /// Written from the act as read.
    case written
  }

  /// What happened to the folder.
  public enum Outcome: String, Sendable, Hashable, Codable { case new, unchanged, replaced }

  /// One act that was imported.
  public struct Imported: Sendable, Hashable, Codable {
    public let file: String
    /// Path of the Akoma Ntoso document.
    public let target: String
    /// Path of the copy of the original.
    public let original: String
    public let work: String
    public let title: String
    public let articles: Int
    public let method: Method
    public let outcome: Outcome
    /// Whether the document was validated against the schema as well.
    public let isSchemaValid: Bool
    public let warnings: [ReadingWarning]
    /// Doubts about the document that do not make it invalid.
    public let issues: [ValidationIssue]
  }

  private let reader: ActReader
  private let schema: AkomaNtosoSchema?
  private let country: String?
  private let language: Language?
  private let replaces: Bool

  /// - Parameters:
  ///   - schema: validates what is written; without one only the module's own checks do.
  ///   - country: country of acts that do not say it.
  ///   - language: language of the acts, when it should not be decided from the text.
  ///   - replaces: whether a file that is there with other content may be overwritten.
  public init(
    reader: ActReader = ActReader(), schema: AkomaNtosoSchema? = nil, country: String? = nil,
    language: Language? = nil, replaces: Bool = false
  ) {
    self.reader = reader
    self.schema = schema
    self.country = country
    self.language = language
    self.replaces = replaces
  }

  /// Imports one file, with the facts of the sidecar beside it.
  /// - Throws: `ImportError`; nothing was written then.
  public func importFile(_ path: String, to folder: String) throws(ImportError) -> Imported {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let input: ActReader.Input
    do { input = try reader.input(path: path) } catch { throw .reading(error) }
    let read: ActReader.Reading
    do {
      read = try reader.reading(
        bytes: input.bytes, fileName: name, path: path, country: country, language: language, sidecar: input.sidecar)
    } catch { throw .reading(error) }
    let result = try document(read, file: path)
    let target = Self.target(of: path, in: folder)
    let originals = folder + "/originals"
    var files = [
      TargetFile(path: originals + "/" + name, bytes: input.bytes),
      TargetFile(path: target, bytes: result.bytes),
    ]
    if let sidecar = input.sidecar {
      files.insert(
        TargetFile(path: originals + "/" + Self.sidecarName(name), bytes: Array(sidecar.utf8)), at: 0)
      // What is kept as it is does not hold the facts of the sidecar; they go with it.
      if result.method == .kept {
        files.insert(TargetFile(path: target.dropLast(4) + ".act.yaml", bytes: Array(sidecar.utf8)), at: 0)
      }
    }
    let outcome = try write(files)
    return Imported(
      file: path, target: target, original: originals + "/" + name, work: read.act.work,
      title: read.act.title, articles: read.act.articles.count, method: result.method, outcome: outcome,
      isSchemaValid: schema != nil, warnings: read.act.warnings, issues: result.issues)
  }

  /// The document for what was read, checked.
  private func document(
    _ read: ActReader.Reading, file: String
  ) throws(ImportError) -> (bytes: [UInt8], method: Method, issues: [ValidationIssue]) {
    if let document = read.document, document.sourceNamespace == AkomaNtosoReader.namespace || schema != nil,
      document.sourceNamespace != AkomaNtosoReader.version2
    {
      let bytes = document.serialized
      let issues = try issues(document, bytes, file: file)
      if !issues.contains(where: { $0.severity == .error }) { return (bytes, .kept, issues) }
    }
    let document: AkomaNtosoDocument
    do { document = try AkomaNtosoWriter.document(for: read.act) } catch { throw .writing(error) }
    let bytes = document.serialized
    let issues = try issues(document, bytes, file: file)
    if let error = issues.first(where: { $0.severity == .error }) { throw .invalid(file: file, issue: error) }
    let again: Act
    do {
      again = try reader.read(bytes: bytes, fileName: URL(fileURLWithPath: file).lastPathComponent + ".akn.xml")
    } catch { throw .reading(error) }
    if document.forbiddenCharacters == 0, let difference = read.act.firstDifference(from: again) {
      throw .notReproduced(file: file, difference: String(difference.prefix(600)))
    }
    return (bytes, .written, issues)
  }

  private func issues(
    _ document: AkomaNtosoDocument, _ bytes: [UInt8], file: String
  ) throws(ImportError) -> [ValidationIssue] {
    var issues = AkomaNtosoChecks.issues(in: document)
    if let schema {
      do { issues += try schema.validate(bytes, file: file) } catch { throw .reading(error) }
    }
    return issues
  }

  // MARK: - Files

  private struct TargetFile {
    let path: String
    let bytes: [UInt8]
  }

  /// Looks at every file before it writes the first; the document comes last, so that it never stands without its
  /// original.
  private func write(_ files: [TargetFile]) throws(ImportError) -> Outcome {
    let manager = FileManager.default
    var outcome = Outcome.unchanged
    var changed: [TargetFile] = []
    for file in files {
      if let old = manager.contents(atPath: file.path) {
        if old.elementsEqual(file.bytes) { continue }
        if !replaces { throw .exists(path: file.path) }
        outcome = .replaced
      } else if outcome == .unchanged {
        outcome = .new
      }
      changed.append(file)
    }
    for file in changed {
      let url = URL(fileURLWithPath: file.path)
      do {
        try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url, options: .atomic)
      } catch { throw .unwritable(path: file.path, cause: error.localizedDescription) }
    }
    return outcome
  }

  /// Path of the document that a file becomes.
  public static func target(of path: String, in folder: String) -> String {
    folder + "/" + stem(URL(fileURLWithPath: path).lastPathComponent) + ".akn.xml"
  }

  /// The name without its ending; `law.akn.xml` is `law`.
  static func stem(_ name: String) -> String {
    let stem = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
    return stem.hasSuffix(".akn") ? String(stem.dropLast(4)) : stem
  }

  private static func sidecarName(_ name: String) -> String {
    URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent + ".act.yaml"
  }
}

/// Why an act was not imported.
public enum ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  case reading(ReadingError)
  case writing(WritingError)
  /// The document that was made of the act is not valid.
  case invalid(file: String, issue: ValidationIssue)
  /// The document that was made of the act does not read back as the same act.
  case notReproduced(file: String, difference: String)
  case exists(path: String)
  case unwritable(path: String, cause: String)

  public var description: String {
    switch self {
    case .reading(let error): error.description
    case .writing(let error): error.description
    case .invalid(let file, let issue):
      "\(file): the document made of it is not valid: \(issue); mend the file at this place or report it"
    case .notReproduced(let file, let difference):
      "\(file): the document made of it does not say the same: \(difference); report the file"
    case .exists(let path): "\(path): is there already with other content; move it away or say --replace"
    case .unwritable(let path, let cause): "\(path): cannot be written: \(cause); choose another folder with --to"
    }
  }
}
