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
      try save(Array(DocumentHTML.render(document, for: .paper).utf8), "page.html", folder, "pdf")
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
      return ZipWriter.adding(Self.dataPart(data), to: file) ?? file
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

  /// Figures as PNG files, one after the other; none where no program that can draw them is there.
  private func pictures(_ document: Document, _ folder: URL) -> [String] {
    let figures = Self.figures(document.blocks)
    if figures.isEmpty { return [] }
    return drawnDirectly(figures, folder) ?? drawnOnPages(figures, folder, document) ?? []
  }

  private func drawnDirectly(_ figures: [Figure], _ folder: URL) -> [String]? {
    guard let program = try? ChildProgram("rsvg-convert", searchPath: searchPath) else { return nil }
    var names: [String] = []
    for (index, figure) in figures.enumerated() {
      let svg = figure.drawing.svg(name: "f\(index)", alternative: figure.alternative, isFile: true)
      let name = "figure\(index)"
      guard (try? Data(svg.utf8).write(to: folder.appendingPathComponent(name + ".svg"))) != nil,
        (try? program.run(
          ["--zoom=2", "--format=png", "--output=\(name).png", "\(name).svg"], in: folder, seconds: 20)) != nil
      else { return nil }
      names.append(name + ".png")
    }
    return names
  }

  /// WeasyPrint sets each figure on a page of its size, and poppler turns the pages into pictures.
  private func drawnOnPages(_ figures: [Figure], _ folder: URL, _ document: Document) -> [String]? {
    guard let typesetter = try? ChildProgram("weasyprint", searchPath: searchPath),
      let painter = try? ChildProgram("pdftoppm", searchPath: searchPath)
    else { return nil }
    var style = "body { margin: 0 } svg { display: block }"
    var pages = ""
    for (index, figure) in figures.enumerated() {
      let size = "\(figure.drawing.width)px \(figure.drawing.height)px"
      style += " @page f\(index) { size: \(size); margin: 0 } .f\(index) { page: f\(index) }"
      let svg = figure.drawing.svg(name: "f\(index)", alternative: figure.alternative, isFile: true)
      pages += "<div class=\"f\(index)\">\(svg)</div>"
    }
    let page =
      "<!DOCTYPE html><html lang=\"\(document.language.webTag)\"><head><meta charset=\"utf-8\"><title>-</title><style>\(style)</style></head><body>\(pages)</body></html>"
    guard (try? Data(page.utf8).write(to: folder.appendingPathComponent("figures.html"))) != nil,
      (try? typesetter.run(["figures.html", "figures.pdf"], in: folder, seconds: 30)) != nil,
      (try? painter.run(["-png", "-r", "180", "figures.pdf", "figure"], in: folder, seconds: 30)) != nil,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return nil }
    let drawn = names.filter { $0.hasPrefix("figure-") && $0.hasSuffix(".png") }.sorted()
    return drawn.count == figures.count ? drawn : nil
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
