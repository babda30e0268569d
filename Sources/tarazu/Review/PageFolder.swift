import ArgumentParser
import LegalText
import Publishing
import Wordings

/// Where and how documents without a workbook are written.
struct PageFolder: ParsableArguments {
  @Option(help: "Folder for the documents.")
  var out: String

  @Option(help: "Formats to write, joined by commas: html,md,docx,pdf.")
  var format = CommaSeparated<PageFormat>([.html, .docx])

  @Option(name: .customLong("lang"), help: "Language of the documents: \(DocumentLanguage.told).")
  var documentLanguage = DocumentLanguage.english

  var language: Language { documentLanguage.language }

  /// A format whose program is missing is named in a warning and left out.
  func write(stem: String, console: Console, document: (Language) -> Document) throws {
    let page = document(language)
    var files: [ReportFolder.File] = []
    for format in format.values {
      do throws(PublishingError) {
        files.append(.init(name: "\(stem).\(format.rawValue)", bytes: try format.render(page)))
      } catch { console.warn(error.description) }
    }
    try ReportFolder(path: out).write(files: files, telling: console)
    console.progress(words(.written, files.map { out + "/" + $0.name }.joined(separator: ", ")))
  }
}
