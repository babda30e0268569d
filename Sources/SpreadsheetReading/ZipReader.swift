import CZlib
import Foundation

/// The parts of a ZIP file, unpacked one at a time under limits of size. ZIP64, encryption and several disks are refused:
/// no spreadsheet program needs them.
struct ZipReader {
  /// Largest packed file, in bytes.
  static let fileLimit = 128 << 20
  /// Largest unpacked part, in bytes.
  static let partLimit = 384 << 20
  static let partCountLimit = 2000

  private struct Part {
    let method: UInt16
    let packedSize: Int
    let size: Int
    let checksum: UInt32
    let headerOffset: Int
  }

  let file: String
  private let bytes: [UInt8]
  private let parts: [String: Part]

  init(bytes: [UInt8], file: String) throws(SpreadsheetError) {
    self.bytes = bytes
    self.file = file
    if bytes.count > Self.fileLimit { throw .tooLarge(file: file, part: "file", limit: "\(Self.fileLimit >> 20) MB") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .notAWorkbook(file: file, cause: "it is a workbook of Excel 97-2003, or locked by a password")
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAWorkbook(file: file, cause: "it is no ZIP file") }
    parts = try Self.directory(bytes, file: file)
  }

  func has(_ name: String) -> Bool { parts[Self.key(name)] != nil }

  /// Some programs write the names of parts in other letters or with backslashes; a name is the same name then.
  private static func key(_ name: String) -> String { name.replacing("\\", with: "/").lowercased() }

  /// The text of a part as UTF-8: a few programs write UTF-16.
  func markup(_ name: String) throws(SpreadsheetError) -> [UInt8] {
    let bytes = try read(name)
    let head = bytes.prefix(4)
    let isLittle = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0x3C, 0x00])
    guard isLittle || head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0x00, 0x3C]) else { return bytes }
    guard let text = String(bytes: bytes, encoding: isLittle ? .utf16LittleEndian : .utf16BigEndian) else {
      throw .damaged(file: file, part: name, cause: "it is no UTF-16")
    }
    return Array(text.utf8)
  }

  /// The unpacked bytes of a part.
  func read(_ name: String) throws(SpreadsheetError) -> [UInt8] {
    guard let part = parts[Self.key(name)] else {
      throw .damaged(file: file, part: name, cause: "the part is missing")
    }
    if part.size > Self.partLimit { throw .tooLarge(file: file, part: name, limit: "\(Self.partLimit >> 20) MB") }
    let header = part.headerOffset
    guard header >= 0, header + 30 <= bytes.count, Self.number32(bytes, header) == 0x0403_4B50 else {
      throw .damaged(file: file, part: name, cause: "its header is not where the directory says")
    }
    let start = header + 30 + Int(Self.number16(bytes, header + 26)) + Int(Self.number16(bytes, header + 28))
    guard start <= bytes.count, part.packedSize <= bytes.count - start else {
      throw .damaged(file: file, part: name, cause: "the file ends within it")
    }
    let result: [UInt8]
    switch part.method {
    case 0: result = Array(bytes[start..<start + part.packedSize])
    case 8: result = try inflate(start, part, name)
    default: throw .damaged(file: file, part: name, cause: "packed by an unknown method (\(part.method))")
    }
    let checksum = result.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    guard result.count == part.size, UInt32(truncatingIfNeeded: checksum) == part.checksum else {
      throw .damaged(file: file, part: name, cause: "its checksum is wrong")
    }
    return result
  }

  /// Unpacks into exactly the size that the directory names, never more.
  private func inflate(_ start: Int, _ part: Part, _ name: String) throws(SpreadsheetError) -> [UInt8] {
    var stream = z_stream()
    guard tarazu_inflate_begin(&stream) == Z_OK else {
      throw .unreadable(file: file, cause: "zlib has no memory")
    }
    defer { inflateEnd(&stream) }
    var status = Z_OK
    let result = bytes.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: max(part.size, 1)) { target, count in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress.map { $0 + start })
        stream.avail_in = UInt32(part.packedSize)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        status = CZlib.inflate(&stream, Z_FINISH)
        count = min(Int(stream.total_out), part.size)
      }
    }
    guard status == Z_STREAM_END else {
      throw .damaged(file: file, part: name, cause: "it cannot be unpacked to the size that it claims")
    }
    return result
  }

  private static func directory(_ bytes: [UInt8], file: String) throws(SpreadsheetError) -> [String: Part] {
    // The end record is the last 22 bytes, or stands before a comment of at most 65,535.
    var end = bytes.count - 22
    let lowest = max(0, end - 65_535)
    while end >= lowest, number32(bytes, end) != 0x0605_4B50 { end -= 1 }
    guard end >= lowest else {
      throw .damaged(file: file, part: "directory", cause: "the end of the file is missing")
    }
    let count = Int(number16(bytes, end + 10))
    var index = Int(number32(bytes, end + 16))
    if count > partCountLimit { throw .tooLarge(file: file, part: "directory", limit: "\(partCountLimit) parts") }
    var parts: [String: Part] = [:]
    for _ in 0..<count {
      guard index + 46 <= bytes.count, number32(bytes, index) == 0x0201_4B50 else {
        throw .damaged(file: file, part: "directory", cause: "it is cut off")
      }
      let nameLength = Int(number16(bytes, index + 28))
      let next = index + 46 + nameLength + Int(number16(bytes, index + 30)) + Int(number16(bytes, index + 32))
      guard next <= bytes.count else { throw .damaged(file: file, part: "directory", cause: "it is cut off") }
      let name = String(decoding: bytes[index + 46..<index + 46 + nameLength], as: UTF8.self)
      if number16(bytes, index + 8) & 1 != 0 {
        throw .notAWorkbook(file: file, cause: "it is locked by a password")
      }
      let part = Part(
        method: number16(bytes, index + 10), packedSize: Int(number32(bytes, index + 20)),
        size: Int(number32(bytes, index + 24)), checksum: number32(bytes, index + 16),
        headerOffset: Int(number32(bytes, index + 42)))
      guard parts.updateValue(part, forKey: key(name)) == nil else {
        throw .damaged(file: file, part: name, cause: "the part is there twice")
      }
      index = next
    }
    return parts
  }

  private static func number16(_ bytes: [UInt8], _ index: Int) -> UInt16 {
    UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
  }

  private static func number32(_ bytes: [UInt8], _ index: Int) -> UInt32 {
    UInt32(number16(bytes, index)) | UInt32(number16(bytes, index + 2)) << 16
  }
}
