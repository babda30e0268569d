import Foundation

/// A page saved as one file with its pictures (MHTML): the page itself is taken out, the rest stays behind.
enum WebArchive {
  /// The page and what the archive says of its encoding.
  struct Page {
    let bytes: [UInt8]
    let charset: String?
  }

  /// Parts inside parts beyond this depth are not looked into.
  private static let depthLimit = 4

  /// The first HTML part of the archive; `nil` when there is none.
  static func page(in bytes: [UInt8]) -> Page? { page(in: bytes[...], depth: 0) }

  /// Whether bytes begin as a saved page does.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    guard let colon = head.firstIndex(of: ":"), head[..<colon].allSatisfy({ $0.isLetter || $0 == "-" }) else {
      return false
    }
    return head.contains("mime-version:") && head.contains("content-type:")
  }

  private static func page(in bytes: ArraySlice<UInt8>, depth: Int) -> Page? {
    let (headers, body) = split(bytes)
    let type = headers["content-type"]?.lowercased() ?? "text/plain"
    if type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") {
      return Page(
        bytes: decode(body, headers["content-transfer-encoding"]?.lowercased() ?? ""),
        charset: parameter("charset", of: headers["content-type"] ?? ""))
    }
    guard type.hasPrefix("multipart/"), depth < depthLimit,
      let boundary = parameter("boundary", of: headers["content-type"] ?? ""), !boundary.isEmpty
    else { return nil }
    for part in parts(of: body, boundary: Array("--\(boundary)".utf8)) {
      if let page = page(in: part, depth: depth + 1) { return page }
    }
    return nil
  }

  /// Header fields, names in lower case, long lines joined; and what follows the empty line.
  private static func split(_ bytes: ArraySlice<UInt8>) -> ([String: String], ArraySlice<UInt8>) {
    var headers: [String: String] = [:]
    var name = ""
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = String(decoding: bytes[index..<end].prefix(4096), as: UTF8.self)
      index = min(end + 1, bytes.endIndex)
      let trimmed = line.trimmingCharacters(in: .whitespacesAndNewlines)
      if trimmed.isEmpty {
        if headers.isEmpty { continue }
        break
      }
      if line.hasPrefix(" ") || line.hasPrefix("\t") {
        headers[name, default: ""] += " " + trimmed
      } else if let colon = trimmed.firstIndex(of: ":") {
        name = trimmed[..<colon].lowercased()
        headers[name] = trimmed[trimmed.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      }
      if headers.count > 200 { break }
    }
    return (headers, bytes[index...])
  }

  private static func parameter(_ name: String, of value: String) -> String? {
    for part in value.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name else { continue }
      return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\"' \t\r"))
    }
    return nil
  }

  /// The stretches between lines that begin with the boundary.
  private static func parts(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex {
      let end = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[index..<end].starts(with: boundary) {
        if let start { parts.append(body[start..<index]) }
        start = min(end + 1, body.endIndex)
      }
      index = end + 1
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  private static func decode(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "quoted-printable": quotedPrintable(body)
    case "base64": Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters).map(Array.init) ?? Array(body)
    default: Array(body)
    }
  }

  /// `=D1=F2` to bytes; `=` at the end of a line joins it with the next.
  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      let byte = body[index]
      guard byte == 0x3D else {
        result.append(byte)
        index += 1
        continue
      }
      if index + 2 < body.endIndex, let high = digit(body[index + 1]), let low = digit(body[index + 2]) {
        result.append(high << 4 | low)
        index += 3
      } else if index + 1 < body.endIndex, body[index + 1] == 0x0A {
        index += 2
      } else if index + 2 < body.endIndex, body[index + 1] == 0x0D, body[index + 2] == 0x0A {
        index += 3
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
