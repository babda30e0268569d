/// What a Unicode scalar is to a word: a letter of it, a mark inside it, or its end.
package enum Letters {
  package enum Category { case letter, inner, other }

  package static func category(_ scalar: UInt32) -> Category {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
    case 0x27, 0x60, 0x2018, 0x2019, 0x02B9, 0x02BB, 0x02BC, 0xAD, 0x200B, 0x200C, 0x200D: .inner
    case 0..<0xAA: .other
    case 0xC0...0x024F, 0x0300...0x036F: scalar == 0xD7 || scalar == 0xF7 ? .other : .letter
    case 0x0400...0x052F: .letter
    case 0x0620...0x0669, 0x066E...0x06D3, 0x06D5...0x06DC, 0x06E5...0x06E8, 0x06EE...0x06FF, 0x0750...0x077F,
      0xFB50...0xFDFF, 0xFE70...0xFEFC:
      .letter
    case 0x00AA, 0x00B5, 0x00BA: .letter
    default: .other
    }
  }

  /// Marks that end a sentence, beside those of ASCII.
  static func isTerminator(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x061F || scalar == 0x06D4
  }

  /// Whether a word that begins with the letter may begin a sentence: capitals, and any letter of scripts without
  /// capitals.
  package static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE, 0x0400...0x042F: true
    case 0x0460...0x052F, 0x0100...0x017F: Unicode.Scalar(scalar).map { $0.properties.isUppercase } ?? false
    case 0x0600...0x06FF: true
    default: false
    }
  }

  /// The scalar at `index` and its length in bytes. The text is well-formed UTF-8; a cut one reads as zero bits.
  @inlinable
  @inline(__always)
  package static func decode(
    _ bytes: UnsafePointer<UInt8>, _ index: Int, end: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    @inline(__always) func next(_ offset: Int) -> UInt32 {
      index + offset < end ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// The same in a whole text.
  @inlinable
  @inline(__always)
  package static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: UInt32, length: Int) {
    guard let base = bytes.baseAddress else { return (0, 1) }
    return decode(base, index, end: bytes.count)
  }

  /// The first byte at or behind `start` that is no ASCII, or the end: eight bytes are looked at together.
  @inlinable
  @inline(__always)
  package static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var index = start
    while index + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < bytes.count, base[index] < 0x80 { index += 1 }
    return index
  }

  /// Every scalar beyond ASCII in its order.
  /// - Parameter body: the scalar, and whether it follows the one before without ASCII between.
  @inline(__always)
  static func forEachScalarBeyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ scalar: UInt32, _ follows: Bool) -> Void
  ) {
    guard let base = bytes.baseAddress else { return }
    var end = 0
    while true {
      let index = skipASCII(bytes, from: end)
      if index >= bytes.count { return }
      let (scalar, width) = decode(base, index, end: bytes.count)
      body(scalar, index == end)
      end = index + width
    }
  }

  /// Every scalar of a well-formed text in its order; one that `limit` cuts in two is left out.
  /// - Parameter limit: bytes that are read.
  @inline(__always)
  static func forEachScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int = .max, _ body: (UInt32) -> Void
  ) {
    guard let base = bytes.baseAddress else { return }
    let end = min(bytes.count, limit)
    var index = 0
    while index < end {
      let (scalar, width) = decode(base, index, end: end)
      index += width
      if index <= end { body(scalar) }
    }
  }
}
