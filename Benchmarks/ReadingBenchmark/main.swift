import Foundation
import LegislationReading

// Reads every act under the paths that are named, one after the other, and prints one line of figures. Usage:
//   reading-benchmark LABEL ROUNDS PATH...
// The time is that of the processor, as other work on the machine does not count; it is that of reading from bytes in
// memory: encoding, structure, numbers, notes, metadata and ledger. The memory
// is the most that the process held. The best of the rounds counts.

struct Failure: Error, CustomStringConvertible { let description: String }

func files(_ path: String) throws -> [String] {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw Failure(description: "\(path): there is no such file or folder")
  }
  if !isFolder.boolValue { return [path] }
  let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  return names.filter { ActReader.endings.contains(URL(fileURLWithPath: $0).pathExtension.lowercased()) }
    .map { path + "/" + $0 }
}

/// The most memory that the process held, in megabytes.
func peakMegabytes() -> Double {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  return Double(usage.ru_maxrss) / 1024
}

func run() throws {
  let arguments = CommandLine.arguments
  guard arguments.count > 3, let rounds = Int(arguments[2]), rounds > 0 else {
    throw Failure(description: "usage: reading-benchmark LABEL ROUNDS PATH...")
  }
  let paths = try arguments[3...].flatMap(files)
  let reader = ActReader()
  var best = Double.infinity
  var size = 0
  var articles = 0
  var provisions = 0
  var unaccounted = 0
  var failures = 0
  for _ in 0..<rounds {
    (size, articles, provisions, unaccounted, failures) = (0, 0, 0, 0, 0)
    var seconds = 0.0
    for path in paths {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      let bytes = [UInt8](data)
      let start = clock()
      let act = try? reader.read(bytes: bytes, fileName: URL(fileURLWithPath: path).lastPathComponent)
      seconds += Double(clock() - start) / Double(CLOCKS_PER_SEC)
      size += bytes.count
      guard let act else {
        failures += 1
        continue
      }
      articles += act.articles.count
      provisions += act.allProvisions.count
      unaccounted += act.ledger?.unaccounted ?? 0
    }
    best = min(best, seconds)
  }
  print(
    "\(arguments[1])\ttarazu\t\(String(format: "%.1f", Double(size) / 1e6)) MB\t"
      + "\(String(format: "%.1f", Double(size) / 1e6 / best)) MB/s in \(String(format: "%.0f", best * 1000)) ms\t\(String(format: "%.0f", peakMegabytes())) MB\t"
      + "\(articles) articles, \(provisions) provisions, \(unaccounted) characters unaccounted for, \(failures) refused"
  )
}

do { try run() } catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
