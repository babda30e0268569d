import ArgumentParser
import LegalText
import Publishing

/// Where and how documents without a workbook are written.
struct PageFolder: ParsableArguments {
  enum Format: String, CaseIterable, Sendable {
    case html, md, docx, pdf

    func render(_ page: Document) throws(PublishingError) -> [UInt8] {
      switch self {
      case .html: Array(DocumentHTML.render(page).utf8)
      case .md: Array(DocumentMarkdown.render(page).utf8)
      case .docx: try DocumentConversion().docx(page)
      case .pdf: try DocumentConversion().pdf(page)
      }
    }
  }

  @Option(help: "Folder for the documents.")
  var out: String

  @Option(help: "Formats to write, joined by commas: html,md,docx,pdf.")
  var format = "html,docx"

  @Option(name: .customLong("lang"), help: "Language of the documents: en or ru.")
  var documentLanguage = DocumentLanguage.english

  var formats: [Format] { format.split(separator: ",").compactMap { Format(rawValue: String($0)) } }
  var language: Language { documentLanguage.language }

  func validate() throws {
    if formats.isEmpty || formats.count != format.split(separator: ",").count {
      throw ValidationError("unknown format in '\(format)'; known: html, md, docx, pdf")
    }
  }

  /// A format whose program is missing is told and left out.
  func write(stem: String, console: Console, document: (Language) -> Document) throws {
    let page = document(language)
    var files: [ReportFolder.File] = []
    for format in formats {
      do throws(PublishingError) {
        files.append(.init(name: "\(stem).\(format.rawValue)", bytes: try format.render(page)))
      } catch { console.warn(error.description) }
    }
    try ReportFolder(path: out).write(files: files, telling: console)
    console.progress("Written: \(files.map { out + "/" + $0.name }.joined(separator: ", "))")
  }
}
