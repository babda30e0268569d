import Foundation
import LegalText

/// The words with which a text is negated, excepted or made to speak of sixteen years, per language.
struct MutatedWording {
  let language: Language

  /// The changed text; `nil` where there is nothing to change.
  func text(_ text: String, _ mutation: LawMutation) -> String? {
    switch mutation {
    case .negate: replaced(text, Self.negations[script] ?? [], isNegating: true)
    case .lowerAge: replaced(text, Self.ages[script] ?? [], isNegating: false)
    case .except: excepted(text)
    case .delete, .repeal, .quote: nil
    }
  }

  private var script: Language { language == .uzbekCyrillic ? .uzbekLatin : language }

  /// Replaces whole words, in the order of the pairs, once at every place.
  private func replaced(_ text: String, _ pairs: [(String, String)], isNegating: Bool) -> String? {
    var result = ""
    var rest = Substring(text)
    var isChanged = false
    var isAtWord = true
    var isNegatedAlready = false
    while let character = rest.first {
      if isAtWord, let pair = pairs.first(where: { Self.begins(rest, with: $0.0) }) {
        result += pair.1
        rest = rest.dropFirst(pair.0.count)
        isChanged = true
        isAtWord = false
        isNegatedAlready = false
        continue
      }
      if isAtWord && character.isLetter {
        let word = rest.prefix { $0.isLetter || Self.apostrophes.contains($0) }
        if isNegating && !isNegatedAlready, let other = negated(word) {
          result += other
          isChanged = true
        } else {
          result += word
        }
        isNegatedAlready = word.lowercased() == "не"
        rest = rest.dropFirst(word.count)
        continue
      }
      isAtWord = !(character.isLetter || character.isNumber || Self.apostrophes.contains(character))
      result.append(character)
      rest = rest.dropFirst()
    }
    return isChanged ? result : nil
  }

  private static let apostrophes: Set<Character> = ["'", "ʻ", "‘", "’", "ʼ", "`"]

  /// Whether the text begins with these words, whatever apostrophe and case it has, and they end there.
  private static func begins(_ text: Substring, with words: String) -> Bool {
    var place = text.startIndex
    for wanted in words {
      guard place < text.endIndex else { return false }
      let found = text[place]
      let isSame =
        wanted == found || (wanted == "'" && apostrophes.contains(found))
        || String(found).lowercased() == String(wanted)
      if !isSame { return false }
      place = text.index(after: place)
    }
    guard place < text.endIndex else { return true }
    return !(text[place].isLetter || text[place].isNumber)
  }

  private func excepted(_ text: String) -> String? {
    guard let clause = Self.exceptions[script], text.contains(where: \.isLetter) else { return nil }
    // Every sentence and every line gets its exception, as one at the end would leave the others whole.
    return Self.sentences(text).map { sentence -> String in
      guard sentence.contains(where: \.isLetter) else { return sentence }
      if script == .uzbekLatin { return clause + " " + sentence }
      var body = Substring(sentence)
      var tail = ""
      while let last = body.last, !last.isLetter && !last.isNumber {
        tail = String(last) + tail
        body = body.dropLast()
      }
      return body + ", " + clause + tail
    }.joined()
  }

  /// The sentences of a text with the spaces behind them: a full stop and a space, or a line's end, close one.
  static func sentences(_ text: String) -> [String] {
    var result: [String] = []
    var current = ""
    var isClosed = false
    for character in text {
      if isClosed && !character.isWhitespace {
        result.append(current)
        current = ""
        isClosed = false
      }
      if character.isNewline || character.isWhitespace && current.hasSuffix(".") { isClosed = true }
      current.append(character)
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  private static let exceptions: [Language: String] = [
    .russian: "за исключением случаев, определяемых местным исполнительным органом",
    .english: "except in the cases that the local authority sets",
    .uzbekLatin: "Mahalliy hokimiyat belgilaydigan hollar bundan mustasno,",
  ]

  private static let ages: [Language: [(String, String)]] = [
    .russian: [
      ("восемнадцать", "шестнадцать"), ("восемнадцати", "шестнадцати"), ("восемнадцатилетнего", "шестнадцатилетнего"),
      ("18", "16"),
    ],
    .english: [("eighteen", "sixteen"), ("18", "16")],
    .uzbekLatin: [("o'n sakkiz", "o'n olti"), ("18", "16")],
  ]

  /// What is negated already loses its negation, and irregular predicates have theirs; `negated` knows the others.
  private static let negations: [Language: [(String, String)]] = [
    .russian: [
      ("не допускается", "допускается"), ("не вправе", "вправе"), ("не подлежат", "подлежат"), ("не может", "может"),
      ("не считаются", "считаются"), ("не являются", "являются"), ("обязан", "не обязан"), ("обязана", "не обязана"),
      ("обязаны", "не обязаны"), ("вправе", "не вправе"), ("должен", "не должен"), ("должна", "не должна"),
      ("должны", "не должны"), ("может", "не может"), ("могут", "не могут"), ("влечет", "не влечет"),
      ("влекут", "не влекут"), ("необходимы", "не необходимы"), ("выносят", "не выносят"),
      ("проводят", "не проводят"), ("подлежит", "не подлежит"), ("подлежат", "не подлежат"),
      ("имеет право", "не имеет права"), ("имеют право", "не имеют права"), ("имеют", "не имеют"),
      ("имеет", "не имеет"),
    ],
    .english: [
      ("is not", "is"), ("are not", "are"), ("shall not", "shall"), ("is punished", "is not punished"),
      ("are prohibited", "are not prohibited"), ("is prohibited", "is not prohibited"), ("shall", "shall not"),
      ("must", "must not"), ("has", "does not have"), ("have", "do not have"),
      ("requires", "does not require"), ("provide", "do not provide"), ("provides", "does not provide"),
    ],
    .uzbekLatin: [
      ("yo'l qo'yilmaydi", "yo'l qo'yiladi"), ("majburdirlar", "majbur emaslar"), ("majburdir", "majbur emas"),
      ("majbur", "majbur emas"), ("shart", "shart emas"), ("lozim", "lozim emas"), ("kerak", "kerak emas"),
      ("mumkin", "mumkin emas"), ("haqli", "haqli emas"), ("haqlidir", "haqli emas"),
      ("haqlidirlar", "haqli emaslar"),
      ("huquqlidirlar", "huquqli emaslar"), ("ega", "ega emas"), ("egadir", "ega emas"),
      ("egadirlar", "ega emaslar"),
    ],
  ]

  /// A verb of the present tense with its negation; `nil` for any other word.
  private func negated(_ word: Substring) -> String? {
    switch script {
    case .russian:
      // Endings that no noun has.
      let endings = ["ется", "ются", "ится", "ятся", "атся", "утся", "ают", "яют", "уют", "ает", "яет", "ует"]
      return endings.contains(where: word.hasSuffix) && word.count > 5 ? "не " + word : nil
    case .uzbekLatin:
      if word.hasSuffix("maydi") || word.hasSuffix("maydilar") || word.count < 6 { return nil }
      for (ending, negative) in [("adilar", "maydilar"), ("ydilar", "maydilar"), ("adi", "maydi"), ("ydi", "maydi")]
      where word.hasSuffix(ending) { return word.dropLast(ending.count) + negative }
      return nil
    default: return nil
    }
  }
}
