import ArgumentParser
import Foundation
import LegalText
import Publishing
import Review

/// Which documents to write, in which formats and languages.
struct DocumentOptions: ParsableArguments {
  enum Format: String, CaseIterable, Sendable { case html, md, docx, pdf, xlsx, json }

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
        "unknown language in '\(documentLanguages)'; known: \(Language.allCases.map(\.rawValue).joined(separator: ", "))"
      )
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
  /// - Parameter stem: of the files' names; where several languages were asked for, each is added to it.
  func render(
    stem: String, console: Console, document: (Language) -> Document, workbook: (Language) -> Workbook,
    json: (Language) -> String
  ) async -> [ReportFolder.File] {
    var jobs: [@Sendable () -> Rendered] = []
    for language in languages {
      let page = document(language)
      let name = languages.count > 1 ? "\(stem).\(language.rawValue)" : stem
      for format in formats {
        let book = format == .xlsx ? workbook(language) : nil
        let data = format == .json ? json(language) : ""
        let file = "\(name).\(format.rawValue)"
        jobs.append {
          do throws(PublishingError) {
            return .file(.init(name: file, bytes: try Self.render(page, book, data, as: format)))
          } catch { return .failure("\(file): \(error)") }
        }
      }
    }
    // PDF and DOCX wait for other programs, so all are made at the same time; the order of the answers is the jobs'.
    let results = await withTaskGroup(of: (Int, Rendered).self) { group in
      for (index, job) in jobs.enumerated() { group.addTask { (index, job()) } }
      var found: [(Int, Rendered)] = []
      for await result in group { found.append(result) }
      return found.sorted { $0.0 < $1.0 }.map { $0.1 }
    }
    var files: [ReportFolder.File] = []
    for result in results {
      switch result {
      case .file(let file): files.append(file)
      case .failure(let message): console.warn(message)
      }
    }
    return files
  }

  private enum Rendered: Sendable {
    case file(ReportFolder.File)
    case failure(String)
  }

  private static func render(_ page: Document, _ book: Workbook?, _ data: String, as format: Format)
    throws(PublishingError) -> [UInt8]
  {
    switch format {
    case .html: try PageFolder.Format.html.render(page)
    case .md: try PageFolder.Format.md.render(page)
    case .docx: try PageFolder.Format.docx.render(page)
    case .pdf: try PageFolder.Format.pdf.render(page)
    case .xlsx: try book?.render() ?? []
    case .json: Array(data.utf8)
    }
  }

  /// Writes the files and tells what was kept.
  func write(_ files: [ReportFolder.File], console: Console) throws {
    try ReportFolder(path: out).write(files: files, telling: console)
    console.progress("Written: \(files.map { out + "/" + $0.name }.joined(separator: ", "))")
  }
}
