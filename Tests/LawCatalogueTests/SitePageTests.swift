import Foundation
import LawCatalogue
import Legislation
import LegislationReading
import Testing

/// The way of an act from an official site to the reader: pages written for these tests in the structure of each site
/// come from a server on this machine, are kept, and are read with the catalogue's facts beside them.
struct SitePageTests {
  private struct Site {
    let path: String
    let country: String
    let title: String
    let kind: String
    let number: String
    let date: String
    let contentType: String
    let page: Data
    let articles: [String]
    /// eId and text of one provision.
    let sample: (eId: String, text: String)
    let removed: [String]
  }

  private static let adilet = Site(
    path: "/rus/docs/Z2100000701", country: "KZ", title: "О защите от преследования", kind: "domesticViolenceAct",
    number: "71-VII", date: "2021-06-02", contentType: "text/html; charset=utf-8",
    page: Data(
      """
      <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>О защите от преследования - ИПС "Әділет"</title>
      </head><body><div id="container" class="module_npaView lang_rus"><div class="header"><a href="/kaz">Қазақша</a></div>
      <div class="container_alpha slogan"><h1>О защите от преследования</h1><span class="status status_upd">Обновленный</span>
      <p>Закон Республики Казахстан от 2 июня 2021 года № 71-VII ЗРК.</p></div>
      <div class="container_gamma text text_upd"><div class="gs_12"><article>
      <h3 id="z1">Глава 1. Общие положения</h3>
      <h3 id="z2">Статья 1. Предмет</h3><p id="z3">&nbsp;&nbsp; 1. Преследование запрещено.</p>
      <p id="z4">&nbsp;&nbsp; 2. Полиция принимает заявление круглосуточно.</p>
      <p class="note">Сноска. Статья 1 с изменениями, внесенными Законом РК от 15.04.2024 № 72-VIII.</p>
      <h3 id="z5">Статья 1<sup>1</sup>. Предписание</h3><p id="z6">Предписание действует тридцать суток.</p>
      <h3 id="z7">Статья 2. Исключена</h3>
      <p class="note">Сноска. Статья 2 исключена Законом РК от 15.04.2024 № 72-VIII.</p>
      </article></div></div><div class="footer">© Институт</div></div></body></html>
      """.utf8),
    articles: ["1", "1-1", "2"], sample: ("art_1-1__para_1", "Предписание действует тридцать суток."),
    removed: ["art_2"])

  private static let lexUz = Site(
    path: "/docs/-7770702", country: "UZ", title: "Jabrlanuvchilarga yordam toʻgʻrisida", kind: "victimsAct",
    number: "OʻRQ-702", date: "2021-08-12", contentType: "text/html",
    page: Data(
      """
      <html><head><meta charset="utf-8"><title>12.08.2021. Jabrlanuvchilarga yordam toʻgʻrisida</title></head><body>
      <div class="docNavbar"><div class="ACT_TEXT">1-modda. Roʻyxat</div></div><div id="divCont">
      <div class="ACT_TITLE lx_elem"><div id="-1">JABRLANUVCHILARGA YORDAM TOʻGʻRISIDA</div></div>
      <div class="TEXT_HEADER_DEFAULT lx_elem"><div id="-2">1-bob. Umumiy qoidalar</div></div>
      <div class="CLAUSE_DEFAULT lx_elem"><div id="-3">1-modda. Maqsad</div></div>
      <div class="ACT_TEXT lx_elem"><div class="lx_elem2">Taklif yuborish</div><div id="-4">Jabrlanuvchiga yordam bepul.</div></div>
      <div class="COMMENT lx_no_select"><div>Oldingi tahrirga qarang.</div></div>
      <div class="CLAUSE_DEFAULT lx_elem"><div id="-5">2-modda. Boshpana</div></div>
      <div class="ACT_TEXT lx_elem"><div id="-6">Boshpana kecha-kunduz ishlaydi.</div></div>
      <div class="CHANGES_ORIGINS"><div>(2-modda Oʻzbekiston Respublikasining 2023-yil 11-apreldagi OʻRQ-829-sonli Qonuni \
      tahririda — Qonunchilik maʼlumotlari milliy bazasi, 12.04.2023-y.)</div></div>
      </div></body></html>
      """.utf8),
    articles: ["1", "2"], sample: ("art_2__para_1", "Boshpana kecha-kunduz ishlaydi."), removed: [])

  private static let kyrgyz = Site(
    path: "/act/view/ru-ru/112703", country: "KG", title: "О кризисных центрах", kind: "socialServicesAct",
    number: "73", date: "2021-07-14", contentType: "text/html; charset=utf-8",
    page: Data(
      """
      <html><head><meta charset="utf-8"></head><body><button>Toggle Dropdown</button>
      <p class="tkNazvanie">О кризисных центрах</p>
      <p class="tkRekvizit">Закон Кыргызской Республики от 14 июля 2021 года № 73</p>
      <p class="tkZagolovok2">Глава 1. Общие положения</p><p class="tkZagolovok5">Статья 1. Цель</p>
      <p class="tkTekst">1. Центр принимает женщин и детей.</p><p class="tkTekst">2. Помощь бесплатна.</p>
      <p class="tkZagolovok5">Статья 1<sup>1</sup>. Приём</p><p class="tkTekst">Приём ведётся без направления.</p>
      <p class="tkRedakcijaTekst">(Статья 1<sup>1</sup> введена Законом КР от 9 августа 2022 года № 88)</p>
      <p class="tkZagolovok5">Статья 2. Средства</p><p class="tkTekst">Средства выделяет бюджет.</p></body></html>
      """.utf8),
    articles: ["1", "1-1", "2"], sample: ("art_1__para_2", "Помощь бесплатна."), removed: [])

  @Test func pagesOfTheOfficialSitesAreFetchedKeptAndRead() async throws {
    for site in [Self.adilet, Self.lexUz, Self.kyrgyz] {
      let folder = NSTemporaryDirectory() + "tarazu-site-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let server = try #require(
        LoopbackServer { request in
          if request.path != site.path { return .init(status: "404 Not Found") }
          if request.headers["if-modified-since"] == "Mon, 06 Oct 2025 10:00:00 GMT" {
            return .init(status: "304 Not Modified")
          }
          return .init(
            headers: ["Content-Type": site.contentType, "Last-Modified": "Mon, 06 Oct 2025 10:00:00 GMT"],
            body: site.page)
        })
      defer { server.stop() }
      let catalogue = try Catalogue(
        text: """
          acts:
            - id: act
              country: \(site.country)
              title: "\(site.title)"
              kind: \(site.kind)
              number: "\(site.number)"
              date: "\(site.date)"
              verified: true
              address: "http://127.0.0.1:\(server.port)\(site.path)"
          """, file: "c.yaml")
      var limits = LawFetcher.Limits()
      limits.pause = 0
      limits.seconds = 20
      let fetcher = LawFetcher(folder: folder, hosts: catalogue.hosts, limits: limits)
      var outcomes: [LawFetcher.Outcome] = []
      await fetcher.fetch(catalogue.entries) { outcomes.append($1) }
      await fetcher.fetch(catalogue.entries) { outcomes.append($1) }
      #expect(outcomes == [.new(bytes: site.page.count), .unchanged], "\(site.country)")
      let record = try #require(FetchRecord.read("act", in: folder))
      #expect(FileManager.default.contents(atPath: folder + "/" + record.file) == site.page)

      let act = try ActReader().read(path: folder + "/" + record.file)
      #expect(act.country == site.country && act.number == site.number && act.date == site.date, "\(site.country)")
      #expect(act.kind.value.rawValue == site.kind)
      #expect(act.articles.compactMap { $0.number?.description } == site.articles, "\(site.country)")
      #expect(act.provision(eId: site.sample.eId)?.text == site.sample.text, "\(site.country)")
      #expect(act.articles.filter { $0.status == .removed }.map(\.eId) == site.removed)
      #expect(act.ledger?.unaccounted == 0)
      // And the way goes on to Akoma Ntoso, with the original beside it.
      let imported = try ActImporter().importFile(folder + "/" + record.file, to: folder + "/akn")
      #expect(imported.articles == site.articles.count && imported.outcome == .new)
      #expect(FileManager.default.contents(atPath: imported.original) == site.page)
    }
  }

  @Test func requestsToOneHostKeepTheirDistance() async throws {
    let folder = NSTemporaryDirectory() + "tarazu-site-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try #require(
      LoopbackServer { _ in .init(headers: ["Content-Type": "text/html"], body: Self.kyrgyz.page) })
    defer { server.stop() }
    let acts = (1...3).map { number in
      """
        - id: act\(number)
          country: KG
          title: "О центрах"
          kind: other
          address: "http://127.0.0.1:\(server.port)/act/\(number)"
      """
    }
    let catalogue = try Catalogue(text: "acts:\n" + acts.joined(separator: "\n"), file: "c.yaml")
    var limits = LawFetcher.Limits()
    limits.pause = 0.3
    let start = ContinuousClock.now
    var count = 0
    await LawFetcher(folder: folder, hosts: catalogue.hosts, limits: limits).fetch(catalogue.entries) { _, outcome in
      if case .new = outcome { count += 1 }
    }
    #expect(count == 3)
    // The least that must have passed; how fast the machine is does not matter.
    #expect(start.duration(to: .now) >= .milliseconds(600))
  }
}
