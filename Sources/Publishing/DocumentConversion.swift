import ChildPrograms
import Foundation

/// Documents in the formats that other programs write: PDF by WeasyPrint from our HTML, DOCX by pandoc from our tree.
public struct DocumentConversion: Sendable {
  /// Where programs are looked for; `nil` for the search path of this process.
  private let searchPath: String?

  public init(searchPath: String? = nil) { self.searchPath = searchPath }

  /// - Throws: `programMissing` or `programFailed`.
  public func pdf(_ document: Document) throws(PublishingError) -> [UInt8] {
    try inPrivateFolder(format: "pdf", program: "weasyprint") { (folder, program) throws(PublishingError) in
      try save(Array(DocumentHTML.render(document, withData: false).utf8), "page.html", folder, "pdf")
      var arguments = ["page.html", "page.pdf"]
      if let data = document.data {
        try save(Array(data.utf8), "data.json", folder, "pdf")
        // WeasyPrint copies the file's time into the attachment.
        let time = Date(timeIntervalSince1970: TimeInterval(Self.seconds(document.date)))
        try? FileManager.default.setAttributes(
          [.modificationDate: time], ofItemAtPath: folder.appendingPathComponent("data.json").path)
        arguments += ["--attachment", "data.json"]
      }
      _ = try run(program, arguments, folder, document, "pdf")
      return try load("page.pdf", folder, "pdf")
    }
  }

  /// - Throws: `programMissing` or `programFailed`.
  public func docx(_ document: Document) throws(PublishingError) -> [UInt8] {
    try inPrivateFolder(format: "docx", program: "pandoc") { (folder, program) throws(PublishingError) in
      let version = String(
        decoding: try run(program, ["--version"], folder, document, "docx").prefix(60), as: UTF8.self)
      let pictures = self.pictures(document, folder)
      let tree = DocumentPandoc(document, program: version).render(pictures: pictures)
      try save(Array(tree.utf8), "tree.json", folder, "docx")
      let reference = WordReference.make(document.orientation, isRightToLeft: document.language.isRightToLeft)
      try save(reference, "reference.docx", folder, "docx")
      let arguments = [
        "--from=json", "--to=docx", "--reference-doc=reference.docx", "--output=page.docx", "tree.json",
      ]
      _ = try run(program, arguments, folder, document, "docx")
      let file = try load("page.docx", folder, "docx")
      guard let data = document.data else { return file }
      return ZipArchive.adding(Self.dataPart(data), to: file) ?? file
    }
  }

  /// The machine-readable copy as a part of a document of Word or Excel.
  static func dataPart(_ json: String) -> (name: String, bytes: [UInt8]) {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<data format=\"application/json\">\(Markup.html(json))</data>\n"
    return ("customXml/data.xml", Array(text.utf8))
  }

  /// Seconds since 1970 of an ISO day; 0 where it is none. ZIP knows no day before 1980.
  static func seconds(_ day: String) -> Int {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1980...2100).contains(parts[0]) else { return 315_532_800 }
    // Days from the civil calendar, with years that begin in March.
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let month = (parts[1] + 9) % 12
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2] - 1
    return (days - 719_468) * 86_400
  }

  /// Figures as PNG files, where a program that turns SVG into PNG is there; Word needs no other format.
  private func pictures(_ document: Document, _ folder: URL) -> [String] {
    guard let program = try? ChildProgram("rsvg-convert", searchPath: searchPath) else { return [] }
    var names: [String] = []
    for (index, figure) in Self.figures(document.blocks).enumerated() {
      let svg = figure.drawing.svg(name: "f\(index)", alternative: figure.alternative, isFile: true)
      let name = "figure\(index)"
      guard
        (try? Data(svg.utf8).write(to: folder.appendingPathComponent(name + ".svg"))) != nil,
        (try? program.run(
          ["--zoom=2", "--format=png", "--output=\(name).png", "\(name).svg"], in: folder, seconds: 20)) != nil
      else { return [] }
      names.append(name + ".png")
    }
    return names
  }

  private static func figures(_ blocks: [Block]) -> [Figure] {
    blocks.flatMap { block -> [Figure] in
      switch block {
      case .figure(let figure): [figure]
      case .group(_, let inner): figures(inner)
      default: []
      }
    }
  }

  private func inPrivateFolder(
    format: String, program: String,
    _ work: (URL, ChildProgram) throws(PublishingError) -> [UInt8]
  ) throws(PublishingError) -> [UInt8] {
    let found: ChildProgram
    do { found = try ChildProgram(program, searchPath: searchPath) } catch {
      throw .programMissing(program: program, format: format)
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tarazu-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .programFailed(program: program, format: format, reason: "no temporary folder could be made")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder, found)
  }

  private func run(
    _ program: ChildProgram, _ arguments: [String], _ folder: URL, _ document: Document, _ format: String
  ) throws(PublishingError) -> [UInt8] {
    do {
      return try program.run(
        arguments, in: folder, seconds: 120,
        environment: ["SOURCE_DATE_EPOCH": "\(Self.seconds(document.date))", "TZ": "UTC"])
    } catch {
      let reason =
        switch error {
        case .absent(let name): "`\(name)` is not there"
        case .failed(let said): said
        case .timeLimit(let seconds): "it was stopped after \(seconds) s"
        case .outputLimit(let bytes): "it wrote more than \(bytes) bytes"
        }
      throw .programFailed(program: program.name, format: format, reason: reason)
    }
  }

  private func save(_ bytes: [UInt8], _ name: String, _ folder: URL, _ format: String) throws(PublishingError) {
    do { try Data(bytes).write(to: folder.appendingPathComponent(name)) } catch {
      throw .programFailed(program: format, format: format, reason: "the temporary folder cannot be written")
    }
  }

  private func load(_ name: String, _ folder: URL, _ format: String) throws(PublishingError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) else {
      throw .programFailed(program: format, format: format, reason: "it wrote no file")
    }
    return Array(data)
  }
}
