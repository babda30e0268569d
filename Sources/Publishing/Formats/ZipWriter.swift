import CZlib

/// Enough of ZIP to make a reference document and to add one part to a document of Word or Excel; entries are stored,
/// with a fixed time, so that the same input gives the same bytes.
enum ZipWriter {
  static func make(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries { add(entry, to: &archive, directory: &directory) }
    return archive + directory
      + end(count: entries.count, directorySize: directory.count, directoryStart: archive.count)
  }

  /// The archive with one more entry, or `nil` where it is not a plain ZIP file.
  static func adding(_ entry: (name: String, bytes: [UInt8]), to archive: [UInt8]) -> [UInt8]? {
    // The end record is 22 bytes long where the archive has no comment.
    guard archive.count >= 22 else { return nil }
    let place = archive.count - 22
    guard read(archive, place, 4) == 0x0605_4b50 else { return nil }
    let count = read(archive, place + 10, 2)
    let size = read(archive, place + 12, 4)
    let start = read(archive, place + 16, 4)
    guard start + size == place else { return nil }
    var body = Array(archive[..<start])
    var directory = Array(archive[start..<place])
    add(entry, to: &body, directory: &directory)
    return body + directory + end(count: count + 1, directorySize: directory.count, directoryStart: body.count)
  }

  private static func add(
    _ entry: (name: String, bytes: [UInt8]), to archive: inout [UInt8], directory: inout [UInt8]
  ) {
    let name = Array(entry.name.utf8)
    let sum = checksum(entry.bytes)
    let start = archive.count
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    let facts =
      little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2) + little(sum, 4)
      + little(entry.bytes.count, 4) + little(entry.bytes.count, 4) + little(name.count, 2) + little(0, 2)
    archive += little(0x0403_4b50, 4) + facts + name + entry.bytes
    directory +=
      little(0x0201_4b50, 4) + little(20, 2) + facts + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      + little(start, 4) + name
  }

  private static func end(count: Int, directorySize: Int, directoryStart: Int) -> [UInt8] {
    little(0x0605_4b50, 4) + little(0, 2) + little(0, 2) + little(count, 2) + little(count, 2)
      + little(directorySize, 4) + little(directoryStart, 4) + little(0, 2)
  }

  private static func little(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func read(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { Int(crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
