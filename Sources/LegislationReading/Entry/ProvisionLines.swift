import Foundation
import LegalText

/// Provisions of an act, one JSON object a line, as public corpora have them: `article_id` or `id`, `title`, `text`, and
/// what stands above them in `section` and `chapter`.
///
/// They become the text of the act with a heading for each provision, which is then read as any other.
enum ProvisionLines {
  private struct Line: Decodable {
    let id: String?
    let title, text, section, chapter, act: String?

    private enum Key: String, CodingKey {
      case articleIdentifier = "article_id"
      case actTitle = "act_title"
      case codeTitle = "code_title"
      case id, title, text, section, chapter
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      func text(_ key: Key) -> String? {
        // Numbers of articles come as numbers too.
        (try? values.decode(String.self, forKey: key)) ?? (try? values.decode(Int.self, forKey: key)).map(String.init)
      }
      id = text(.articleIdentifier) ?? text(.id)
      title = text(.title)
      self.text = text(.text)
      section = text(.section)
      chapter = text(.chapter)
      act = text(.codeTitle) ?? text(.actTitle)
    }
  }

  /// - Throws: `ReadingError.notAnAct` where a line is no provision: other data have this ending too.
  static func text(_ bytes: [UInt8], file: String) throws(ReadingError) -> [UInt8] {
    var lines: [Line] = []
    for (index, line) in bytes.split(separator: 0x0A).enumerated() where line.contains(where: { $0 > 0x20 }) {
      guard let provision = try? JSONDecoder().decode(Line.self, from: Data(line)), provision.id != nil,
        provision.text != nil
      else {
        throw .notAnAct(
          file: file, cause: "line \(index + 1) has no `id` (or `article_id`) and `text`",
          mend: "give one provision a line, as a JSON object with id, title and text")
      }
      lines.append(provision)
    }
    let language = LanguageIdentification.identify(lines.prefix(20).compactMap(\.text).joined(separator: "\n"))
    var result: [String] = []
    if let act = lines.first?.act { result.append(act) }
    var above: [String?] = [nil, nil]
    for line in lines {
      for (level, heading) in [line.section, line.chapter].enumerated() where heading != above[level] {
        above[level] = heading
        if let heading, !heading.isEmpty { result.append(oneLine(heading)) }
      }
      if let number = number(line.id ?? "") {
        result.append(heading(number, oneLine(line.title ?? ""), language: language))
      } else if let title = line.title, !title.isEmpty {
        result.append(oneLine(title))
      }
      if let text = line.text, !text.isEmpty { result.append(text) }
    }
    return Array(result.joined(separator: "\n").utf8)
  }

  /// The number at the end of an identifier: `480.1`, `art_12` and `uk-12-1` are 480-1, 12 and 12-1.
  private static func number(_ id: String) -> String? {
    guard let match = id.firstMatch(of: /([0-9]+(?:[.\-][0-9]+)*)$/) else { return nil }
    return String(match.1).replacing(".", with: "-")
  }

  private static func heading(_ number: String, _ title: String, language: Language?) -> String {
    let mark =
      switch language {
      case .uzbekLatin: "\(number)-modda."
      case .uzbekCyrillic: "\(number)-модда."
      case .kazakh: "\(number)-бап."
      case .kyrgyz: "\(number)-статья."
      case .tajik: "Моддаи \(number)."
      case .turkmen: "\(number)-madda."
      case .dari: "ماده \(number)."
      case .pashto: "\(number) ماده."
      case .russian: "Статья \(number)."
      case .english, nil: "Article \(number)."
      }
    return title.isEmpty ? mark : mark + " " + title
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
