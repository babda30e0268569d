/// The encodings in which laws of the region are stored.
public enum CharacterEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1251 = "windows-1251"
  case koi8r = "KOI8-R"
  case cp866 = "IBM866"
  case macCyrillic = "x-mac-cyrillic"
  /// windows-1251 with the Kazakh letters (KZ-1048, PTCP154's sibling).
  case kazakh1048 = "KZ-1048"
  case windows1252 = "windows-1252"

  /// The encoding that a declaration in a page or file names; `nil` for a name that is not known.
  public init?(label: String) {
    var key = ""
    for scalar in label.lowercased().unicodeScalars where scalar.properties.isAlphabetic || scalar.value < 0x3A {
      if scalar != "-" && scalar != "_" && scalar != " " { key.unicodeScalars.append(scalar) }
    }
    switch key {
    case "utf8", "usascii", "ascii": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1251", "cp1251", "win1251", "xcp1251", "1251": self = .windows1251
    case "koi8r", "koi8", "cskoi8r", "koi8u": self = .koi8r
    case "ibm866", "cp866", "866", "csibm866", "dos866": self = .cp866
    case "xmaccyrillic", "maccyrillic", "macintoshcyrillic", "xmacukrainian": self = .macCyrillic
    case "kz1048", "strk10482002", "rk1048", "cskz1048": self = .kazakh1048
    case "windows1252", "cp1252", "iso88591", "latin1", "l1": self = .windows1252
    default: return nil
    }
  }

  /// Whether every byte is one character.
  public var isSingleByte: Bool { upperHalf != nil }

  /// The characters of the bytes 0x80-0xFF; `nil` for encodings of several bytes. A byte without a character is the
  /// control character of the same value, so that bytes can be had back.
  var upperHalf: [Unicode.Scalar]? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1251: Self.windows1251Half
    case .koi8r: Self.koi8rHalf
    case .cp866: Self.cp866Half
    case .macCyrillic: Self.macCyrillicHalf
    case .kazakh1048: Self.kazakh1048Half
    case .windows1252: Self.windows1252Half
    }
  }

  /// Characters as text, `·` written for a hole where `\u{0}` stands.
  private static func half(_ rows: [String]) -> [Unicode.Scalar] {
    let scalars = rows.flatMap { Array($0.unicodeScalars) }
    return scalars.enumerated().map { place, scalar in
      scalar == "\u{0}" ? Unicode.Scalar(UInt8(truncatingIfNeeded: 0x80 + place)) : scalar
    }
  }

  private static let letters = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"

  private static let windows1251Half = half([
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ", "ђ‘’“”•–—\u{0}™љ›њќћџ", "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї", "°±Ііґµ¶·ё№є»јЅѕї", letters,
  ])

  private static let kazakh1048Half = half([
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏ", "ђ‘’“”•–—\u{0}™љ›њқһџ", "\u{A0}ҰұӘ¤Ө¦§Ё©Ғ«¬\u{AD}®Ү", "°±Ііөµ¶·ё№ғ»әҢңү", letters,
  ])

  private static let koi8rHalf = half([
    "─│┌┐└┘├┤┬┴┼▀▄█▌▐", "░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷", "═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞", "╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©", "юабцдефгхийклмно",
    "пярстужвьызшэщчъ", "ЮАБЦДЕФГХИЙКЛМНО", "ПЯРСТУЖВЬЫЗШЭЩЧЪ",
  ])

  private static let cp866Half = half([
    "АБВГДЕЖЗИЙКЛМНОП", "РСТУФХЦЧШЩЪЫЬЭЮЯ", "абвгдежзийклмноп", "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐", "└┴┬├─┼╞╟╚╔╩╦╠═╬╧",
    "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀", "рстуфхцчшщъыьэюя", "ЁёЄєЇїЎў°∙·√№¤■\u{A0}",
  ])

  private static let macCyrillicHalf = half([
    "АБВГДЕЖЗИЙКЛМНОП", "РСТУФХЦЧШЩЪЫЬЭЮЯ", "†°Ґ£§•¶І®©™Ђђ≠Ѓѓ", "∞±≤≥іµґЈЄєЇїЉљЊњ", "јЅ¬√ƒ≈∆«»…\u{A0}ЋћЌќѕ",
    "–—“”‘’÷„ЎўЏџ№Ёёя", "абвгдежзийклмноп", "рстуфхцчшщъыьэю€",
  ])

  private static let windows1252Half = half([
    "€\u{0}‚ƒ„…†‡ˆ‰Š‹Œ\u{0}Ž\u{0}", "\u{0}‘’“”•–—˜™š›œ\u{0}žŸ",
    String(String.UnicodeScalarView((UInt8(0xA0)...0xFF).map { Unicode.Scalar($0) })),
  ])

  /// The Greek code page of Microsoft Windows; no law is stored in it, but UTF-8 was read with it by mistake.
  static let windows1253Half = half([
    "€\u{0}‚ƒ„…†‡\u{0}‰\u{0}‹\u{0}\u{0}\u{0}\u{0}", "\u{0}‘’“”•–—\u{0}™\u{0}›\u{0}\u{0}\u{0}\u{0}",
    "\u{A0}΅Ά£¤¥¦§¨©\u{0}«¬\u{AD}®―", "°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ", "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ", "ΠΡ\u{0}ΣΤΥΦΧΨΩΪΫάέήί",
    "ΰαβγδεζηθικλμνξο", "πρςστυφχψωϊϋόύώ\u{0}",
  ])

  /// The text of bytes in this single-byte encoding, as UTF-8; control characters of the upper half stay.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let upperHalf else { return nil }
    // Each byte gives at most three bytes of UTF-8.
    var units: [UInt8] = []
    units.reserveCapacity(bytes.count * 2)
    let encoded = upperHalf.map { Array(String(Character($0)).utf8) }
    for byte in bytes {
      if byte < 0x80 { units.append(byte) } else { units.append(contentsOf: encoded[Int(byte) - 0x80]) }
    }
    return String(decoding: units, as: UTF8.self)
  }
}
