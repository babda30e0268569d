import ArgumentParser
import Foundation
import LawCatalogue
import Wordings

struct LawsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laws",
    abstract: "The catalogue of known acts: what there is, and downloads from official addresses.",
    subcommands: [List.self, Fetch.self, Status.self])

  struct CatalogueOptions: ParsableArguments {
    @Option(help: "File of the catalogue.")
    var catalogue = "Laws/catalogue.yaml"
    @Option(help: "Only acts of this country: KZ, KG, TJ, TM, UZ, AF.")
    var country: Country?

    func load(_ ids: [String] = []) throws -> (catalogue: Catalogue, entries: [CatalogueEntry]) {
      let loaded = try Catalogue(path: catalogue)
      let entries = try loaded.entries(ids).filter { country == nil || $0.country == country?.rawValue }
      return (loaded, entries)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the known acts with their ids and official addresses.",
      discussion: "Example: tarazu laws list --country KZ")

    @OptionGroup var options: CatalogueOptions
    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let entries = try options.load().entries
      if json {
        try printJSON(entries)
        return
      }
      for entry in entries {
        let facts = [entry.date, entry.number.map { "№ \($0)" }].compactMap { $0 }.joined(separator: " ")
        print(
          "\(entry.id)\t\(entry.kind)\t\(facts.isEmpty ? "-" : facts)\(entry.isVerified ? "" : words[.catalogueUnverified])\t"
            + "\(entry.title)\t\(entry.address ?? words[.catalogueNoAddress])")
      }
    }
  }

  struct Fetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Downloads acts from their official addresses.",
      discussion: """
        Example: tarazu laws fetch kz-k1400000226 --to Laws/downloads
        One request at a time, with a pause per site; what did not change is not downloaded again; a download that broke
        off goes on where it stopped; a changed text is kept beside the earlier one. Then: tarazu import FILE --to FOLDER.
        Exit codes: 0 done, 1 at least one act was not fetched, 64 wrong usage.
        """)

    @Argument(help: "Ids of the acts (tarazu laws list); all of the catalogue or country when left out.")
    var ids: [String] = []
    @Option(name: .customLong("to"), help: "Folder for the originals.")
    var folder = "Laws/downloads"
    @Option(help: "Least seconds between two requests to one site.")
    var pause = 2.0
    @Option(help: "Largest text in megabytes.")
    var megabytes = 32
    @OptionGroup var options: CatalogueOptions
    @OptionGroup var verbosity: VerbosityOptions

    func validate() throws {
      if pause < 0.5 { throw ValidationError(words[.pauseTooShort]) }
      if !(1...256).contains(megabytes) { throw ValidationError(words[.megabytesRange]) }
    }

    func run() async throws {
      let (catalogue, entries) = try options.load(ids)
      var limits = LawFetcher.Limits()
      limits.pause = pause
      limits.bytes = megabytes << 20
      var failures = 0
      let console = verbosity.console
      await LawFetcher(folder: folder, hosts: catalogue.hosts, limits: limits).fetch(entries) { entry, outcome in
        switch outcome {
        case .new(let bytes): print(words(.fetchNew, entry.id, bytes))
        case .changed(let bytes, let earlier):
          print(words(.fetchChanged, entry.id, bytes, earlier))
        case .unchanged: if !verbosity.quiet { print(words(.fetchUnchanged, entry.id)) }
        case .failed(let reason):
          failures += 1
          console.warn("\(entry.id): \(reason)")
        }
      }
      if failures > 0 { throw ExitCode(1) }
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells which acts of the catalogue are here, since when, and which are not.",
      discussion: "Example: tarazu laws status --country UZ --in Laws/downloads")

    @Option(name: .customLong("in"), help: "Folder with the downloads.")
    var folder = "Laws/downloads"
    @OptionGroup var options: CatalogueOptions

    func run() throws {
      let entries = try options.load().entries
      var here = 0
      for entry in entries {
        if let record = FetchRecord.read(entry.id, in: folder) {
          here += 1
          print(
            words(
              .fetchRecord, entry.id, record.fetched.prefix(10), record.checked.prefix(10), record.file,
              record.sha256.prefix(12))
          )
        } else {
          print(words(.fetchMissing, entry.id, entry.title))
        }
      }
      print(words(.fetchSummary, here, entries.count, folder))
    }
  }
}
