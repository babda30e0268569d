import Foundation

/// Makes spellings of one word equal: case, apostrophes, `ё`, Arabic letter variants, mixed alphabets, Uzbek scripts.
///
/// The same function runs over lexicon and law, so that it only has to be consistent, not linguistically right.
public enum Folding {
  /// The folded form of one token. Empty when nothing but marks was left.
  public static func fold(_ token: String, language: Language) -> String {
    var result = ""
    result.reserveCapacity(token.utf8.count)
    for scalar in token.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BB, 0x02BC, 0x02B9: result.append("'")
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x0640, 0x064B...0x065F, 0x0670, 0x0307: break
      case 0x0451: result.append("е")
      case 0x0643, 0x06A9: result.append("ک")
      case 0x064A, 0x0649, 0x06CC: result.append("ی")
      case 0x0629, 0x06C0, 0x06C1, 0x06D5: result.append("ه")
      case 0x0622, 0x0623, 0x0625, 0x0671: result.append("ا")
      case 0x0660...0x0669: result.unicodeScalars.append(digit(scalar.value - 0x0660))
      case 0x06F0...0x06F9: result.unicodeScalars.append(digit(scalar.value - 0x06F0))
      default: result.unicodeScalars.append(scalar)
      }
    }
    result = repairMixedAlphabet(result)
    switch language {
    case .uzbekLatin, .uzbekCyrillic:
      result = UzbekScript.latin(result)
      // The tutuq belgisi is written or dropped at will (maʼmuriy, mamuriy); o' and g' are letters and stay.
      result = dropSeparatingApostrophe(result)
    case .tajik: result = result.replacingOccurrences(of: "ў", with: "ӯ")
    default: break
    }
    return result.trimmingCharacters(in: CharacterSet(charactersIn: "'-"))
  }

  private static func digit(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(0x30 + value)) }

  private static func dropSeparatingApostrophe(_ word: String) -> String {
    guard word.utf8.contains(0x27) else { return word }
    var result = ""
    var previous: Character = " "
    for character in word {
      if character == "'" {
        if previous == "o" || previous == "g" { result.append("'") }
      } else {
        result.append(character)
      }
      previous = character
    }
    return result
  }

  /// Letters that look alike in Latin and Cyrillic, folded to the alphabet of most letters of the word.
  private static func repairMixedAlphabet(_ word: String) -> String {
    var latin = 0
    var cyrillic = 0
    for scalar in word.unicodeScalars {
      if (0x61...0x7A).contains(scalar.value) { latin += 1 }
      if (0x0400...0x04FF).contains(scalar.value) { cyrillic += 1 }
    }
    if latin == 0 || cyrillic == 0 { return word }
    let table = cyrillic >= latin ? lookAlikes.toCyrillic : lookAlikes.toLatin
    return String(String.UnicodeScalarView(word.unicodeScalars.map { table[$0] ?? $0 }))
  }

  private static let lookAlikes:
    (toCyrillic: [Unicode.Scalar: Unicode.Scalar], toLatin: [Unicode.Scalar: Unicode.Scalar]) =
      {
        let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
          ("a", "а"), ("c", "с"), ("e", "е"), ("o", "о"), ("p", "р"), ("x", "х"), ("y", "у"), ("i", "і"), ("h", "һ"),
          ("k", "к"), ("m", "м"), ("t", "т"), ("b", "в"),
        ]
        var toCyrillic: [Unicode.Scalar: Unicode.Scalar] = [:]
        var toLatin: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (latin, cyrillic) in pairs {
          toCyrillic[latin] = cyrillic
          toLatin[cyrillic] = latin
        }
        return (toCyrillic, toLatin)
      }()
}

/// Uzbek Cyrillic to the Latin alphabet of 1995, letter by letter (lower case, folded apostrophe).
enum UzbekScript {
  static func latin(_ word: String) -> String {
    guard word.unicodeScalars.contains(where: { (0x0400...0x04FF).contains($0.value) }) else { return word }
    var result = ""
    var previous: Character?
    for character in word {
      if character == "е" {
        // At the start of a word and after a vowel the letter is iotated.
        let afterVowel = previous.map { "аеёиоуўэюя".contains($0) } ?? true
        result += afterVowel ? "ye" : "e"
      } else if let letters = table[character] {
        result += letters
      } else {
        result.append(character)
      }
      previous = character
    }
    return result
  }

  private static let table: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ж": "j", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "x", "ц": "s",
    "ч": "ch", "ш": "sh", "ъ": "'", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ў": "o'", "қ": "q", "ғ": "g'",
    "ҳ": "h", "ё": "yo",
  ]
}
