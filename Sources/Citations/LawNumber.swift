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
      let (scalar, length) = decodeScalar(bytes, index)
      if scalar == 0x2116 || scalar == 0x4E && isAfterBlank && startsNumber(bytes, index + length) {
        var start = index + length
        while let width = blank(bytes, start) { start += width }
        let end = wordEnd(bytes, start)
        var last = end
        while last > start, bytes[last - 1] == 0x2E || bytes[last - 1] == 0x3A { last -= 1 }
        if hasNumber(bytes, start..<last) { return (start..<last, index..<end) }
      }
      if isWordLetter(scalar) || isNumber(scalar) {
        let end = max(wordEnd(bytes, index), index + length)
        if let number = beforeMarker(bytes, index..<end) { return (number, index..<end) }
        index = end
        isAfterBlank = false
      } else {
        isAfterBlank = blank(bytes, index) != nil
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
    return blank(bytes, place) != nil || isNumber(decodeScalar(bytes, place).scalar)
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
      let (scalar, length) = decodeScalar(bytes, place)
      if isNumber(scalar) { return true }
      place += length
    }
    return false
  }

  private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let (scalar, length) = decodeScalar(bytes, place)
      switch scalar {
      case 0x22, 0x28, 0x29, 0x2C, 0x3B, 0xAB, 0xBB, 0x201C, 0x201D: return place
      default: if isBlank(scalar) { return place }
      }
      place += length
    }
    return place
  }

  /// Bytes of the blank at a place; `nil` when there is none.
  private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    let (scalar, length) = decodeScalar(bytes, place)
    return isBlank(scalar) ? length : nil
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isNumber(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x30...0x39).contains(scalar) }
    if (0x400...0x52F).contains(scalar) { return false }
    return Unicode.Scalar(scalar).map { $0.properties.numericType != nil } ?? false
  }

  private static func isWordLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar & 0xDF) }
    if (0x400...0x481).contains(scalar) || (0x48A...0x52F).contains(scalar) { return true }
    return Unicode.Scalar(scalar).map { $0.properties.isAlphabetic } ?? false
  }
}
