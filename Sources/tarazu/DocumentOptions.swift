import ArgumentParser
import Foundation
import LegalText
import Publishing
import Review

/// Which documents to write, in which formats and languages.
struct DocumentOptions: ParsableArguments {
  enum Format: String, CaseIterable { case html, md, docx, pdf, xlsx, json }

  @Option(help: "Folder for the documents.")
  var out: String

  @Option(help: "Formats to write, joined by commas: html,md,docx,pdf,xlsx,json.")
  var format = "html,md,docx,pdf,xlsx,json"

  @Option(
    name: .customLong("lang"),
    help: "Languages of the documents, joined by commas: en,ru; others begin in English (prs runs right to left).")
  var documentLanguages = "en"

  @Option(help: "File of signed verdicts (JSON: a list of verdicts with name, role, date and reason).")
  var verdicts: String?

  var formats: [Format] { format.split(separator: ",").compactMap { Format(rawValue: String($0)) } }
  var languages: [Language] { documentLanguages.split(separator: ",").compactMap { Language(rawValue: String($0)) } }

  func validate() throws {
    if formats.isEmpty || formats.count != format.split(separator: ",").count {
      throw ValidationError(
        "unknown format in '\(format)'; known: \(Format.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    if languages.isEmpty || languages.count != documentLanguages.split(separator: ",").count {
      throw ValidationError(
        "unknown language in '\(documentLanguages)'; known: \(Language.allCases.map(\.rawValue).joined(separator: ", "))")
    }
  }

  /// The largest file of verdicts that is read, in bytes.
  private static let verdictLimit = 64 << 20

  func readVerdicts() throws -> [SignedVerdict] {
    guard let verdicts else { return [] }
    let size = (try? FileManager.default.attributesOfItem(atPath: verdicts)[.size] as? Int) ?? 0
    guard size <= Self.verdictLimit, let data = FileManager.default.contents(atPath: verdicts) else {
      throw CommandFailure("\(verdicts): cannot be read, or is longer than 64 MB; name a file of signed verdicts")
    }
    do { return try JSONDecoder().decode([SignedVerdict].self, from: data) } catch {
      throw CommandFailure(
        "\(verdicts): is not a list of signed verdicts (\(error)); each needs requirement, verdict, reviewer, role, reason, signedOn, findingHash"
      )
    }
  }

  /// Renders one document in every format asked for; a program that is missing costs its own format only.
  /// - Parameters:
  ///   - stem: of the files; a language other than the first is added to it.
  func render(
    stem: String, console: Console, document: (Language) -> Document, workbook: (Language) -> Workbook?,
    json: (Language) -> String
  ) -> [ReportFolder.File] {
    var files: [ReportFolder.File] = []
    let conversion = DocumentConversion()
    for language in languages {
      let page = document(language)
      let name = languages.count > 1 ? "\(stem).\(language.rawValue)" : stem
      for format in formats {
        let file = "\(name).\(format.rawValue)"
        do throws(PublishingError) {
          switch format {
          case .html: files.append(.init(name: file, bytes: Array(DocumentHTML.render(page).utf8)))
          case .md: files.append(.init(name: file, bytes: Array(DocumentMarkdown.render(page).utf8)))
          case .docx: files.append(.init(name: file, bytes: try conversion.docx(page)))
          case .pdf: files.append(.init(name: file, bytes: try conversion.pdf(page)))
          case .xlsx: if let book = workbook(language) { files.append(.init(name: file, bytes: try book.render())) }
          case .json: files.append(.init(name: file, bytes: Array(json(language).utf8)))
          }
        } catch { console.warn("\(file): \(error)") }
      }
    }
    return files
  }

  /// Writes the files and tells what was kept.
  func write(_ files: [ReportFolder.File], console: Console) throws {
    for name in try ReportFolder(path: out).write(files: files) {
      console.warn("\(out)/\(name): the earlier file differed and was kept under this name")
    }
    console.progress("Written: \(files.map { out + "/" + $0.name }.joined(separator: ", "))")
  }
}
