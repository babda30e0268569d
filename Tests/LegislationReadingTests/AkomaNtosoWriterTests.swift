import Foundation
import Legislation
import LegislationReading
import Testing

/// What is written reads back as the same act, is valid, and is written the same way again.
@Suite struct AkomaNtosoWriterTests {
  private func read(_ text: String, name: String = "act.txt", sidecar: String? = nil) throws -> Act {
    try ActReader().read(bytes: Array(text.utf8), fileName: name, sidecar: sidecar)
  }

  private func xml(_ act: Act) throws -> String {
    String(decoding: try AkomaNtosoWriter.document(for: act).serialized, as: UTF8.self)
  }

  /// Writes, reads and compares; returns the XML.
  @discardableResult
  private func roundTrip(_ act: Act) throws -> String {
    let document = try AkomaNtosoWriter.document(for: act)
    let bytes = document.serialized
    let again = try ActReader().read(bytes: bytes, fileName: "other-name.xml")
    #expect(act.firstDifference(from: again) == nil)
    #expect(try AkomaNtosoWriter.document(for: again).act(completing: Act(file: "")).saysTheSame(as: again))
    #expect(AkomaNtosoChecks.issues(in: document).filter { $0.severity == .error } == [])
    if let schema = try AkomaNtosoSchemaTests.schema() {
      #expect(try schema.validate(bytes, file: "act.xml") == [])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func anOffenceWithPointsAndSanction() throws {
    let act = try read(
      """
      JINOYAT KODEKSI
      I bob. Umumiy qoidalar
      118-modda. Nomusga tegish
      Nomusga tegish:
      a) takroran;
      b) guruh tomonidan sodir etilgan boʻlsa, —
      sakkiz yil bilan jazolanadi.
      (118-modda Oʻzbekiston Respublikasining 2021-yil 21-apreldagi OʻRQ-683-sonli Qonuni tahririda — Milliy baza, 21.04.2021-y.)
      119-modda. Boshqa
      Matn.
      """)
    let xml = try roundTrip(act)
    #expect(xml.contains("<intro><p>Nomusga tegish:</p></intro>"))
    #expect(xml.contains("eId=\"art_118__para_1__point_b\""))
    #expect(xml.contains("<p>sakkiz yil bilan jazolanadi.</p></wrapUp>"))
    #expect(xml.contains("<authorialNote class=\"editorial\"><p>(118-modda"))
  }

  @Test func lostSuperscriptsStayAsPrintedAndSayWhatWasUnderstood() throws {
    let act = try read("126-modda. A\nM.\n1261-modda. B\nM.\n127-modda. C\nM.\n128¹-modda. D\nM.")
    let xml = try roundTrip(act)
    #expect(xml.contains("<num title=\"126-1\">1261</num>"))
    #expect(xml.contains("<num>128<sup>1</sup></num>"))
  }

  @Test func factsAndTheirSourcesSurvive() throws {
    let act = try read(
      "Статья 1. А\nТекст.\nСтатья 2. Б\nТекст.", name: "zakon.txt",
      sidecar:
        "title: О профилактике\ncountry: KZ\nkind: domesticViolenceAct\nnumber: 214-IV\ndate: 2009-12-04\nstatus: repealed\nrepealedSince: 2026-03-01\nexpressionDate: 2024-06-16\n"
    )
    let xml = try roundTrip(act)
    #expect(xml.contains("<FRBRuri value=\"/akn/kz/act/2009-12-04/214-iv\"/>") || xml.contains("/2009-12-04/214-iv"))
    #expect(xml.contains("/rus@2024-06-16/!main"))
    #expect(xml.contains("type=\"generation\""))
    #expect(xml.contains("date=\"2026-03-01\" source=\"#tarazu\" type=\"repeal\""))
    let again = try ActReader().read(bytes: Array(xml.utf8), fileName: "x.xml")
    #expect(again.kind == Sourced(.domesticViolenceAct, from: .sidecar))
    #expect(again.language.source == .text)
    #expect(again.repealedSince == "2026-03-01")
  }

  @Test func hostileTextIsEscapedAndKeepsItsWhiteSpace() throws {
    let act = Act(
      work: "/akn/xd/act/2020-01-01/1", file: "x", title: "A & B <c> \"d\"  e",
      provisions: [
        Provision(
          kind: .article, eId: "art_1", mark: "1", number: ProvisionNumber(1), heading: "a]]>b",
          children: [
            Provision(kind: .paragraph, eId: "art_1__para_1", text: "two  spaces\n\ttab\n\nempty line "),
            Provision(kind: .paragraph, eId: "art_1__para_2", text: "<!-- & --> <script>'x'</script>\r\nend"),
          ])
      ])
    try roundTrip(act)
  }

  @Test func forbiddenCharactersAreReplacedNotWritten() throws {
    let act = Act(
      file: "x",
      provisions: [Provision(kind: .article, eId: "art_1", text: "a\u{1}b\u{FFFF}c\u{FFFE}\u{FFFD}")])
    let document = try AkomaNtosoWriter.document(for: act)
    #expect(document.forbiddenCharacters == 3)
    let again = try ActReader().read(bytes: document.serialized, fileName: "x.xml")
    #expect(again.provisions[0].text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}")
  }

  @Test func everyKindStatusAndNestingReadsBack() throws {
    var children: [Provision] = []
    for (index, kind) in ProvisionKind.allCases.enumerated() {
      for (place, status) in [ProvisionStatus.inForce, .removed, .notYet, .suspended].enumerated() {
        children.append(
          Provision(
            kind: kind, eId: "x_\(index)_\(place)", mark: place == 0 ? "\(index + 1)" : "",
            number: place == 0 ? ProvisionNumber(index + 1) : nil, heading: place == 1 ? "Heading" : "",
            text: place == 3 ? "" : "Text \(index).\nSecond line.", status: status,
            notes: place == 2 ? ["Note."] : [], isQuoted: kind == .quotedStructure))
      }
    }
    let quotedArticle = Provision(
      kind: .article, eId: "q_1", mark: "3-1", number: ProvisionNumber(3, [1]), heading: "New", text: "Norm.",
      isQuoted: true)
    let quotation = Provision(
      kind: .quotedStructure, eId: "qstr_1", text: "Lead.", isQuoted: true, children: [quotedArticle])
    let act = Act(
      work: "/akn/xd/act/2020-01-01/1", file: "x", title: "T",
      provisions: [
        Provision(kind: .chapter, eId: "chp_1", mark: "I", heading: "C", children: children),
        Provision(kind: .article, eId: "art_9", text: "Add:", children: [quotation]),
        Provision(
          kind: .attachment, eId: "att_1", heading: "Annex", text: "Rates",
          children: [
            Provision(kind: .point, eId: "att_1__point_1", mark: "1", number: ProvisionNumber(1), text: "One")
          ]),
        Provision(kind: .attachment, eId: "att_2"),
      ], preamble: "P")
    let xml = try roundTrip(act)
    #expect(xml.contains("<attachments>"))
    #expect(xml.contains("<mod><quotedStructure eId=\"qstr_1\">"))
    #expect(xml.contains("status=\"temporarilyRemoved\""))
  }

  @Test func amendmentsAreToldInTheWordsOfAkomaNtosoAndReadBackWhole() throws {
    let inserted = AmendmentEvent(
      kind: .insertion, lawNumber: "205-VI", lawDate: "2018-12-28", effect: .on("2019-07-01"), raw: "введена  Законом"
    )
    let repealed = AmendmentEvent(
      kind: .repeal, lawNumber: "177-VII", lawDate: "2023-01-05", effect: .on("2023-03-01"), raw: "утратила силу")
    let point = AmendmentEvent(
      kind: .substitution, target: [ProvisionStep(.paragraph, "2"), ProvisionStep(.point, "1-1")],
      eId: "art_2__para_1", effect: .after("по истечении десяти дней"), raw: "пункт 1-1)")
    let announced = AmendmentEvent(kind: .announced, lawNumber: "300", raw: "предусмотрены изменения")
    let act = Act(
      work: "/akn/kz/act/2014-07-03/226-v", file: "x", title: "T", country: "KZ", date: "2014-07-03",
      provisions: [
        Provision(
          kind: .article, eId: "art_1", mark: "1", number: ProvisionNumber(1), text: "A", status: .removed,
          events: [inserted, repealed]),
        Provision(
          kind: .article, eId: "art_2", mark: "2", number: ProvisionNumber(2), events: [point],
          children: [Provision(kind: .paragraph, eId: "art_2__para_1", text: "B")]),
      ], events: [announced])
    let xml = try roundTrip(act)
    #expect(xml.contains("<eventRef eId=\"eref_2\" date=\"2019-07-01\" source=\"#pref_1\" type=\"amendment\"/>"))
    #expect(xml.contains("href=\"/akn/kz/act/2018-12-28/205-vi\""))
    #expect(xml.contains("<timeInterval refersTo=\"#inForce\" start=\"#eref_2\" end=\"#eref_3\"/>"))
    #expect(xml.contains("<article eId=\"art_1\" period=\"#tmpg_1\" status=\"removed\">"))
    #expect(xml.contains("<textualMod type=\"substitution\" eId=\"pmod_3\">"))
    #expect(xml.components(separatedBy: "<textualMod").count == 4)
  }

  @Test func referencesThatWereResolvedAreMarked() throws {
    let act = try read(
      """
      Статья 1. Меры
      Меры, предусмотренные статьями 2 и 4 настоящего Закона, применяет полиция.
      Статья 2. Сроки
      Сроки исчисляются по правилам статей 3-5 настоящего Закона и статьи 77.
      Статья 3. Иное
      Порядок установлен статьей 1.
      Статья 4. Суд
      Жалоба подается по статье 9 Закона от 4 декабря 2009 года № 214-IV.
      Статья 5. Сила
      Закон вступает в силу после опубликования.
      """, sidecar: "country: KZ\n")
    let xml = try roundTrip(act)
    #expect(xml.contains("<mref>статьями <ref href=\"#art_2\">2</ref> и <ref href=\"#art_4\">4</ref>"))
    #expect(xml.contains("<rref from=\"#art_3\" upTo=\"#art_5\">статей 3-5"))
    #expect(xml.contains("<ref href=\"#art_1\">статьей 1</ref>"))
    #expect(xml.contains("<ref href=\"/akn/kz/act/2009-12-04/214-iv\">"))
    #expect(!xml.contains("#art_77"), "what the act does not have stays as printed")
  }

  @Test func emptyActsAreWritten() throws {
    try roundTrip(
      Act(
        work: "/akn/xd/act/2020-01-01/1", file: "x",
        warnings: [ReadingWarning(code: "noArticles")]))
  }

  @Test func collidingIdentifiersAndDepthAreExplicitErrors() {
    let twin = Provision(kind: .article, eId: "art_1")
    #expect(throws: WritingError.duplicateIdentifier(file: "x", eId: "art_1")) {
      try AkomaNtosoWriter.document(for: Act(file: "x", provisions: [twin, twin]))
    }
    var deep = Provision(kind: .point, eId: "p0")
    for level in 1...300 { deep = Provision(kind: .point, eId: "p\(level)", children: [deep]) }
    #expect(throws: WritingError.self) { try AkomaNtosoWriter.document(for: Act(file: "x", provisions: [deep])) }
  }

  /// Every act beside the checkout: valid, the same when read back, the same bytes when written again.
  @Test(.enabled(if: RealLawTests.isPresent))
  func realActsRoundTrip() throws {
    let folder = URL(fileURLWithPath: RealLawTests.laws)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var count = 0
    for name in names.sorted() where name.hasSuffix(".txt") || name.hasSuffix(".md") && name != "SOURCES.md" {
      try roundTrip(try ActReader().read(path: folder.appendingPathComponent(name).path))
      count += 1
    }
    #expect(count > 10)
  }
}
