/// The signs that Uzbek and Turkmen texts print for an apostrophe, as one.
enum ApostropheFolding {
  /// The text with `` ` ``, `‘`, `’`, `ʻ` and `ʼ` as `'`.
  static func fold(_ text: String) -> String {
    var text = text
    let bytes = text.withUTF8 { bytes -> [UInt8] in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var place = 0
      while place < bytes.count {
        let width = apostropheWidth(bytes, place)
        if width > 0 {
          result.append(0x27)
          place += width
        } else {
          result.append(bytes[place])
          place += 1
        }
      }
      return result
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes of the sign at `place`; 0 where there is none.
  private static func apostropheWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    switch bytes[place] {
    case 0x60: return 1
    case 0xCA where place + 1 < bytes.count && (bytes[place + 1] == 0xBB || bytes[place + 1] == 0xBC): return 2
    case 0xE2
    where place + 2 < bytes.count && bytes[place + 1] == 0x80
      && (bytes[place + 2] == 0x98 || bytes[place + 2] == 0x99):
      return 3
    default: return 0
    }
  }
}
