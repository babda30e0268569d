/// Small letters by a table: the notes and provisions of a whole code are folded while it is read, and the general
/// rules of Unicode took longer for it than the rest of the reader.
enum SmallLetters {
  /// The text in small letters, each letter then as `change` says. A letter is replaced by one that is no longer in
  /// UTF-8, or stays as it is.
  @inline(__always)
  static func fold(_ text: some StringProtocol, _ change: (UInt32) -> UInt32) -> String {
    withBytes(of: text) { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { write(bytes, into: $0, change) }
    }
  }

  /// The same for a look at the bytes alone, which needs no string of its own.
  @inline(__always)
  static func withFolded<Result>(
    _ text: some StringProtocol, _ change: (UInt32) -> UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withBytes(of: text) { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(bytes.count, 1)) { folded in
        let count = write(bytes, into: folded, change)
        return body(UnsafeBufferPointer(rebasing: folded[..<count]))
      }
    }
  }

  @inline(__always)
  private static func withBytes<Result>(
    of text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = String(text)
    return text.withUTF8(body)
  }

  @inline(__always)
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>,
    _ change: (UInt32) -> UInt32
  ) -> Int {
    table.withUnsafeBufferPointer { table in
      var read = 0
      var written = 0
      while read < bytes.count {
        let first = UInt32(bytes[read])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = first
        switch length {
        case 2: scalar = (first & 0x1F) << 6 | UInt32(bytes[read + 1] & 0x3F)
        case 3:
          scalar = (first & 0x0F) << 12 | UInt32(bytes[read + 1] & 0x3F) << 6 | UInt32(bytes[read + 2] & 0x3F)
        default: break
        }
        let small = length == 4 ? scalar : change(scalar < 0x800 ? UInt32(table[Int(scalar)]) : scalar)
        if length == 4 || small == scalar || Self.length(small) > length {
          for offset in 0..<length { result[written + offset] = bytes[read + offset] }
          written += length
        } else if small < 0x80 {
          result[written] = UInt8(truncatingIfNeeded: small)
          written += 1
        } else if small < 0x800 {
          result[written] = UInt8(truncatingIfNeeded: 0xC0 | small >> 6)
          result[written + 1] = UInt8(truncatingIfNeeded: 0x80 | small & 0x3F)
          written += 2
        } else {
          result[written] = UInt8(truncatingIfNeeded: 0xE0 | small >> 12)
          result[written + 1] = UInt8(truncatingIfNeeded: 0x80 | small >> 6 & 0x3F)
          result[written + 2] = UInt8(truncatingIfNeeded: 0x80 | small & 0x3F)
          written += 3
        }
        read += length
      }
      return written
    }
  }

  private static func length(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3 }

  /// The small letter of every scalar of one or two bytes that has one of no more bytes.
  private static let table: [UInt16] = (0..<0x800).map { value in
    guard let scalar = Unicode.Scalar(value) else { return UInt16(value) }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    guard mapping.count == 1, let small = mapping.first?.value, small < 0x800 else { return UInt16(value) }
    return UInt16(small)
  }
}

extension StringProtocol {
  /// The text in small letters, by the table.
  var smallLetters: String { SmallLetters.fold(self) { $0 } }
}
