import Foundation
import LegalText
import Legislation

/// Fills in what the text of an act did not say: from the file, the sidecar, the title and the file's name, in that
/// order of trust, and notes which it was.
struct ActMetadata {
  let facts: Sidecar?
  let country: String?
  let language: Language?
  let text: String
  /// The file records what was decided when the act was first read; a guess adds nothing to it.
  let isRecorded: Bool

  func complete(_ act: inout Act) {
    if let title = facts?.title, !title.isEmpty { act.title = title }
    if act.country.isEmpty { act.country = facts?.country ?? country ?? "" }
    act.number = act.number ?? facts?.number
    act.date = act.date ?? facts?.date
    act.expressionDate = act.expressionDate ?? facts?.expressionDate
    act.repealedSince = act.repealedSince ?? facts?.repealedSince
    decideLanguage(&act)
    decideKind(&act)
    decideCoverage(&act)
    if act.status.source == .assumed, let status = facts?.status { act.status = Sourced(status, from: .sidecar) }
    if act.work.isEmpty { act.work = work(act) }
  }

  private func decideLanguage(_ act: inout Act) {
    if let language {
      act.language = Sourced(language, from: .sidecar)
    } else if act.language.source != .file && act.language.source != .sidecar {
      if let stated = facts?.language {
        act.language = Sourced(stated, from: .sidecar)
      } else if isRecorded {
        return
      } else if let found = LanguageIdentification.identify(text) {
        act.language = Sourced(found, from: .text)
      }
    }
  }

  private func decideKind(_ act: inout Act) {
    if act.kind.source == .file { return }
    if let kind = facts?.kind {
      act.kind = Sourced(kind, from: .sidecar)
    } else if isRecorded {
      return
    } else if let kind = ActKindCues.kind(name: act.title) {
      act.kind = Sourced(kind, from: .title)
    } else if let kind = SelfDescription(act).kind {
      act.kind = Sourced(kind, from: .text)
      if facts?.title == nil, !Self.isName(act.title) { act.title = "" }
    } else if let kind = ActKindCues.kind(
      name: URL(fileURLWithPath: act.file).deletingPathExtension().lastPathComponent)
    {
      act.kind = Sourced(kind, from: .fileName)
      act.warnings.append(
        ReadingWarning(
          code: "kindFromFileName", facts: [kind.rawValue]))
    } else {
      act.warnings.append(
        ReadingWarning(code: "kindUnknown"))
    }
  }

  /// Whether a line that tells no kind can be the name of an act: it calls itself a law, or says what the law is about.
  private static func isName(_ title: String) -> Bool {
    let words = NamePattern.words(of: title)
    guard let first = words.first else { return false }
    return ["о", "об", "on"].contains(first) || words.contains { word in acts.contains { word.hasPrefix($0) } }
  }

  private static let acts = [
    "закон", "кодекс", "заң", "қонун", "мыйзам", "qonun", "kanun", "law", "act", "code", "قانون",
  ]

  /// Signs that only a part of the act is in the file.
  private func decideCoverage(_ act: inout Act) {
    if act.coverage.source == .file { return }
    if let coverage = facts?.coverage {
      act.coverage = Sourced(coverage, from: .sidecar)
      return
    }
    if isRecorded { return }
    func excerpt(_ variant: String, _ facts: [String], _ source: MetadataSource) {
      act.coverage = Sourced(.excerpt, from: source)
      act.warnings.append(ReadingWarning(code: "excerpt", variant: variant, facts: facts))
    }
    let name = act.file.lowercased()
    if name.contains("excerpt") || name.contains("-art") && name.contains(where: \.isNumber) && namesArticles(name) {
      excerpt("FileName", [], .fileName)
    } else if let first = act.firstArticle?.number, first.base > 1 {
      excerpt("Article", [first.description], .text)
    } else if let last = act.provisions.last, last.kind == .part || last.kind == .book, last.number?.base == 1,
      act.provisions.count == 1
    {
      excerpt("Part", [last.kind.rawValue], .text)
    } else {
      act.coverage = Sourced(.whole, from: .text)
    }
  }

  /// `…-art120-128-…`
  private func namesArticles(_ name: String) -> Bool {
    guard let range = name.range(of: "-art") else { return false }
    return name[range.upperBound...].first?.isNumber ?? false
  }

  private func work(_ act: Act) -> String {
    let country = act.country.isEmpty ? "xx" : act.country.lowercased()
    let stem = URL(fileURLWithPath: act.file).deletingPathExtension().lastPathComponent
    let number = act.number.map(EId.slug) ?? EId.slug(stem)
    return "/akn/\(country)/act/\(act.date ?? "unknown")/\(number)"
  }
}
