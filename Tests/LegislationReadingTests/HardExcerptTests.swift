import Amending
import Citations
import Foundation
import LegalText
import Legislation
import LegislationReading
import Testing

/// The excerpts of real acts that lie beside the checkout, each with its expected reading; skipped where they are
/// absent.
@Suite struct HardExcerptTests {
  struct Excerpt: Sendable, Decodable, CustomTestStringConvertible {
    struct Note: Sendable, Decodable {
      struct Event: Sendable, Decodable {
        let law: String
        let date: String
        let effective: String?
      }
      let target: [String]
      let type: String?
      let law: String?
      let date: String?
      let effective: String?
      let events: [Event]?
    }

    struct Amendment: Sendable, Decodable {
      let target: [String]
      let from: String
      let to: String
    }

    struct Expectation: Sendable, Decodable {
      let articles: [String]?
      let section: String?
      let chapter: String?
      let article: String?
      let heading: String?
      let paragraph: String?
      let point: String?
      let mark: String?
      let part: String?
      let status: String?
      let law: String?
      let date: String?
      let repaired: String?
      let dehyphenated: String?
      let doctype: String?
      let insertsArticle: String?
      let into: String?
      let textLine: Int?
      let wordRepair: String?
      let gazetteCitation: Bool?
      let degradedScript: Bool?
      let legacyFont: Bool?
      let notArticle: NotArticle?
      let note: Note?
      let amend: Amendment?
      let refs: [String]?
    }

    /// `true`, or the words that are none.
    struct NotArticle: Sendable, Decodable {
      init(from decoder: any Decoder) throws {}
    }

    let lang: String
    let host: String
    let lines: [String]
    let expect: Expectation
    var testDescription: String { "\(lang) \(host): \(lines[0].prefix(40))" }

    var language: Language {
      switch lang {
      case "ru": .russian
      case "kk", "kk-Latn": .kazakh
      case "ky": .kyrgyz
      case "tg": .tajik
      case "tk": .turkmen
      case "uz-Latn": .uzbekLatin
      case "uz-Cyrl": .uzbekCyrillic
      case "ps": .pashto
      default: .dari
      }
    }
  }

  static let excerpts: [Excerpt] = {
    let path = RealLawTests.laws + "/../fixtures/self-made/hard_excerpts.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      print("skipped: no excerpts at \(path)")
      return []
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do { return try decoder.decode([Excerpt].self, from: data) } catch {
      Issue.record("the excerpts cannot be read: \(error)")
      return []
    }
  }()

  private func provisions(_ act: Act, _ kind: ProvisionKind) -> [Provision] {
    act.allProvisions.filter { $0.kind == kind && !$0.isQuoted }
  }

  private func words(_ act: Act) -> String {
    ([act.title, act.preamble] + act.allProvisions.flatMap { [$0.heading, $0.text] + $0.notes }).joined(
      separator: "\n")
  }

  @Test(.enabled(if: !excerpts.isEmpty), arguments: excerpts)
  func structure(excerpt: Excerpt) throws {
    let expected = excerpt.expect
    let act = try ActReader().read(
      bytes: Array(excerpt.lines.joined(separator: "\n").utf8), fileName: "excerpt.txt", language: excerpt.language)
    #expect(act.ledger?.unaccounted == 0)
    let articles = act.articles.compactMap { $0.number?.description }
    if let numbers = expected.articles { #expect(articles == numbers) }
    if let number = expected.article {
      // "228-?": the number stands, and it is told that an index was lost.
      #expect(articles == [number.replacing("-?", with: "")])
      #expect(ActOutline.codes(act).contains("superscriptLost") == number.hasSuffix("-?"))
    }
    if expected.gazetteCitation == true || expected.notArticle != nil { #expect(articles.isEmpty) }
    if let section = expected.section { #expect(provisions(act, .section).map(\.mark) == [section]) }
    if let chapter = expected.chapter { #expect(provisions(act, .chapter).map(\.mark) == [chapter]) }
    if let heading = expected.heading { #expect(act.articles.map(\.heading) == [heading]) }
    if let number = expected.paragraph {
      #expect(provisions(act, .paragraph).first?.number?.description == number)
    }
    if let point = expected.point {
      let points = provisions(act, .point)
      #expect(points.contains { $0.mark == point || $0.number?.description == point })
      if expected.status == "removed" { #expect(points.map(\.status) == [.removed]) }
    }
    if let mark = expected.mark { #expect(act.allProvisions.contains { $0.mark + ")" == mark }) }
    if expected.wordRepair != nil { #expect(ActOutline.codes(act).contains("lookAlike")) }
    if let line = expected.textLine {
      #expect(act.allProvisions.contains { $0.text.contains(excerpt.lines[line]) })
    }
    if expected.doctype == "law" { #expect(act.title == "KANUNY") }
    if let repaired = expected.repaired { #expect(words(act).contains(repaired)) }
    if expected.legacyFont == true { #expect(ActOutline.codes(act).contains("encoding")) }
    if expected.degradedScript == true { #expect(ActOutline.codes(act).contains("degradedScript")) }
    if let word = expected.dehyphenated {
      #expect(words(act).contains(word))
      #expect(ActOutline.codes(act).contains("dehyphenated"))
    }
  }

  @Test(.enabled(if: !excerpts.isEmpty), arguments: excerpts.filter { $0.expect.insertsArticle != nil })
  func insertedArticlesAreQuoted(excerpt: Excerpt) throws {
    let act = try ActReader().read(
      bytes: Array(excerpt.lines.joined(separator: "\n").utf8), fileName: "excerpt.txt", language: excerpt.language)
    let quoted = act.allProvisions.filter { $0.kind == .article && $0.isQuoted }
    #expect(quoted.map { $0.number?.description } == [excerpt.expect.insertsArticle])
    #expect(act.articles.isEmpty)
    // What announces the quotation stays the carrier's, and is no heading.
    #expect(provisions(act, .chapter).isEmpty)
    let carrier = ([act.preamble, act.title] + act.allProvisions.filter { !$0.isQuoted }.map(\.text)).joined()
    #expect(carrier.contains(excerpt.lines[0]))
    if let part = excerpt.expect.part {
      #expect(quoted.first?.children.contains { "(\($0.mark))" == part } == true)
    }
  }

  @Test(.enabled(if: !excerpts.isEmpty), arguments: excerpts.filter { $0.expect.note != nil })
  func notesTellEvents(excerpt: Excerpt) throws {
    let note = try #require(excerpt.expect.note)
    let events = AmendmentNote.events(in: excerpt.lines.joined(separator: " "), language: excerpt.language)
    let target = note.target == ["act"] ? [] : note.target
    #expect(events.allSatisfy { $0.target.map(\.description) == target })
    if let type = note.type { #expect(Set(events.map(\.kind.rawValue)) == [type]) }
    let told: [[String?]] =
      note.events.map { $0.map { [$0.law, $0.date, $0.effective] } }
      ?? [[note.law, note.date, note.effective]]
    #expect(events.map { [$0.lawNumber, $0.lawDate, $0.effectiveDate] } == told)
  }

  @Test(.enabled(if: !excerpts.isEmpty), arguments: excerpts.filter { $0.expect.law != nil })
  func repealsInsideATextTellTheirLaw(excerpt: Excerpt) {
    let events = AmendmentNote.events(in: excerpt.lines.joined(separator: " "), language: excerpt.language)
    #expect(events.map(\.kind) == [.repeal])
    #expect(events.map(\.lawNumber) == [excerpt.expect.law])
    #expect(events.map(\.lawDate) == [excerpt.expect.date])
  }

  @Test(.enabled(if: !excerpts.isEmpty), arguments: excerpts.filter { $0.expect.amend != nil })
  func instructionsNameTheirTarget(excerpt: Excerpt) throws {
    let amendment = try #require(excerpt.expect.amend)
    let base = try ActOutline.read("ЗАКОН О СРОКЕ\nСтатья 1. Срок\n1. Срок составляет 30 суток.\n")
    // The excerpt begins behind the words that name the act.
    let lines = ["Внести в Закон «О сроке» следующие изменения:"] + excerpt.lines
    let reading = InstructionReader.read(lines, base: base, language: excerpt.language)
    #expect(reading.instructions.map(\.action) == [.replaceWords(old: amendment.from, new: amendment.to)])
    let targets = reading.instructions.flatMap(\.targets)
    // The words for the levels serve several; the numbers are sure.
    #expect(
      targets.map { $0.map(\.number) } == [
        amendment.target.compactMap { $0.split(separator: " ").last.map(String.init) }
      ])
    #expect(targets.first?.first?.unit == .article)
    #expect(targets.first?.last?.unit == .alinea)
  }

  @Test(.enabled(if: !excerpts.isEmpty), arguments: excerpts.filter { $0.expect.refs != nil })
  func referencesByOrdinalWords(excerpt: Excerpt) {
    let text = excerpt.lines[excerpt.lines.count - 1]
    let named = ReferenceReading.read(text, language: excerpt.language).flatMap(\.paths)
    #expect(named.map { $0.map(\.description) } == [["article 7"], ["article 27"]])
  }
}
