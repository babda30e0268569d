import Foundation
import LawCatalogue
import LegislationReading
import Testing

struct CatalogueTests {
  @Test func theProjectsCatalogueIsReadWithUniqueIds() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let catalogue = try Catalogue(path: root + "/Laws/catalogue.yaml")
    #expect(Set(catalogue.entries.map(\.id)).count == catalogue.entries.count)
    #expect(catalogue.entries.contains { $0.id == "kz-k1400000226" && $0.number == "226-V" })
    #expect(Set(catalogue.entries.map(\.country)) == ["KZ", "KG", "TJ", "TM", "UZ", "AF"])
    #expect(catalogue.hosts.contains("adilet.zan.kz"))
  }

  @Test(arguments: [
    ("acts:\n  - country: KZ\n    title: X\n    kind: criminalCode\n    adress: y\n", 5, "unknown key `adress`"),
    ("acts:\n  - country: KZ\n    kind: criminalCode\n", 2, "title"),
    ("acts:\n  - country: KZ\n    title: X\n    kind: codex\n", 2, "unknown kind"),
    (
      "acts:\n  - country: KZ\n    title: X\n    kind: criminalCode\n    address: \"file:///etc/passwd\"\n", 2,
      "no address"
    ),
    ("laws: []\n", 1, "no list `acts`"),
  ])
  func mistakesNameLineCauseAndMend(_ text: String, _ line: Int, _ cause: String) throws {
    let error = try #require(throws: CatalogueError.self) { try Catalogue(text: text, file: "c.yaml") }
    #expect(error.description.hasPrefix("c.yaml:\(line):") && error.description.contains(cause), "\(error)")
  }

  @Test func unknownIdsAreNamed() throws {
    let catalogue = try Catalogue(text: "acts: []\n", file: "c.yaml")
    let error = try #require(throws: CatalogueError.self) { try catalogue.entries(["kz-x"]) }
    #expect(error.description.contains("kz-x"))
  }
}

/// Downloads from a server on this machine that answers as the official sites do.
struct LawFetcherTests {
  /// A page in the structure of a legal database, written for this test.
  private static let page = """
    <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>О защите</title></head><body>
    <div class="container_alpha"><h1>О защите пострадавших</h1></div>
    <article><p><b>Статья 1. Предмет</b></p><p>Настоящий Закон защищает пострадавших.</p>
    <p><b>Статья 2. Приют</b></p><p>Приют открыт круглосуточно.</p></article></body></html>
    """

  private let folder = NSTemporaryDirectory() + "tarazu-fetch-\(UUID().uuidString)"

  private func catalogue(_ port: Int, _ path: String) throws -> Catalogue {
    try Catalogue(
      text: """
        acts:
          - id: kz-test
            country: KZ
            title: "О защите"
            kind: domesticViolenceAct
            number: "5-V"
            date: "2010-01-01"
            verified: true
            address: "http://127.0.0.1:\(port)\(path)"
        """, file: "c.yaml")
  }

  private func fetch(_ catalogue: Catalogue, _ limits: LawFetcher.Limits = .init()) async -> [LawFetcher.Outcome] {
    var limits = limits
    limits.pause = 0
    limits.seconds = min(limits.seconds, 20)
    var outcomes: [LawFetcher.Outcome] = []
    await LawFetcher(folder: folder, hosts: catalogue.hosts, limits: limits).fetch(catalogue.entries) {
      outcomes.append($1)
    }
    return outcomes
  }

  private func cleaned() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func keepsTheOriginalWithRecordAndFactsAndAsksConditionally() async throws {
    defer { cleaned() }
    let body = Data(Self.page.utf8)
    let server = try #require(
      LoopbackServer { request in
        if request.headers["if-none-match"] == "\"one\"" { return .init(status: "304 Not Modified") }
        return .init(headers: ["ETag": "\"one\"", "Content-Type": "text/html; charset=utf-8"], body: body)
      })
    defer { server.stop() }
    let catalogue = try catalogue(server.port, "/rus/docs/Z1")
    #expect(await fetch(catalogue) == [.new(bytes: body.count)])
    #expect(FileManager.default.contents(atPath: folder + "/kz-test.html") == body)
    let record = try #require(FetchRecord.read("kz-test", in: folder))
    #expect(record.bytes == body.count && record.entityTag == "\"one\"" && record.sha256.count == 64)
    // The catalogue's facts reach the reader beside the page.
    let act = try ActReader().read(path: folder + "/kz-test.html")
    #expect(act.number == "5-V" && act.date == "2010-01-01" && act.country == "KZ")
    #expect(await fetch(catalogue) == [.unchanged])
    #expect(server.requests.count == 2)
    #expect(server.requests.allSatisfy { $0.headers["user-agent"]?.hasPrefix("tarazu/") == true })
  }

  @Test func aChangedTextDoesNotReplaceTheEarlierOne() async throws {
    defer { cleaned() }
    let counter = Counter()
    let server = try #require(
      LoopbackServer { _ in
        .init(headers: ["Content-Type": "text/html"], body: Data("\(Self.page)<!-- \(counter.next()) -->".utf8))
      })
    defer { server.stop() }
    let catalogue = try catalogue(server.port, "/docs/1")
    _ = await fetch(catalogue)
    let first = FileManager.default.contents(atPath: folder + "/kz-test.html")
    guard case .changed(_, let earlier)? = await fetch(catalogue).first else {
      Issue.record("a changed text was not told")
      return
    }
    #expect(earlier == "kz-test.html")
    #expect(FileManager.default.contents(atPath: folder + "/kz-test.html") == first)
    #expect(FetchRecord.read("kz-test", in: folder)?.file != "kz-test.html")
  }

  @Test func goesOnWhereADownloadBrokeOff() async throws {
    defer { cleaned() }
    let body = Data(String(repeating: Self.page, count: 200).utf8)
    let server = try #require(
      LoopbackServer { request in
        if let range = request.headers["range"], request.headers["if-range"] == "\"v1\"",
          let start = Int(range.dropFirst(6).dropLast())
        {
          return .init(
            status: "206 Partial Content",
            headers: [
              "ETag": "\"v1\"", "Content-Type": "text/html",
              "Content-Range": "bytes \(start)-\(body.count - 1)/\(body.count)",
            ], body: body[start...])
        }
        return .init(
          headers: ["ETag": "\"v1\"", "Content-Type": "text/html"], body: body.prefix(body.count / 2),
          announced: body.count)
      })
    defer { server.stop() }
    let catalogue = try catalogue(server.port, "/docs/1")
    guard case .failed(let reason)? = await fetch(catalogue).first else {
      Issue.record("half a text was taken for a whole one")
      return
    }
    #expect(reason.contains("broke off"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/kz-test.html"), "nothing half-written")
    #expect(await fetch(catalogue) == [.new(bytes: body.count)])
    #expect(FileManager.default.contents(atPath: folder + "/kz-test.html") == body)
  }

  @Test func refusesWhatIsTooLargeOrLeadsElsewhere() async throws {
    defer { cleaned() }
    let server = try #require(
      LoopbackServer { request in
        switch request.path {
        case "/away": .init(status: "302 Found", headers: ["Location": "http://localhost:1/other"])
        case "/loop": .init(status: "302 Found", headers: ["Location": "/loop"])
        case "/gone": .init(status: "404 Not Found")
        default: .init(headers: ["Content-Type": "text/html"], body: Data(count: 3000))
        }
      })
    defer { server.stop() }
    var limits = LawFetcher.Limits()
    limits.bytes = 2000
    for (path, words) in [("/big", "limit"), ("/away", "redirect"), ("/loop", "redirects"), ("/gone", "404")] {
      guard case .failed(let reason)? = await fetch(try catalogue(server.port, path), limits).first else {
        Issue.record("\(path) was fetched")
        continue
      }
      #expect(reason.contains(words), "\(path): \(reason)")
    }
    guard case .failed(let reason)? = await fetch(try catalogue(server.port, "/")).first else {
      Issue.record("a site's start page was taken for an act")
      return
    }
    #expect(reason.contains("page of the act"))
    #expect(
      (try? FileManager.default.contentsOfDirectory(atPath: folder))?.filter { $0.hasSuffix(".html") } ?? [] == [])
  }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  func next() -> Int {
    lock.lock()
    defer { lock.unlock() }
    value += 1
    return value
  }
}
