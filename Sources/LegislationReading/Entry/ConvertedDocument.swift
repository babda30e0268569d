import ChildPrograms
import Foundation

/// DOCX, ODT and RTF through pandoc to HTML, PDF through pdftotext and old Word files through antiword to text.
///
/// The programs are optional. They get a copy of the file in a folder of its own, which is removed afterwards, and no
/// way to read or load anything else.
enum ConvertedDocument {
  enum Content {
    case html([UInt8])
    /// Pages are separated by form feeds.
    case pages([UInt8])
  }

  /// Largest size of all the parts of a DOCX or ODT, unpacked.
  private static let unpackedLimit = 512 << 20

  static func convert(
    _ bytes: [UInt8], format: SourceFormat, file: String, programPath: String?
  ) throws(ReadingError) -> Content {
    let run = { (name: String, bytes: [UInt8], copy: String, arguments: (String) -> [String]) throws(ReadingError) in
      try Self.run(name, bytes, copy, file, searchPath: programPath, arguments: arguments)
    }
    switch format {
    case .docx, .openDocument:
      try checkPackage(bytes, file: file)
      let type = format == .docx ? "docx" : "odt"
      return .html(try run("pandoc", bytes, "act.\(type)") { pandocArguments($0, from: type) })
    case .richText:
      return .html(try run("pandoc", withoutLostSigns(bytes), "act.rtf") { pandocArguments($0, from: "rtf") })
    case .pdf:
      let text = try run("pdftotext", bytes, "act.pdf") { ["-q", "-enc", "UTF-8", $0, "-"] }
      if !text.contains(where: { $0 > 0x20 }) {
        throw .conversion(
          file: file, cause: "the PDF has no text, only pictures of pages",
          mend: "have it read by a program for text recognition, or give the act as text")
      }
      return .pages(text)
    case .word97:
      return .pages(try run("antiword", bytes, "act.doc") { ["-m", "UTF-8.txt", "-w", "0", $0] })
    case .akomaNtoso, .html, .webArchive, .markdown, .plainText, .jsonLines:
      throw .conversion(file: file, cause: "nothing to convert", mend: "read it as it is")
    }
  }

  /// pandoc 2 drops the sign behind a letter that is written by its number (`\u1057? `, `\u1057?:`), and with it the
  /// border of two words or the mark that opens a list; an empty group between them keeps it.
  private static func withoutLostSigns(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      result.append(byte)
      place += 1
      guard byte == 0x5C, place < bytes.count, bytes[place] == 0x75 else { continue }
      var end = place + 1
      if end < bytes.count, bytes[end] == 0x2D { end += 1 }
      let digits = end
      while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
      guard end > digits, end < bytes.count, bytes[end] == 0x3F else { continue }
      end += 1
      while end < bytes.count, bytes[end] == 0x7D { end += 1 }
      result += bytes[place..<end]
      if end < bytes.count, !markup.contains(bytes[end]) { result += [0x7B, 0x7D] }
      place = end
    }
    return result
  }

  /// The signs of RTF that are no text: backslash and braces.
  private static let markup: Set<UInt8> = [0x5C, 0x7B, 0x7D]

  /// `--sandbox`: whatever the document names, pandoc reads no other file and loads nothing.
  private static func pandocArguments(_ path: String, from type: String) -> [String] {
    ["--sandbox", "--from", type, "--to", "html", "--wrap", "none", path]
  }

  private static func run(
    _ name: String, _ bytes: [UInt8], _ copyName: String, _ file: String, searchPath: String?,
    arguments: (String) -> [String]
  ) throws(ReadingError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tarazu-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let program = try ChildProgram(name, searchPath: searchPath)
      do {
        try FileManager.default.createDirectory(
          at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Data(bytes).write(to: folder.appendingPathComponent(copyName))
      } catch {
        throw ReadingError.unreadable(
          file: file, cause: "no temporary copy could be made: \(error.localizedDescription)")
      }
      return try program.run(arguments(folder.appendingPathComponent(copyName).path), in: folder)
    } catch let error as ReadingError {
      throw error
    } catch let failure as ChildProgram.Failure {
      throw conversionError(failure, name, file)
    } catch {
      throw .unreadable(file: file, cause: "\(error)")
    }
  }

  private static func conversionError(_ failure: ChildProgram.Failure, _ name: String, _ file: String) -> ReadingError
  {
    switch failure {
    case .absent(let name):
      let package = name == "pdftotext" ? "poppler-utils" : name
      return .conversion(
        file: file, cause: "this format is read with the program \(name), which is not installed",
        mend:
          "install it (Debian: apt install \(package); macOS: brew install \(name == "pdftotext" ? "poppler" : name)) "
          + "or save the document as text, HTML or DOCX")
    case .failed(let said):
      return .conversion(
        file: file, cause: "\(name) could not read it: \(said)",
        mend: "open it in an office program and save it again, without a password, as DOCX or text")
    case .timeLimit(let seconds):
      return .conversion(
        file: file, cause: "\(name) took longer than \(seconds) seconds", mend: "split the file or save it as text")
    case .outputLimit(let bytes):
      return .conversion(
        file: file, cause: "\(name) wrote more than \(bytes) bytes", mend: "split the file into acts")
    }
  }

  /// Refuses packages that unpack to more than a machine can hold, by the list of contents at their end.
  private static func checkPackage(_ bytes: [UInt8], file: String) throws(ReadingError) {
    let damaged = ReadingError.conversion(
      file: file, cause: "the package is damaged or cut off", mend: "get the whole file again")
    guard bytes.count >= 22 else { throw damaged }
    var end = bytes.count - 22
    let least = max(0, end - 65_535)
    while end >= least, number(bytes, end, 4) != 0x0605_4B50 { end -= 1 }
    guard end >= least else { throw damaged }
    var place = number(bytes, end + 16, 4)
    var total = 0
    for _ in 0..<number(bytes, end + 10, 2) {
      guard place + 46 <= bytes.count, number(bytes, place, 4) == 0x0201_4B50 else { throw damaged }
      total += number(bytes, place + 24, 4)
      if total > unpackedLimit {
        throw .conversion(
          file: file, cause: "the package unpacks to more than \(unpackedLimit) bytes", mend: "remove its pictures")
      }
      place += 46 + number(bytes, place + 28, 2) + number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
    }
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    var value = 0
    for offset in 0..<count where place + offset < bytes.count { value |= Int(bytes[place + offset]) << (8 * offset) }
    return value
  }
}
