/// Identifiers of Akoma Ntoso's naming convention: ASCII, unique, independent of white space.
public enum EId {
  /// Letters of any script of the region to ASCII, one way only; other marks become hyphens.
  public static func slug(_ mark: String) -> String {
    // Digits and small letters are their own.
    if !mark.isEmpty, mark.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }) {
      return mark
    }
    var result = ""
    for character in mark.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        result.append(character)
      } else if let letters = table[character] {
        result += letters
      } else if let digit = character.wholeNumberValue, character.isNumber {
        result += result.last?.isNumber ?? false ? "-\(digit)" : "\(digit)"
      } else if result.last != "-" && !result.isEmpty {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? "nn" : result
  }

  private static let table: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "j",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "c", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "hard", "ы": "y", "ь": "soft", "э": "eh", "ю": "yu",
    "я": "ya", "ә": "ae", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "oe", "ұ": "uh", "ү": "ue", "һ": "hh", "і": "ih",
    "ҳ": "h", "ҷ": "dj", "ӣ": "ii", "ӯ": "uu", "ў": "ou", "ç": "cc", "ä": "aa", "ö": "oo", "ü": "uy", "ş": "ss",
    "ý": "yy", "ž": "zz", "ň": "nn", "ا": "alef", "ب": "be", "پ": "pe", "ت": "te", "ج": "jim", "د": "dal", "ه": "he",
  ]
}
