import LegalText

/// Numbers of acts as texts print them: `№ 226-V`, `N 83`, `O‘RQ-138-sonli`, `254-II-son`, `162-ФЗ`.
public enum LawNumber {
  /// The first number of an act in a text, without the sign and the word for "number".
  public static func first(in text: Substring) -> (number: String, range: Range<Substring.Index>)? {
    var text = text
    let found = text.withUTF8 { bytes in hasSign(bytes) ? first(bytes) : nil }
    guard let found else { return nil }
    func index(_ offset: Int) -> Substring.Index { text.utf8.index(text.startIndex, offsetBy: offset) }
    return (
      String(text[index(found.number.lowerBound)..<index(found.number.upperBound)]),
      index(found.whole.lowerBound)..<index(found.whole.upperBound)
    )
  }

  /// Bytes of the number, and of the number with its sign or word.
  private typealias Place = (number: Range<Int>, whole: Range<Int>)

  private static func first(_ bytes: UnsafeBufferPointer<UInt8>) -> Place? {
    var index = 0
    var isAfterBlank = true
    while index < bytes.count {
      let (scalar, length) = letter(bytes, index)
      if scalar == "№" || scalar == "N" && isAfterBlank && startsNumber(bytes, index + length) {
        var start = index + length
        while start < bytes.count, letter(bytes, start).scalar.isBlank { start += letter(bytes, start).length }
        let end = wordEnd(bytes, start)
        var last = end
        while last > start, bytes[last - 1] == 0x2E || bytes[last - 1] == 0x3A { last -= 1 }
        if hasNumber(bytes, start..<last) { return (start..<last, index..<end) }
      }
      if scalar.isAnyLetter || scalar.isNumberSign {
        let end = max(wordEnd(bytes, index), index + length)
        if let number = beforeMarker(bytes, index..<end) { return (number, index..<end) }
        index = end
        isAfterBlank = false
      } else {
        isAfterBlank = scalar.isBlank
        index += length
      }
    }
    return nil
  }

  /// Whether a byte of the text can belong to a sign of a number: most words behind a date have none.
  private static func hasSign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x4E, 0x2D: return true
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x84 && bytes[index + 2] == 0x96: return true
      default: continue
      }
    }
    return false
  }

  /// A blank or a digit: the letter N in front of it stands for "number".
  private static func startsNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place < bytes.count else { return false }
    let scalar = letter(bytes, place).scalar
    return scalar.isBlank || scalar.isNumberSign
  }

  private static let markers = ["-son", "-сон"].map { Array($0.utf8) }

  /// The number in front of "-son", the word for it in Uzbek.
  private static func beforeMarker(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Range<Int>? {
    for marker in markers {
      var place = word.lowerBound
      while place + marker.count <= word.upperBound {
        if bytes[place] == 0x2D, marker.indices.allSatisfy({ bytes[place + $0] == marker[$0] }) {
          if hasNumber(bytes, word.lowerBound..<place) { return word.lowerBound..<place }
          break
        }
        place += 1
      }
    }
    return nil
  }

  private static func hasNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, length) = letter(bytes, place)
      if scalar.isNumberSign { return true }
      place += length
    }
    return false
  }

  private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let (scalar, length) = letter(bytes, place)
      switch scalar {
      case "\"", "(", ")", ",", ";", "«", "»", "“", "”": return place
      default: if scalar.isBlank { return place }
      }
      place += length
    }
    return place
  }

  private static func letter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let (value, length) = Letters.decode(bytes, place)
    return (Unicode.Scalar(value) ?? "\0", length)
  }
}
