import Foundation
import LegalText
import Testing

@Suite struct TextDecoderTests {
  private let text = "Статья 1. Насилие\nЗапрещается."

  @Test func encodingsOfOneTextReadAlike() throws {
    let expected = try TextDecoder.decode(Array(text.utf8)).text
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      let bytes = mark + Array(try #require(text.data(using: encoding)))
      #expect(try TextDecoder.decode(bytes).text == expected)
    }
    let windows = Array(try #require(text.data(using: .windowsCP1251)))
    let decoded = try TextDecoder.decode(windows)
    #expect(decoded.text == expected)
    #expect(decoded.encoding == "windows-1251")
  }

  /// Small letters but the last have one number in both tables; capitals and the last letter tell them apart.
  @Test func windowsIsNotTakenForMacintosh() throws {
    let law = "Статья 1. Основные понятия\nНастоящая статья применяется, если заявление подаётся пострадавшей.\n"
    let bytes = Array(try #require(String(repeating: law, count: 40).data(using: .windowsCP1251)))
    #expect(try TextDecoder.decode(bytes).encoding == "windows-1251")
  }

  @Test func lineEndsAndNormalisationFormDoNotMatter() throws {
    let plain = try TextDecoder.decode(Array("Положе\u{0439}\nй".utf8)).text
    let carriage = try TextDecoder.decode(Array("Положей\r\nй".decomposedStringWithCanonicalMapping.utf8)).text
    #expect(plain == carriage)
  }

  /// Made in one piece, form C of such a line takes the square of its length: minutes.
  @Test func aLongRunOfMarksIsKept() throws {
    let marks = String(repeating: "\u{0301}\u{0323}", count: 60_000)
    let text = try TextDecoder.decode(Array("Статья 1. е\(marks) и\u{0306}\nКонец".utf8)).text
    #expect(text.unicodeScalars.count { $0 == "\u{0301}" || $0 == "\u{0323}" } == 120_000)
    #expect(text.hasSuffix(" й\nКонец"))
  }

  @Test func emptyAndBinaryAreRefused() {
    #expect(throws: DecodingError.empty) { try TextDecoder.decode([]) }
    #expect(throws: DecodingError.empty) { try TextDecoder.decode(Array(" \n\t".utf8)) }
    #expect(throws: DecodingError.binary(offset: 3)) { try TextDecoder.decode([0x25, 0x50, 0x44, 0x00, 0x01]) }
  }
}
