import ArgumentParser
import Foundation
import LegalText
import Matching
import Planning
import Publishing
import Review

/// Which documents to write, in which formats and languages.
struct DocumentOptions: ParsableArguments {
  enum Format: String, CaseIterable, Sendable {
    case html, md, docx, pdf, xlsx, json

    /// The format of pages that it is; `nil` for what is made from a workbook or from data.
    var ofPages: PageFolder.Format? { PageFolder.Format(rawValue: rawValue) }

    /// How long it takes beside the others.
    fileprivate var patience: Int {
      switch self {
      case .pdf: 2
      case .docx: 1
      case .html, .md, .xlsx, .json: 0
      }
    }
  }

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

  /// Tells which signed verdicts no longer fit what they were signed for, and which have no finding at all.
  func tellReviewAgain(_ roadmap: Roadmap, _ verdicts: [SignedVerdict], _ review: ReviewResult, _ console: Console) {
    if !roadmap.reviewAgain.isEmpty {
      console.warn(
        "law, rules or proposal changed since the signature, look again: \(roadmap.reviewAgain.joined(separator: ", "))"
      )
    }
    let known = Set(review.findings.map(\.requirement))
    let unknown = verdicts.map(\.requirement).filter { !known.contains($0) }
    if !unknown.isEmpty {
      console.warn("signed verdicts without a finding in this run, not used: \(unknown.joined(separator: ", "))")
    }
  }

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

  /// One content in the forms that the formats take it from; only those that are asked for are made.
  struct Content: Sendable {
    /// Of the files' names; where several languages were asked for, each is added to it.
    let stem: String
    let document: @Sendable (Language) -> Document
    let workbook: @Sendable (Language) -> Workbook
    let json: @Sendable (Language) -> String
  }

  /// Renders contents in every format asked for; a program that is missing costs its own format only.
  func render(_ contents: [Content], console: Console) async -> [ReportFolder.File] {
    var jobs: [(format: Format, work: @Sendable () -> Rendered)] = []
    for content in contents {
      for language in languages {
        let page = formats.contains { $0.ofPages != nil } ? content.document(language) : nil
        let name = languages.count > 1 ? "\(content.stem).\(language.rawValue)" : content.stem
        for format in formats {
          let file = "\(name).\(format.rawValue)"
          jobs.append(
            (
              format,
              {
                do throws(PublishingError) {
                  return .file(.init(name: file, bytes: try Self.render(content, page, language, as: format)))
                } catch { return .failure("\(file): \(error)") }
              }
            ))
        }
      }
    }
    // What waits longest for another program begins first; the order of the answers is the jobs'.
    let byPatience = jobs.enumerated().sorted {
      ($1.element.format.patience, $0.offset) < ($0.element.format.patience, $1.offset)
    }
    let results = await withTaskGroup(of: (Int, Rendered).self) { group in
      for (index, job) in byPatience { group.addTask { (index, job.work()) } }
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

  private static func render(_ content: Content, _ page: Document?, _ language: Language, as format: Format)
    throws(PublishingError) -> [UInt8]
  {
    switch format {
    case .html, .md, .docx, .pdf:
      guard let page, let pages = format.ofPages else { return [] }
      return try pages.render(page)
    case .xlsx: return try content.workbook(language).render()
    case .json: return Array(content.json(language).utf8)
    }
  }

  /// Writes the files and tells what was kept.
  func write(_ files: [ReportFolder.File], console: Console) throws {
    try ReportFolder(path: out).write(files: files, telling: console)
    console.progress("Written: \(files.map { out + "/" + $0.name }.joined(separator: ", "))")
  }
}
