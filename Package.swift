// swift-tools-version: 6.0
import PackageDescription

/// The way of the data is the way of the source tree: a module imports only modules listed above it.
let package = Package(
  name: "tarazu",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "tarazu", targets: ["tarazu"]),
    .library(name: "LegislationReading", targets: ["LegislationReading"]),
    .library(name: "Matching", targets: ["Matching"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    // Debian's libstemmer ships no pkg-config file; the module map names the library to link.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "ChildPrograms"),
    .target(name: "SpreadsheetReading", dependencies: ["CZlib"]),
    .target(name: "ConcurrentMapping"),
    .target(name: "SeededRandom"),
    .target(name: "LegalText", dependencies: ["CStemmer"]),
    .target(name: "Legislation", dependencies: ["LegalText"]),
    .target(name: "Wordings", dependencies: ["LegalText", "Legislation"]),
    .target(name: "Citations", dependencies: ["LegalText", "Legislation"]),
    .target(
      name: "LegislationReading",
      dependencies: [
        "ChildPrograms", "Citations", "ConcurrentMapping", "Legislation", "CLibXML2", "Wordings", "Yams",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Amending", dependencies: ["Citations", "Legislation", "LegislationReading"]),
    .target(
      name: "LawCatalogue",
      dependencies: ["LegislationReading", "Yams", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Standards", dependencies: ["ConcurrentMapping", "LegalText", "Yams"]),
    .target(name: "Matching", dependencies: ["Citations", "ConcurrentMapping", "Legislation", "Standards"]),
    .target(name: "RuleExamples", dependencies: ["Matching", "LegislationReading", "SeededRandom"]),
    .target(name: "RuleSuggestions", dependencies: ["Matching"]),
    .target(name: "Evaluation", dependencies: ["Matching", "SeededRandom"]),
    .target(
      name: "Review",
      dependencies: [
        "Matching", "SeededRandom", "SpreadsheetReading", "Wordings",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Planning",
      dependencies: [
        "ConcurrentMapping", "Review", "SpreadsheetReading", "Wordings",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Publishing", dependencies: ["ChildPrograms", "CXLSXWriter", "CZlib", "Planning", "Wordings"]),
    .target(
      name: "Workbench",
      dependencies: [
        "Publishing", "Wordings", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "tarazu",
      dependencies: [
        "Amending", "Citations", "ConcurrentMapping", "Evaluation", "LawCatalogue", "LegislationReading",
        "Publishing", "RuleExamples", "RuleSuggestions", "SeededRandom", "SpreadsheetReading", "Wordings",
        "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "fuzz-readers", dependencies: ["LegislationReading", "SeededRandom"], path: "Benchmarks/FuzzReaders"),
    .executableTarget(
      name: "reading-benchmark", dependencies: ["LegislationReading"], path: "Benchmarks/ReadingBenchmark"),
    .executableTarget(
      name: "matching-benchmark", dependencies: ["Matching"], path: "Benchmarks/MatchingBenchmark"),
    .executableTarget(
      name: "tracker-benchmark", dependencies: ["Publishing"], path: "Benchmarks/TrackerBenchmark"),
    .testTarget(name: "ConcurrentMappingTests", dependencies: ["ConcurrentMapping"]),
    .testTarget(name: "LegalTextTests", dependencies: ["LegalText"]),
    .testTarget(name: "WordingsTests", dependencies: ["LegalText", "Legislation", "Wordings"]),
    .testTarget(name: "CitationsTests", dependencies: ["Citations", "LegislationReading"]),
    .testTarget(name: "AmendingTests", dependencies: ["Amending"]),
    .testTarget(name: "LawCatalogueTests", dependencies: ["LawCatalogue"]),
    .testTarget(
      name: "LegislationReadingTests", dependencies: ["Amending", "Citations", "LegislationReading", "Wordings"]),
    .testTarget(name: "StandardsTests", dependencies: ["Standards"]),
    .testTarget(name: "RuleExamplesTests", dependencies: ["RuleExamples"]),
    .testTarget(name: "RuleSuggestionsTests", dependencies: ["RuleSuggestions", "LegislationReading"]),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "LegislationReading"]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "LegislationReading"]),
    .testTarget(name: "SpreadsheetReadingTests", dependencies: ["SpreadsheetReading"]),
    .testTarget(
      name: "ReviewTests",
      dependencies: [
        "Review", "LegislationReading", "Wordings", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"]),
    .target(
      name: "TestSupport", dependencies: ["LegislationReading", "Matching", "Standards"], path: "Tests/TestSupport"),
    .testTarget(name: "PlanningTests", dependencies: ["Planning", "LegislationReading", "TestSupport"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["ChildPrograms", "Publishing", "LegislationReading", "TestSupport", "Wordings"]),
    .testTarget(name: "WorkbenchTests", dependencies: ["Matching", "Review", "Standards", "Workbench"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["tarazu", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
  ],
  swiftLanguageModes: [.v6]
)
