import CLibXML2
import Foundation

/// The XML Schema of Akoma Ntoso, read once and used for many documents.
///
/// OASIS publishes the schema; it is not part of this project. Its two files, `akomantoso30.xsd` and `xml.xsd`, must lie in
/// one folder. While it is read nothing else is opened, and nothing of a network.
public final class AkomaNtosoSchema: Sendable {
  /// Name of the environment variable that names the schema's file.
  public static let environmentVariable = "TARAZU_AKN_SCHEMA"

  /// A pointer to what libxml2 only reads once it is made; each validation has a context of its own.
  private struct Handle: @unchecked Sendable {
    let pointer: xmlSchemaPtr
  }

  public let path: String
  private let handle: Handle

  /// Set once for the process, before the first schema is read.
  private static let refusesExternalFiles: Void = tarazu_refuse_external_files()

  /// Reads the schema from its file.
  /// - Throws: `SchemaError` when a file is missing or is no schema.
  public init(path: String) throws(SchemaError) {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder + "/xml.xsd") else {
      throw .missing(path: folder + "/xml.xsd")
    }
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count < 16 << 20 else {
      throw .unreadable(path: path, cause: "it cannot be opened or has more than 16 MB")
    }
    _ = Self.refusesExternalFiles
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
      // The address tells where `./xml.xsd` is.
      xmlReadMemory(buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), path, nil, options)
    }
    guard let document else { throw .unreadable(path: path, cause: "it is not well-formed XML") }
    defer { xmlFreeDoc(document) }
    guard let parser = xmlSchemaNewDocParserCtxt(document) else {
      throw .unreadable(path: path, cause: "libxml2 has no memory")
    }
    defer { xmlSchemaFreeParserCtxt(parser) }
    let problems = Problems()
    let schema = problems.collecting { target in
      tarazu_report_schema(parser, target)
      return xmlSchemaParse(parser)
    }
    guard let schema else {
      throw .unreadable(path: path, cause: problems.list.first?.message ?? "it is no XML Schema")
    }
    handle = Handle(pointer: schema)
  }

  deinit { xmlSchemaFree(handle.pointer) }

  /// Validates a document.
  /// - Parameters:
  ///   - bytes: the XML in UTF-8, of a size and shape that a reader of this module accepts.
  ///   - file: names the file in errors.
  /// - Returns: what the schema finds wrong, in the order of the document; empty for a valid one.
  /// - Throws: `ReadingError.malformedXML` when the bytes are not well-formed.
  public func validate(_ bytes: [UInt8], file: String) throws(ReadingError) -> [ValidationIssue] {
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_BIG_LINES.rawValue)
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        xmlReadMemory(characters.baseAddress, Int32(characters.count), nil, "UTF-8", options)
      }
    }
    guard let document else { throw .malformedXML(file: file, line: 1, cause: "not well-formed") }
    defer { xmlFreeDoc(document) }
    guard let context = xmlSchemaNewValidCtxt(handle.pointer) else {
      throw .unreadable(file: file, cause: "libxml2 has no memory")
    }
    defer { xmlSchemaFreeValidCtxt(context) }
    let problems = Problems()
    let result = problems.collecting { target in
      tarazu_report_validation(context, target)
      return xmlSchemaValidateDoc(context, document)
    }
    if result != 0 && problems.list.isEmpty {
      return [ValidationIssue(severity: .error, code: "schema", line: 0, message: "libxml2 gave up (\(result))")]
    }
    return problems.list
  }
}

/// Why a schema could not be used.
public enum SchemaError: Error, Sendable, Hashable, CustomStringConvertible {
  case missing(path: String)
  case unreadable(path: String, cause: String)

  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): the file is missing; put akomantoso30.xsd and xml.xsd, as OASIS publishes them, into one folder"
    case .unreadable(let path, let cause): "\(path): no usable schema: \(cause); download it again from OASIS"
    }
  }
}

/// Receives the reports of libxml2 during one call.
private final class Problems {
  var list: [ValidationIssue] = []

  func collecting<Result>(_ body: (UnsafeMutablePointer<tarazu_problem_target>) -> Result) -> Result {
    var target = tarazu_problem_target(
      collector: Unmanaged.passUnretained(self).toOpaque(),
      report: { collector, line, message in
        guard let collector, let message else { return }
        let problems = Unmanaged<Problems>.fromOpaque(collector).takeUnretainedValue()
        // A broken file repeats itself.
        if problems.list.count >= 1000 { return }
        let text = String(cString: message).trimmingCharacters(in: .whitespacesAndNewlines)
          .replacing("{\(AkomaNtosoReader.namespace)}", with: "")
        problems.list.append(ValidationIssue(severity: .error, code: "schema", line: Int(line), message: text))
      })
    return withUnsafeMutablePointer(to: &target) { pointer in body(pointer) }
  }
}
