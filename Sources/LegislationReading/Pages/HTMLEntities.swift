/// Character references of HTML: names and numbers to characters.
enum HTMLEntities {
  /// The character of the reference at the start of `bytes` and its length with the semicolon; `nil` when it is none,
  /// and then it is text as it stands.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard place + 2 < bytes.count, bytes[place] == 0x26 else { return nil }
    if bytes[place + 1] == 0x23 { return number(bytes, place) }
    var end = place + 1
    while end < bytes.count, end - place < 12, isLetterOrDigit(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
    let isClosed = end < bytes.count && bytes[end] == 0x3B
    guard let scalar = named[name], isClosed || old.contains(name) else { return nil }
    return (scalar, end - place + (isClosed ? 1 : 0))
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (Unicode.Scalar, Int)? {
    var end = place + 2
    let isHexadecimal = bytes[end] | 0x20 == 0x78
    if isHexadecimal { end += 1 }
    let first = end
    var value: UInt32 = 0
    while end < bytes.count, end - first < 8, let digit = digit(bytes[end], isHexadecimal) {
      value = value * (isHexadecimal ? 16 : 10) + digit
      end += 1
    }
    guard end > first else { return nil }
    if end < bytes.count && bytes[end] == 0x3B { end += 1 }
    // Pages wrote the places of windows-1252 as if they were Unicode.
    if (0x80...0x9F).contains(value) { value = windows1252[Int(value) - 0x80] }
    // No control characters: they would make the text invalid XML.
    guard value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D, value != 0xFFFE, value != 0xFFFF,
      let scalar = Unicode.Scalar(value)
    else { return ("\u{FFFD}", end - place) }
    return (scalar, end - place)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46 where isHexadecimal: UInt32(byte) - 0x37
    case 0x61...0x66 where isHexadecimal: UInt32(byte) - 0x57
    default: nil
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
    0x17E, 0x178,
  ]

  /// Names that old pages write without the semicolon.
  private static let old: Set<String> = ["nbsp", "quot", "amp", "lt", "gt", "laquo", "raquo", "copy", "reg", "shy"]

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [
      "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "ndash": "–", "mdash": "—", "lsquo": "‘",
      "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†", "Dagger": "‡", "bull": "•",
      "hellip": "…", "permil": "‰", "prime": "′", "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
      "lrm": "\u{200E}", "rlm": "\u{200F}", "minus": "−", "numero": "№", "larr": "←", "rarr": "→", "le": "≤",
      "ge": "≥", "ne": "≠", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "OElig": "Œ", "oelig": "œ", "circ": "ˆ",
      "tilde": "˜", "hyphen": "‐", "dash": "‐", "nbhy": "‑", "middot": "·",
    ]
    // The names of U+00A0-U+00FF, in order.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
      micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
      Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
      Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
      ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
      ucirc uuml yacute thorn yuml
      """
    for (place, name) in latin.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(UInt8(0xA0 + place))
    }
    // The names of Cyrillic letters that SGML tools wrote.
    let cyrillic = """
      Acy Bcy Vcy Gcy Dcy IEcy ZHcy Zcy Icy Jcy Kcy Lcy Mcy Ncy Ocy Pcy Rcy Scy Tcy Ucy Fcy KHcy TScy CHcy SHcy \
      SHCHcy HARDcy Ycy SOFTcy Ecy YUcy YAcy acy bcy vcy gcy dcy iecy zhcy zcy icy jcy kcy lcy mcy ncy ocy pcy rcy \
      scy tcy ucy fcy khcy tscy chcy shcy shchcy hardcy ycy softcy ecy yucy yacy
      """
    for (place, name) in cyrillic.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(UInt16(0x0410 + place))
    }
    return table
  }()
}
