/// What a file says of its own encoding, in an XML declaration, in the head of an HTML page or in a MIME header.
/// The declaration is evidence only: it is wrong often enough.
enum EncodingDeclaration {
  /// The name that the first 4 KiB declare, as written.
  static func label(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(4096))
    guard head.contains(0x3C) || contains("content-type", in: head) != nil else { return nil }
    if head.starts(with: "<?xml".utf8), let place = contains("encoding", in: head), place < 200 {
      return value(after: place + 8, in: head)
    }
    var from = 0
    while let place = contains("charset", in: head, from: from) {
      if let value = value(after: place + 7, in: head) { return value }
      from = place + 7
    }
    return nil
  }

  private static func value(after place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var index = place
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] == 0x3D else { return nil }
    index += 1
    while index < bytes.count, [0x20, 0x22, 0x27].contains(bytes[index]) { index += 1 }
    var name: [UInt8] = []
    while index < bytes.count, name.count < 40, isNameByte(bytes[index]) {
      name.append(bytes[index])
      index += 1
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
      || byte == 0x5F || byte == 0x3A
  }

  /// The place of a word of lower-case letters, in any case.
  private static func contains(
    _ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from: Int = 0
  ) -> Int? {
    let length = word.utf8CodeUnitCount
    guard bytes.count >= length, from <= bytes.count - length else { return nil }
    for start in from...(bytes.count - length) {
      var offset = 0
      while offset < length {
        let byte = bytes[start + offset]
        let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if folded != word.utf8Start[offset] { break }
        offset += 1
      }
      if offset == length { return start }
    }
    return nil
  }
}
