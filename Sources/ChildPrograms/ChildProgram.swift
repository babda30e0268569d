import Foundation

/// A program of the system, run with a list of arguments (no shell), a limit of time and a limit of output.
public struct ChildProgram: Sendable {
  /// Why the program gave nothing.
  public enum Failure: Error, Sendable, Hashable {
    case absent(String)
    case failed(String)
    case timeLimit(seconds: Int)
    case outputLimit(bytes: Int)
  }

  public let name: String
  private let executable: URL

  /// Finds the program on the search path.
  /// - Throws: `Failure.absent`.
  public init(_ name: String, searchPath: String? = nil) throws(Failure) {
    let path = searchPath ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for folder in path.split(separator: ":") {
      let candidate = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: candidate) {
        self.name = name
        executable = URL(fileURLWithPath: candidate)
        return
      }
    }
    throw .absent(name)
  }

  /// Runs the program and gives its standard output. The output goes through a file of a private folder, so that a
  /// program that writes without end is stopped by its size and no pipe can block.
  /// - Parameters:
  ///   - seconds: the program is ended after this time.
  ///   - outputLimit: in bytes; checked twenty times a second.
  ///   - environment: variables set for the program on top of those of this process.
  /// - Throws: `Failure.failed`, `.timeLimit` or `.outputLimit`.
  public func run(
    _ arguments: [String], in folder: URL, seconds: Int = 60, outputLimit: Int = 64 << 20,
    environment: [String: String] = [:]
  ) throws(Failure) -> [UInt8] {
    let output = folder.appendingPathComponent("output")
    let errors = folder.appendingPathComponent("errors")
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    guard let outputHandle = try? FileHandle(forWritingTo: output),
      let errorHandle = try? FileHandle(forWritingTo: errors)
    else { throw .failed("no temporary file could be opened") }
    defer {
      try? outputHandle.close()
      try? errorHandle.close()
    }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    if !environment.isEmpty {
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, given in given }
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = outputHandle
    process.standardError = errorHandle
    do { try process.run() } catch { throw .failed(error.localizedDescription) }
    let deadline = Date().addingTimeInterval(Double(seconds))
    var pause = 0.002
    while process.isRunning {
      if Date() > deadline {
        stop(process)
        throw .timeLimit(seconds: seconds)
      }
      if size(of: output) > outputLimit || size(of: errors) > outputLimit {
        stop(process)
        throw .outputLimit(bytes: outputLimit)
      }
      Thread.sleep(forTimeInterval: pause)
      pause = min(pause * 1.5, 0.05)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let said = FileManager.default.contents(atPath: errors.path).map {
        String(decoding: $0.prefix(300), as: UTF8.self)
      }
      let first = said?.split(separator: "\n").first.map(String.init) ?? "exit code \(process.terminationStatus)"
      throw .failed(first)
    }
    if size(of: output) > outputLimit { throw .outputLimit(bytes: outputLimit) }
    guard let data = FileManager.default.contents(atPath: output.path) else { throw .failed("it wrote nothing") }
    return Array(data)
  }

  private func size(of file: URL) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int) ?? 0
  }

  /// Asks the program to end, then ends it.
  private func stop(_ process: Process) {
    process.terminate()
    let patience = Date().addingTimeInterval(2)
    while process.isRunning && Date() < patience { Thread.sleep(forTimeInterval: 0.02) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}
