import LegalText

/// Letters of one language as small numbers, so that words are compared without making strings.
///
/// Case, `ё`, apostrophes, Arabic letter forms, look-alikes of the other alphabet, and the letters that degraded
/// Tajik and Kyrgyz texts leave out are one class, in the lexicon and in the text alike.
struct ReferenceAlphabet: Sendable {
  /// Class per scalar below `limit`; 0 for what is not a letter.
  private let classes: [UInt8]
  private static let limit: UInt32 = 0x700
  static let apostrophe: UInt8 = 1
  /// Joiners and vowel signs inside a word, which are passed over.
  static let ignored: UInt8 = 255
  /// Letters that no word of the lexicon has.
  static let foreign: UInt8 = 254

  init(_ language: Language) {
    var table = [UInt8](repeating: 0, count: Int(Self.limit))
    var known: [UInt32: UInt8] = [:]
    var next: UInt8 = 2
    for value in 0..<Self.limit {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch value {
      case 0x27, 0x60, 0x2BB, 0x2BC, 0x2B9: table[Int(value)] = Self.apostrophe
      case 0xAD, 0x300...0x36F, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670: table[Int(value)] = Self.ignored
      default:
        guard scalar.properties.isAlphabetic else { continue }
        if !Self.isOwn(value, language) {
          table[Int(value)] = Self.foreign
          continue
        }
        let lowered = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
        let folded = Self.fold(lowered, language)
        if let found = known[folded] {
          table[Int(value)] = found
        } else if next < Self.foreign {
          known[folded] = next
          table[Int(value)] = next
          next += 1
        }
      }
    }
    classes = table
  }

  private static func isOwn(_ scalar: UInt32, _ language: Language) -> Bool {
    if scalar < 0x80 { return true }
    return switch language {
    case .russian, .kazakh, .kyrgyz, .tajik, .uzbekCyrillic: (0x400...0x52F).contains(scalar)
    case .uzbekLatin, .turkmen, .english: scalar < 0x180 || (0x410...0x45F).contains(scalar)
    case .dari, .pashto: (0x600...0x6FF).contains(scalar)
    }
  }

  @inline(__always)
  func letterClass(_ scalar: UInt32) -> UInt8 {
    if scalar < Self.limit { return classes[Int(scalar)] }
    switch scalar {
    case 0x2018, 0x2019: return Self.apostrophe
    case 0x200B...0x200F: return Self.ignored
    default: return 0
    }
  }

  private static func fold(_ scalar: UInt32, _ language: Language) -> UInt32 {
    switch scalar {
    case 0x451: return 0x435
    case 0x643: return 0x6A9
    case 0x64A, 0x649, 0x6D0, 0x6CD: return 0x6CC
    case 0x629, 0x6C0, 0x6C1, 0x6C2, 0x6D5, 0x6BE: return 0x647
    case 0x622, 0x623, 0x625, 0x671: return 0x627
    default: break
    }
    switch language {
    case .tajik: if let plain = tajik[scalar] { return plain }
    case .kyrgyz: if let plain = kyrgyz[scalar] { return plain }
    default: break
    }
    switch language {
    case .russian, .kazakh, .kyrgyz, .tajik, .uzbekCyrillic: return toCyrillic[scalar] ?? scalar
    case .turkmen, .uzbekLatin: return toLatin[scalar] ?? scalar
    case .english, .dari, .pashto: return scalar
    }
  }

  private static let tajik: [UInt32: UInt32] = [
    0x4B3: 0x445, 0x4B7: 0x447, 0x49B: 0x43A, 0x493: 0x433, 0x4E3: 0x438, 0x4EF: 0x443, 0x45E: 0x443,
  ]
  private static let kyrgyz: [UInt32: UInt32] = [0x4E9: 0x43E, 0x4AF: 0x443, 0x4A3: 0x43D]
  private static let toCyrillic: [UInt32: UInt32] = [
    0x61: 0x430, 0x63: 0x441, 0x65: 0x435, 0x6F: 0x43E, 0x70: 0x440, 0x78: 0x445, 0x79: 0x443, 0x69: 0x456,
  ]
  private static let toLatin: [UInt32: UInt32] = [
    0x430: 0x61, 0x441: 0x63, 0x435: 0x65, 0x43E: 0x6F, 0x440: 0x70, 0x445: 0x78, 0x443: 0x79, 0x456: 0x69,
  ]
}
