import ArgumentParser
import Foundation

/// How much to say.
struct VerbosityOptions: ParsableArguments {
  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Flag(help: "Say what was read in full, with every warning.")
  var verbose = false

  var console: Console { Console(quiet: quiet, verbose: verbose) }
}

/// What goes to the terminal: progress only where a person watches, warnings on the error output.
struct Console: Sendable {
  let quiet: Bool
  let verbose: Bool

  /// A line of progress; silent in a pipe.
  func progress(_ text: String) {
    if quiet || (!verbose && isatty(FileHandle.standardError.fileDescriptor) == 0) { return }
    write(text)
  }

  func detail(_ text: String) { if verbose && !quiet { write(text) } }

  func warn(_ text: String) { write(words(.warningLine, text)) }

  private func write(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
