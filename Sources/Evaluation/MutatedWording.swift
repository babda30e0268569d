import Foundation
import LegalText

/// The words with which a text is negated, excepted or made to speak of sixteen years, per language.
struct MutatedWording {
  let language: Language

  /// The changed text; `nil` where there is nothing to change.
  func text(_ text: String, _ mutation: LawMutation) -> String? {
    switch mutation {
    case .negate: replaced(text, Self.negations[script] ?? [])
    case .lowerAge: replaced(text, Self.ages[script] ?? [])
    case .except: excepted(text)
    case .delete, .repeal, .quote: nil
    }
  }

  private var script: Language { language == .uzbekCyrillic ? .uzbekLatin : language }

  /// Replaces whole words, the longest first, once at every place.
  private func replaced(_ text: String, _ pairs: [(String, String)]) -> String? {
    var result = ""
    var rest = Substring(text)
    var isChanged = false
    var isAtWord = true
    while let character = rest.first {
      if isAtWord, let pair = pairs.first(where: { Self.begins(rest, with: $0.0) }) {
        result += pair.1
        rest = rest.dropFirst(pair.0.count)
        isChanged = true
        isAtWord = false
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
    if script == .uzbekLatin { return clause + " " + text }
    var body = Substring(text)
    var tail = ""
    while let last = body.last, !last.isLetter && !last.isNumber {
      tail = String(last) + tail
      body = body.dropLast()
    }
    return body + ", " + clause + tail
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

  /// What is negated already loses its negation, so these come first.
  private static let negations: [Language: [(String, String)]] = [
    .russian: [
      ("не допускается", "допускается"), ("не вправе", "вправе"), ("не подлежат", "подлежат"), ("не может", "может"),
      ("не считаются", "считаются"), ("не являются", "являются"), ("запрещается", "не запрещается"),
      ("запрещаются", "не запрещаются"), ("наказывается", "не наказывается"), ("наказываются", "не наказываются"),
      ("допускается", "не допускается"), ("обязан", "не обязан"), ("обязаны", "не обязаны"), ("вправе", "не вправе"),
      ("влечет", "не влечет"), ("гарантируются", "не гарантируются"), ("гарантирует", "не гарантирует"),
      ("обеспечивают", "не обеспечивают"), ("обеспечивает", "не обеспечивает"), ("осуществляют", "не осуществляют"),
      ("предоставляют", "не предоставляют"), ("предоставляются", "не предоставляются"), ("выносят", "не выносят"),
      ("выносится", "не выносится"), ("рассматривают", "не рассматривают"), ("оказывают", "не оказывают"),
      ("проводят", "не проводят"), ("информируют", "не информируют"), ("устанавливается", "не устанавливается"),
      ("необходимы", "не необходимы"), ("заключается", "не заключается"),
    ],
    .english: [
      ("is not", "is"), ("are not", "are"), ("shall not", "shall"), ("is punished", "is not punished"),
      ("are prohibited", "are not prohibited"), ("is prohibited", "is not prohibited"), ("shall", "shall not"),
      ("requires", "does not require"), ("provide", "do not provide"),
    ],
    .uzbekLatin: [
      ("jazolanadi", "jazolanmaydi"), ("taqiqlanadi", "taqiqlanmaydi"), ("yo'l qo'yilmaydi", "yo'l qo'yiladi"),
      ("belgilanadi", "belgilanmaydi"), ("majburdir", "majbur emas"), ("majbur", "majbur emas"),
      ("shart", "shart emas"),
      ("haqli", "haqli emas"), ("ta'minlaydi", "ta'minlamaydi"), ("ta'minlanadi", "ta'minlanmaydi"),
      ("amalga oshiradi", "amalga oshirmaydi"), ("amalga oshiriladi", "amalga oshirilmaydi"),
      ("kafolatlanadi", "kafolatlanmaydi"), ("teng huquqlidirlar", "teng huquqli emaslar"),
      ("ega", "ega emas"), ("egadirlar", "ega emaslar"), ("topiladi", "topilmaydi"), ("tuziladi", "tuzilmaydi"),
    ],
  ]
}
