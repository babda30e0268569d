/// Text that was read with the wrong table and stored again: found, undone when every character can be had back, and
/// otherwise told, never stored silently.
struct Mojibake: Sendable, Hashable {
  /// The text as it was before the mistake.
  let repaired: String
  /// What happened, for a person (`UTF-8 read as windows-1251`), once for each time it happened.
  let history: [String]

  /// What the text was before it was read with wrong tables; `nil` when it is not mojibake or when characters were
  /// lost on the way.
  static func undo(_ text: String) -> Mojibake? {
    var current = text
    var history: [String] = []
    // Pages were seen that went through the mistake twice; more than three times is noise.
    while history.count < 3, let step = undoOnce(current) {
      current = step.text
      history.append(step.what)
    }
    return history.isEmpty ? nil : Mojibake(repaired: current, history: history)
  }

  /// Share of the letters beyond ASCII, 0-1, that stand in pairs which only the mistake makes (`РЎ`, `Ñò`, `Π§`), and
  /// how many such pairs there are.
  static func suspicion(_ text: some StringProtocol) -> (share: Double, pairs: Int) {
    var letters = 0
    var suspicious = 0
    var pairs = 0
    var before: UInt32 = 0
    var run = 0
    func count(_ value: UInt32) {
      letters += 1
      if isContinuation(value) && isLead(before) {
        suspicious += 2
        pairs += 1
      }
      // Cyrillic of one byte read as Latin-1: runs of accented letters. Three in a row stand in sound words too
      // ("tööülesanne").
      run = (0xC0...0xFF).contains(value) ? ((0xC0...0xFF).contains(before) ? run + 1 : 1) : 0
      if run == 4 {
        suspicious += 4
        pairs += 3
      } else if run > 4 {
        suspicious += 1
        pairs += 1
      }
      before = value
    }
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      Letters.forEachScalarBeyondASCII(bytes) { value, follows in
        if !follows { before = 0 }
        if value > 0xFFFF { before = 0 } else { count(value) }
      }
    }
    if done == nil {
      for scalar in text.unicodeScalars { if scalar.value < 0x80 { before = 0 } else { count(scalar.value) } }
    }
    return letters < 4 ? (0, 0) : (min(1, Double(suspicious) / Double(letters)), pairs)
  }

  /// Letters that the lead bytes 0xD0 and 0xD1 of Cyrillic, 0xD2, 0xD3 (Kazakh to Tajik) and 0xD8-0xDB (Arabic)
  /// become in the tables in question.
  private static func isLead(_ value: UInt32) -> Bool {
    switch value {
    case 0x0420...0x0423, 0x0428...0x042B: true  // windows-1251
    case 0x03A0, 0x03A1, 0x03A3, 0x03A8...0x03AB: true  // windows-1253
    case 0xC2...0xCB, 0xD0...0xD3, 0xD8...0xDB, 0xE2: true  // Latin-1
    case 0x2568, 0x2564, 0x2565, 0x2559, 0x256A, 0x2518, 0x250C, 0x2588: true  // IBM866
    default: false
    }
  }

  /// What the trailing bytes 0x80-0xBF become, as far as it is no ordinary letter of Russian or Greek.
  private static func isContinuation(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0xBF: true
    case 0x0401...0x040F, 0x0451...0x045F, 0x0490, 0x0491: true
    case 0x0384...0x0390: true
    case 0x2013...0x2022, 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2116, 0x2122: true
    case 0x0152, 0x0153, 0x0160, 0x0161, 0x0178, 0x017D, 0x017E, 0x0192, 0x02C6, 0x02DC: true
    default: false
    }
  }

  private static func undoOnce(_ text: String) -> (text: String, what: String)? {
    guard suspicion(text).share > 0.3 else { return nil }
    let tables: [(half: [Unicode.Scalar]?, name: String)] = [
      (CharacterEncoding.windows1251.upperHalf, "windows-1251"), (CharacterEncoding.windows1253Half, "windows-1253"),
      (CharacterEncoding.windows1252.upperHalf, "windows-1252"), (CharacterEncoding.cp866.upperHalf, "IBM866"),
    ]
    for case (let half?, let name) in tables {
      guard let bytes = bytes(of: text, in: half) else { continue }
      if let original = String(validating: bytes, as: UTF8.self) { return (original, "UTF-8 read as \(name)") }
      // Only Latin letters can be what Cyrillic of one byte per letter became.
      guard name == "windows-1252" else { continue }
      let original = bytes.withUnsafeBufferPointer { CharacterEncoding.windows1251.decode($0) }
      if let original, let score = CyrillicStatistics.score(original.unicodeScalars),
        score > CyrillicStatistics.threshold
      {
        return (original, "windows-1251 read as \(name)")
      }
    }
    return nil
  }

  /// The bytes that gave this text when they were read with the table; `nil` when a character is not in the table.
  private static func bytes(of text: String, in half: [Unicode.Scalar]) -> [UInt8]? {
    var table: [UInt32: UInt8] = [:]
    for (place, scalar) in half.enumerated() { table[scalar.value] = UInt8(0x80 + place) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = table[scalar.value] {
        bytes.append(byte)
      } else if scalar.value < 0x100 {
        // Tables that leave a byte free pass it on as a control or as Latin-1 has it.
        bytes.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    return bytes
  }
}
