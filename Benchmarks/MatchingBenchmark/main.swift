import Foundation
import LegalText
import Matching
import Standards

// Times the engine's first pass over a corpus of lines `language TAB text`, and writes the plain wordings that the
// same rule base gives to matchers of literal strings. Usage:
//   matching-benchmark STANDARDS CORPUS THREADS [WORDINGS-OUT]

struct Failure: Error, CustomStringConvertible { let description: String }

func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [(language: Language, text: Range<Int>)] {
  var result: [(language: Language, text: Range<Int>)] = []
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    if let tab = bytes[start..<end].firstIndex(of: 0x09),
      let language = Language(rawValue: String(decoding: bytes[start..<tab], as: UTF8.self))
    {
      result.append((language, tab + 1..<end))
    }
    start = end + 1
  }
  return result
}

/// A wording as literal strings: alternatives written out, marks of the rule base removed. Wordings with gaps have no
/// literal form and are left out.
func literals(_ phrase: String) -> [String] {
  if phrase.contains("..") { return [] }
  var result = [""]
  for word in phrase.split(separator: " ") {
    let alternatives = word.split(separator: "|").map { $0.filter { $0 != "=" && $0 != "*" }.lowercased() }
    result = result.flatMap { beginning in
      alternatives.map { beginning.isEmpty ? $0 : beginning + " " + $0 }
    }
  }
  return result
}

/// Loads the rule base several times in one process and tells how long the first and the median took, in milliseconds.
func timedLoad(_ folder: String) throws -> (RuleBase, (first: Int, median: Int, count: Int)) {
  let clock = ContinuousClock()
  var times: [Int] = []
  var ruleBase = RuleBase()
  for _ in 1...11 {
    let taken = try clock.measure { ruleBase = try RuleBaseLoader(folder: folder).load() }
    times.append(Int((taken / .milliseconds(1)).rounded()))
  }
  return (ruleBase, (first: times[0], median: times.sorted()[times.count / 2], count: times.count))
}

func run() async throws {
  let arguments = CommandLine.arguments
  guard arguments.count >= 4, let threads = Int(arguments[3]), threads > 0 else {
    throw Failure(description: "usage: matching-benchmark STANDARDS CORPUS THREADS [WORDINGS-OUT]")
  }
  let (ruleBase, loading) = try timedLoad(arguments[1])
  print("rule base: loaded in \(loading.first) ms the first time, median of \(loading.count) \(loading.median) ms")
  let languages: [Language] = [.russian, .uzbekLatin, .english]
  if arguments.count > 4 {
    var wordings: Set<String> = []
    for concept in ruleBase.concepts + ruleBase.frames {
      for variant in concept.variants where languages.contains(variant.language) {
        wordings.formUnion(literals(variant.phrase))
      }
    }
    try wordings.sorted().joined(separator: "\n").write(toFile: arguments[4], atomically: true, encoding: .utf8)
  }
  let data = try Data(contentsOf: URL(fileURLWithPath: arguments[2]), options: .mappedIfSafe)
  let bytes = [UInt8](data)
  let screening = Screening(ruleBase: ruleBase, languages: languages)
  // Lines are told apart beforehand, as the peers get them.
  let shares = (0..<threads).map { thread in
    bytes.withUnsafeBufferPointer { bytes in
      let range = share(thread, of: threads, bytes)
      return lines(of: UnsafeBufferPointer(rebasing: bytes[range])).map { line in
        (
          language: line.language,
          text: range.lowerBound + line.text.lowerBound..<range.lowerBound + line.text.upperBound
        )
      }
    }
  }
  let size = shares.joined().reduce(0) { $0 + $1.text.count }
  for cache in ["cold", "warm"] {
    var best = Double.infinity
    var matches = 0
    for _ in 1...3 {
      let results = await withTaskGroup(of: (matches: Int, seconds: Double).self) { group in
        for share in shares {
          group.addTask { measure(share, bytes, screening, languages, passes: cache == "cold" ? 1 : 2) }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      best = min(best, results.map(\.seconds).max() ?? 0)
      matches = results.reduce(0) { $0 + $1.matches }
    }
    print(
      "tarazu (folds, parts words, stems), \(cache) cache\t\(threads) thread(s)\t"
        + "\(String(format: "%.1f", Double(size) / 1e6 / best)) MB/s\t\(matches) matches")
  }
}

/// Matches of the last pass over a share, and the processor time of that pass on this thread.
func measure(
  _ share: [(language: Language, text: Range<Int>)], _ bytes: [UInt8], _ screening: Screening,
  _ languages: [Language], passes: Int
) -> (matches: Int, seconds: Double) {
  let screeners = Dictionary(
    uniqueKeysWithValues: languages.compactMap { language in
      screening.screener(for: language).map { (language, $0) }
    })
  return bytes.withUnsafeBufferPointer { bytes in
    var count = 0
    var seconds = 0.0
    for _ in 0..<passes {
      count = 0
      let start = processorTime()
      for line in share {
        count += screeners[line.language]?.count(UnsafeBufferPointer(rebasing: bytes[line.text])) ?? 0
      }
      seconds = processorTime() - start
    }
    return (count, seconds)
  }
}

/// Processor time of this thread in seconds: other programs on the machine do not count.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The bytes of whole lines that one of `threads` threads reads.
func share(_ thread: Int, of threads: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  func boundary(_ part: Int) -> Int {
    if part == 0 { return 0 }
    let wanted = bytes.count * part / threads
    return bytes[wanted...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
  return boundary(thread)..<boundary(thread + 1)
}

do {
  try await run()
} catch {
  FileHandle.standardError.write(Data("matching-benchmark: \(error)\n".utf8))
  exit(1)
}
