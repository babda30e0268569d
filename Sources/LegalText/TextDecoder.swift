import Foundation

/// Bytes to text: decides the encoding by byte order mark, then by evidence, and reports the decision.
public enum TextDecoder {
  /// Decodes the bytes of one file.
  /// - Throws: `DecodingError.empty` for no bytes or only white space, `.binary` for control bytes no text has.
  public static func decode(_ bytes: [UInt8]) throws(DecodingError) -> DecodedText {
    if bytes.isEmpty { throw .empty }
    let decoded: DecodedText
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      decoded = try wellFormed(Array(bytes.dropFirst(3)), evidence: "byte order mark")
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      decoded = utf16(bytes.dropFirst(2), littleEndian: true, evidence: "byte order mark")
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      decoded = utf16(bytes.dropFirst(2), littleEndian: false, evidence: "byte order mark")
    } else if let littleEndian = utf16WithoutMark(bytes) {
      decoded = utf16(bytes[...], littleEndian: littleEndian, evidence: "zero bytes at every other place")
    } else {
      decoded = try wellFormed(bytes, evidence: "well-formed UTF-8")
    }
    if decoded.text.allSatisfy(\.isWhitespace) { throw .empty }
    return decoded
  }

  private static func wellFormed(_ bytes: [UInt8], evidence: String) throws(DecodingError) -> DecodedText {
    if let offset = bytes.firstIndex(where: { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }) {
      throw .binary(offset: offset)
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      return DecodedText(text: normalise(text), encoding: "UTF-8", evidence: evidence)
    }
    // Not UTF-8: the only other encoding that official exports of the region still use is windows-1251.
    let text = String(bytes.map { windows1251[Int($0)] })
    return DecodedText(
      text: normalise(text), encoding: "windows-1251", evidence: "not well-formed UTF-8, Cyrillic letter range",
      warnings: ["read as windows-1251; check a paragraph of the text by eye"])
  }

  private static func utf16WithoutMark(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(400)
    guard sample.count >= 8, bytes.count % 2 == 0 else { return nil }
    // Spaces and line ends are a sixth of any text; in UTF-16 each has a zero byte beside it.
    var little = 0
    var big = 0
    var index = 0
    while index + 1 < sample.count {
      if sample[index + 1] == 0 && sample[index] != 0 { little += 1 }
      if sample[index] == 0 && sample[index + 1] != 0 { big += 1 }
      index += 2
    }
    let pairs = sample.count / 2
    if little * 10 > pairs && big == 0 { return true }
    if big * 10 > pairs && little == 0 { return false }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool, evidence: String) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return DecodedText(
      text: normalise(String(decoding: units, as: UTF16.self)), encoding: littleEndian ? "UTF-16LE" : "UTF-16BE",
      evidence: evidence)
  }

  /// Line ends to `\n`, normalisation form C, no byte order mark inside.
  static func normalise(_ text: String) -> String {
    var text = text
    if text.utf8.contains(0x0D) {
      text = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    }
    return text.precomposedStringWithCanonicalMapping.replacingOccurrences(of: "\u{FEFF}", with: "")
  }

  /// The code page of Microsoft Windows for Cyrillic; bytes without an assignment become the replacement character.
  private static let windows1251: [Character] = {
    var table = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }
    let upper =
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
    table.append(contentsOf: upper)
    for value in 0x0410...0x044F {
      if let scalar = Unicode.Scalar(value) { table.append(Character(scalar)) }
    }
    return table
  }()
}
