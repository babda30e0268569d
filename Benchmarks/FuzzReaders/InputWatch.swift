import Foundation

/// Ends the process when one input takes too long, in time of the processor: on a machine that is busy elsewhere the
/// time on the wall says nothing of the reader.
final class InputWatch: @unchecked Sendable {
  /// Exit status of a process that was ended so.
  static let hungStatus: Int32 = 71

  private let lock = NSLock()
  /// Time of the processor at which the present input began.
  private var start = clock()

  /// Ends the process when an input takes longer than `limit` seconds.
  func run(limit: Double) {
    Thread.detachNewThread {
      while true {
        Thread.sleep(forTimeInterval: 0.5)
        let began = self.lock.withLock { self.start }
        if Double(clock() - began) / Double(CLOCKS_PER_SEC) > limit { exit(Self.hungStatus) }
      }
    }
  }

  /// A new input begins.
  func begin() { lock.withLock { start = clock() } }
}
