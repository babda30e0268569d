import Foundation

/// Feeds a reader with damaged inputs and reports crashes, hangs and broken promises.
///
///     fuzz-readers READER SECONDS [FIRST-NUMBER]
///
/// `fuzz-readers READER --growth` prints how long an act takes at 1, 4 and 16 times its size.
///
/// The inputs are made from a number, so that every finding can be had again: `fuzz-readers READER --input NUMBER`
/// writes the input to the standard output, and `fuzz-readers READER --check NUMBER…` says what comes of each. The reading happens in a child process; when it dies or hangs, the parent
/// notes the number and goes on behind it.
@main
struct FuzzReaders {
  /// Longest time for one input of up to 1 MiB.
  static let secondsPerInput = 1.0

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let reader = FuzzedReader(rawValue: arguments[1]) else {
      let names = FuzzedReader.allCases.map(\.rawValue).joined(separator: ", ")
      FileHandle.standardError.write(
        Data("usage: fuzz-readers READER SECONDS [FIRST-NUMBER]; readers: \(names)\n".utf8))
      exit(64)
    }
    if arguments[2] == "--growth" {
      GrowthRun(reader: reader).print()
      if reader == .akn { GrowthRun.printExtremes() }
    } else if arguments[2] == "--input", arguments.count > 3, let number = UInt64(arguments[3]) {
      FileHandle.standardOutput.write(Data(reader.mutator.input(number)))
    } else if arguments[2] == "--check" {
      for number in arguments.dropFirst(3).compactMap({ UInt64($0) }) { tell(reader, of: number) }
    } else if arguments[2] == "--child", arguments.count > 4, let first = UInt64(arguments[3]),
      let seconds = Double(arguments[4])
    {
      child(reader, from: first, seconds: seconds)
    } else if let seconds = Double(arguments[2]) {
      let first = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
      exit(try parent(reader, seconds: seconds, from: first) ? 0 : 1)
    }
  }

  private static func tell(_ reader: FuzzedReader, of number: UInt64) {
    let input = reader.mutator.input(number)
    let outcome = reader.check(input)
    let milliseconds = Int((outcome.seconds * 1000).rounded())
    say("\(number)\t\(input.count) bytes\t\(milliseconds) ms\t\(outcome.fault ?? "good")")
  }

  /// Reads inputs until the time is over; says each number before it begins, and each fault.
  private static func child(_ reader: FuzzedReader, from first: UInt64, seconds: Double) {
    let end = Date().addingTimeInterval(seconds)
    let mutator = reader.mutator
    var number = first
    var slowest = 0.0
    var slowestPerMegabyte = 0.0
    let watch = InputWatch()
    watch.run(limit: 60)
    while Date() < end {
      let input = mutator.input(number)
      watch.begin()
      say("begin \(number)")
      let outcome = reader.check(input)
      let elapsed = outcome.seconds
      slowest = max(slowest, elapsed)
      // Small inputs say nothing about growth.
      if input.count >= 1 << 18 {
        slowestPerMegabyte = max(slowestPerMegabyte, elapsed * Double(1 << 20) / Double(input.count))
      }
      if let fault = outcome.fault { say("fault \(number) \(fault)") }
      // Programs of the system have their own limit.
      if elapsed > secondsPerInput && reader != .docx {
        say("fault \(number) took \(elapsed) s for \(input.count) bytes")
      }
      number += 1
    }
    say("done \(number) \(slowest) \(slowestPerMegabyte)")
  }

  private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  /// - Returns: whether nothing was found.
  private static func parent(_ reader: FuzzedReader, seconds: Double, from first: UInt64) throws -> Bool {
    let end = Date().addingTimeInterval(seconds)
    var number = first
    var faults = 0
    var slowest = 0.0
    var slowestPerMegabyte = 0.0
    while Date() < end && faults < 20 {
      let run = try watch(reader, from: number, seconds: end.timeIntervalSinceNow)
      for fault in run.faults { print("\(reader.rawValue): input \(fault)") }
      faults += run.faults.count
      slowest = max(slowest, run.slowest)
      slowestPerMegabyte = max(slowestPerMegabyte, run.slowestPerMegabyte)
      if let death = run.death {
        print("\(reader.rawValue): input \(run.last) \(death)")
        faults += 1
      }
      number = run.last + 1
    }
    print(
      "\(reader.rawValue): \(number - first) inputs, \(faults) findings, "
        + "slowest \(Int((slowest * 1000).rounded())) ms, \(Int((slowestPerMegabyte * 1000).rounded())) ms per MB")
    return faults == 0
  }

  private struct Run {
    var last: UInt64
    var faults: [String] = []
    var slowest = 0.0
    var slowestPerMegabyte = 0.0
    var death: String?
  }

  private static func watch(_ reader: FuzzedReader, from first: UInt64, seconds: Double) throws -> Run {
    let log = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: log) }
    let handle = try FileHandle(forWritingTo: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
    process.arguments = [reader.rawValue, "--child", "\(first)", "\(max(seconds, 0.1))"]
    process.standardOutput = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var size = -1
    var lastChange = Date()
    var isHung = false
    while process.isRunning {
      Thread.sleep(forTimeInterval: 0.2)
      let now = (try? FileManager.default.attributesOfItem(atPath: log.path)[.size] as? Int) ?? 0
      if now != size {
        size = now
        lastChange = Date()
      } else if Date().timeIntervalSince(lastChange) > 3600 {
        isHung = true
        kill(process.processIdentifier, SIGKILL)
      }
    }
    process.waitUntilExit()
    try handle.close()
    var run = Run(last: first)
    let said = String(decoding: FileManager.default.contents(atPath: log.path) ?? Data(), as: UTF8.self)
    for line in said.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2 else { continue }
      switch words[0] {
      case "begin": run.last = UInt64(words[1]) ?? run.last
      case "fault": run.faults.append(words[1])
      case "done":
        let figures = words[1].split(separator: " ").compactMap { Double($0) }
        if figures.count == 3 { (run.slowest, run.slowestPerMegabyte) = (figures[1], figures[2]) }
      default: break
      }
    }
    if isHung || process.terminationReason == .exit && process.terminationStatus == InputWatch.hungStatus {
      run.death = "hung"
    } else if process.terminationReason == .uncaughtSignal || process.terminationStatus != 0 {
      run.death = "ended the process (status \(process.terminationStatus))"
    }
    return run
  }
}
