import ArgumentParser
import Foundation
import LegalText
import Matching
import Planning
import Publishing
import Review
import Wordings

/// Which documents to write, in which formats and languages.
struct DocumentOptions: ParsableArguments {
  @Option(help: "Folder for the documents.")
  var out: String

  @Option(help: "Formats to write, joined by commas: html,md,docx,pdf,xlsx,json.")
  var format = CommaSeparated<OutputFormat>(Self.known)

  @Option(
    name: .customLong("lang"),
    help: "Languages of the documents, joined by commas: en,ru; others begin in English (prs runs right to left).")
  var documentLanguages = CommaSeparated<Language>([.english])

  @Option(help: "File of signed verdicts (JSON: a list of verdicts with name, role, date and reason).")
  var verdicts: String?

  private static let known = OutputFormat.allCases.filter { $0 != .csv }

  var formats: [OutputFormat] { format.values }
  var languages: [Language] { documentLanguages.values }

  func validate() throws { try format.require(Self.known) }

  /// The largest file of verdicts that is read, in bytes.
  private static let verdictLimit = 64 << 20

  /// Tells which signed verdicts no longer fit what they were signed for, and which have no finding at all.
  func tellReviewAgain(_ roadmap: Roadmap, _ verdicts: [SignedVerdict], _ review: ReviewResult, _ console: Console) {
    if !roadmap.reviewAgain.isEmpty {
      console.warn(
        words(.staleVerdicts, roadmap.reviewAgain.joined(separator: ", "))
      )
    }
    let known = Set(review.findings.map(\.requirement))
    let unknown = verdicts.map(\.requirement).filter { !known.contains($0) }
    if !unknown.isEmpty {
      console.warn(words(.unusedVerdicts, unknown.joined(separator: ", ")))
    }
  }

  func readVerdicts() throws -> [SignedVerdict] {
    guard let verdicts else { return [] }
    let size = (try? FileManager.default.attributesOfItem(atPath: verdicts)[.size] as? Int) ?? 0
    guard size <= Self.verdictLimit, let data = FileManager.default.contents(atPath: verdicts) else {
      throw CommandFailure(words(.verdictsUnreadable, verdicts))
    }
    do { return try JSONDecoder().decode([SignedVerdict].self, from: data) } catch {
      throw CommandFailure(
        words(.verdictsMalformed, verdicts, "\(error)")
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
    var jobs: [(format: OutputFormat, work: @Sendable () -> Rendered)] = []
    for content in contents {
      for language in languages {
        let page = formats.contains { $0.page != nil } ? content.document(language) : nil
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
    let byCost = jobs.enumerated().sorted { first, second in
      let (cost, other) = (
        first.element.format.page?.relativeCost ?? 0, second.element.format.page?.relativeCost ?? 0
      )
      return (other, first.offset) < (cost, second.offset)
    }
    let results = await withTaskGroup(of: (Int, Rendered).self) { group in
      for (index, job) in byCost { group.addTask { (index, job.work()) } }
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

  private static func render(_ content: Content, _ page: Document?, _ language: Language, as format: OutputFormat)
    throws(PublishingError) -> [UInt8]
  {
    switch format {
    case .page(let format):
      guard let page else { return [] }
      return try format.render(page)
    case .xlsx: return try content.workbook(language).render()
    case .csv: return []
    case .json: return Array(content.json(language).utf8)
    }
  }

  /// Writes the files and tells what was kept.
  func write(_ files: [ReportFolder.File], console: Console) throws {
    try ReportFolder(path: out).write(files: files, telling: console)
    console.progress(words(.written, files.map { out + "/" + $0.name }.joined(separator: ", ")))
  }
}
