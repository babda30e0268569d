import Foundation

/// Makes spellings of one word equal: case, apostrophes, `ё`, Arabic letter variants, mixed alphabets, Uzbek scripts.
///
/// The same function runs over lexicon and law, so that it only has to be consistent, not linguistically right.
public enum Folding {
  /// The folded form of one token. Empty when nothing but marks was left.
  public static func fold(_ token: String, language: Language) -> String {
    var letters: [UInt32] = []
    letters.reserveCapacity(token.utf8.count)
    let hasCombiningMark = token.unicodeScalars.contains { (0x0300...0x036F).contains($0.value) }
    let composed = hasCombiningMark ? token.precomposedStringWithCanonicalMapping : token
    for scalar in composed.unicodeScalars {
      if let lower = lowerCase(scalar.value) {
        append(lower, to: &letters)
      } else {
        for part in scalar.properties.lowercaseMapping.unicodeScalars { append(part.value, to: &letters) }
      }
    }
    repairMixedAlphabet(&letters)
    switch language {
    case .uzbekLatin, .uzbekCyrillic:
      letters = UzbekScript.latin(letters)
      // The tutuq belgisi is written or dropped at will (maʼmuriy, mamuriy); o' and g' are letters and stay.
      dropSeparatingApostrophe(&letters)
    case .tajik: for place in letters.indices where letters[place] == 0x045E { letters[place] = 0x04EF }
    default: break
    }
    var slice = letters[...]
    while let first = slice.first, isEdgeMark(first) { slice.removeFirst() }
    while let last = slice.last, isEdgeMark(last) { slice.removeLast() }
    return String(scalars: slice)
  }

  private static let apostrophe: UInt32 = 0x27

  private static func isEdgeMark(_ letter: UInt32) -> Bool { letter == apostrophe || letter == 0x2D }

  /// The small letter of the scripts of the region; `nil` where Unicode's own tables must be asked.
  private static func lowerCase(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    case 0..<0x80: scalar
    case 0x0410...0x042F: scalar + 0x20
    case 0x0400...0x040F: scalar + 0x50
    case 0x0430...0x045F: scalar
    // In the rest of the Cyrillic block a capital stands before its small letter.
    case 0x048A...0x04BF, 0x04D0...0x052F: scalar | 1
    case 0x0600...0x06FF, 0x2000...0x206F: scalar
    default: nil
    }
  }

  private static func append(_ scalar: UInt32, to letters: inout [UInt32]) {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BB, 0x02BC, 0x02B9: letters.append(apostrophe)
    // Soft hyphens, marks of direction, joiners, Arabic vowel signs, the dot of a Turkish capital.
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x0640, 0x064B...0x065F, 0x0670, 0x0307: break
    case 0x0451: letters.append(0x0435)
    case 0x0643, 0x06A9, 0x06AA: letters.append(0x06A9)
    case 0x064A, 0x0649, 0x06CC, 0x0626: letters.append(0x06CC)
    // Pashto writes its final ye in several ways; editions mix them.
    case 0x06D0, 0x06CD: letters.append(0x06CC)
    case 0x0629, 0x06C0, 0x06C1, 0x06D5: letters.append(0x0647)
    case 0x0622, 0x0623, 0x0625, 0x0671: letters.append(0x0627)
    case 0x0624: letters.append(0x0648)
    case 0x0660...0x0669: letters.append(scalar - 0x0660 + 0x30)
    case 0x06F0...0x06F9: letters.append(scalar - 0x06F0 + 0x30)
    default: letters.append(scalar)
    }
  }

  private static func dropSeparatingApostrophe(_ letters: inout [UInt32]) {
    guard letters.contains(apostrophe) else { return }
    var result: [UInt32] = []
    for letter in letters {
      if letter == apostrophe {
        // o' and g'
        if result.last == 0x6F || result.last == 0x67 { result.append(letter) }
      } else {
        result.append(letter)
      }
    }
    letters = result
  }

  /// Letters that look alike in Latin and Cyrillic, folded to the alphabet of most letters of the word.
  private static func repairMixedAlphabet(_ letters: inout [UInt32]) {
    var latin = 0
    var cyrillic = 0
    for letter in letters {
      if (0x61...0x7A).contains(letter) { latin += 1 }
      if (0x0400...0x04FF).contains(letter) { cyrillic += 1 }
    }
    if latin == 0 || cyrillic == 0 { return }
    let table = cyrillic >= latin ? lookAlikes.toCyrillic : lookAlikes.toLatin
    for place in letters.indices { letters[place] = table[letters[place]] ?? letters[place] }
  }

  private static let lookAlikes: (toCyrillic: [UInt32: UInt32], toLatin: [UInt32: UInt32]) = {
    let latin = Array("aceopxyihkmtb".unicodeScalars.map(\.value))
    let cyrillic = Array("асеорхуіһкмтв".unicodeScalars.map(\.value))
    let pairs = Array(zip(latin, cyrillic))
    return (
      Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
      Dictionary(pairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    )
  }()
}

extension String {
  /// A text of Unicode scalars; values that are no scalars are left out.
  init(scalars: some Sequence<UInt32>) {
    var view = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    self.init(view)
  }
}

/// Uzbek Cyrillic to the Latin alphabet of 1995, letter by letter (lower case, folded apostrophe).
enum UzbekScript {
  static func latin(_ word: [UInt32]) -> [UInt32] {
    guard word.contains(where: { (0x0400...0x04FF).contains($0) }) else { return word }
    var result: [UInt32] = []
    var previous: UInt32?
    for letter in word {
      if letter == 0x0435 {
        // At the start of a word and after a vowel the letter е is iotated.
        if previous.map(vowels.contains) ?? true { result.append(0x79) }
        result.append(0x65)
      } else if let letters = table[letter] {
        result += letters
      } else {
        result.append(letter)
      }
      previous = letter
    }
    return result
  }

  private static let vowels = Set("аеёиоуўэюя".unicodeScalars.map(\.value))

  private static let table: [UInt32: [UInt32]] = {
    let letters: [Character: String] = [
      "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ж": "j", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l",
      "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "x", "ц": "s",
      "ч": "ch", "ш": "sh", "ъ": "'", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ў": "o'", "қ": "q", "ғ": "g'",
      "ҳ": "h", "ё": "yo",
    ]
    var result: [UInt32: [UInt32]] = [:]
    for (cyrillic, latin) in letters {
      for scalar in cyrillic.unicodeScalars { result[scalar.value] = latin.unicodeScalars.map(\.value) }
    }
    return result
  }()
}
