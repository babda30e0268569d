import ArgumentParser
import Foundation
import LegalText
import Matching
import Standards
import Wordings

struct ScreenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract:
      "Finds the wordings of the rule base in a stream of texts and names the requirements that they bear on.",
    discussion: """
      Example:
        tarazu screen < provisions.jsonl > hits.jsonl
      Each line of the input is {"id": "…", "text": "…", "language": "ru"}; without a language it is decided from the
      text. Each line of the output answers one line of the input, in its order: hits with UTF-8 offsets, and the
      requirements with their elements and defects. A line that is no such object is answered with an "error". Memory
      does not grow with the input, so the program can stand in any pipe of lines.
      Exit codes: 0 done, 1 reading or writing failed, 2 --gate and a line was refused, 64 usage.
      """)

  @Option(help: "Threads to use.")
  var threads = max(1, ProcessInfo.processInfo.activeProcessorCount)
  @Flag(help: "Leave out of the output the lines in which nothing was found.")
  var onlyFound = false
  @Flag(help: "Fail with exit code 2 when a line was refused.")
  var gate = false
  @OptionGroup var standards: StandardsOption
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if !(1...256).contains(threads) { throw ValidationError(words[.threadsRange]) }
  }

  func run() async throws {
    let worker = ScreeningWorker(screening: Screening(ruleBase: try standards.load()), onlyFound: onlyFound)
    var lines = LineBatches(input: .standardInput)
    var read = 0
    var refused = 0
    while let batch = try lines.next() {
      let share = max(1, (batch.count + threads - 1) / threads)
      let answers = await withTaskGroup(of: (Int, [UInt8], Int).self) { group in
        for (place, start) in stride(from: 0, to: batch.count, by: share).enumerated() {
          let own = batch[start..<min(batch.count, start + share)]
          group.addTask {
            let answer = worker.answer(own)
            return (place, answer.bytes, answer.refused)
          }
        }
        var parts: [Int: ([UInt8], Int)] = [:]
        for await (place, bytes, refused) in group { parts[place] = (bytes, refused) }
        return parts.sorted { $0.key < $1.key }.map(\.value)
      }
      for (bytes, count) in answers {
        refused += count
        do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch {
          throw CommandFailure(words(.outputUnwritable, error.localizedDescription))
        }
      }
      read += batch.count
    }
    verbosity.console.progress(words(.linesRead, read, refused))
    if refused > 0 { verbosity.console.warn(words(.linesRefused, refused, read)) }
    if gate && refused > 0 { throw ExitCode(2) }
  }
}
