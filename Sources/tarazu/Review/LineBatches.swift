import Foundation
import Wordings

/// Lines of a stream in batches of bounded size.
struct LineBatches {
  /// Bytes read at a time; a batch holds little more.
  private static let size = 1 << 22
  /// Longest line in bytes; what is longer is cut, and so is no JSON any more and is refused.
  private static let lineLimit = 1 << 23

  private let input: FileHandle
  private var rest: [UInt8] = []
  private var isSkipping = false
  private var isEnded = false

  init(input: FileHandle) { self.input = input }

  mutating func next() throws(CommandFailure) -> [ArraySlice<UInt8>]? {
    while true {
      if isEnded { return nil }
      let data: Data?
      do { data = try input.read(upToCount: Self.size) } catch {
        throw CommandFailure(words(.inputUnreadable, error.localizedDescription))
      }
      var lines: [ArraySlice<UInt8>] = []
      guard let data, !data.isEmpty else {
        isEnded = true
        if !rest.isEmpty && !isSkipping { lines.append(rest[...]) }
        rest = []
        return lines.isEmpty ? nil : lines
      }
      let bytes = rest + data
      var start = 0
      while let end = bytes[start...].firstIndex(of: 0x0A) {
        // The end of a line that was answered already when it grew too long.
        if isSkipping { isSkipping = false } else if end > start { lines.append(bytes[start..<end]) }
        start = end + 1
      }
      rest = isSkipping ? [] : Array(bytes[start...])
      if rest.count > Self.lineLimit {
        lines.append(rest[..<256])
        rest = []
        isSkipping = true
      }
      if !lines.isEmpty { return lines }
    }
  }
}
