import LegalText

/// Turns the wordings of the rule base into places of symbols. See `Standards/README.md` for the syntax.
final class PhraseCompiler {
  struct Compiled {
    let places: [(symbols: [Int32], gap: Int)]
    /// The folded alternatives of the last place.
    let lastWords: [String]
  }

  private let language: Language
  private let stemmer: Stemmer
  private var stems: [String: Int32] = [:]
  private var exactForms: [String: Int32] = [:]
  private var beginnings: [String: Int32] = [:]
  private var next: Int32 = 0

  init(language: Language, stemmer: Stemmer) {
    self.language = language
    self.stemmer = stemmer
  }

  /// The numbered symbols of everything compiled so far.
  func symbols() -> SymbolTable {
    SymbolTable(stems: stems, exactForms: exactForms, beginnings: beginnings, count: Int(next))
  }

  func compile(_ text: String) -> Compiled? {
    var places: [(symbols: [Int32], gap: Int)] = []
    var lastWords: [String] = []
    var gap = 0
    for word in text.split(separator: " ") {
      if word == ".." || word == "..." {
        gap = word == ".." ? 3 : 8
        continue
      }
      for alternatives in split(word) {
        var symbols: [Int32] = []
        var words: [String] = []
        for alternative in alternatives {
          guard let (symbol, folded) = symbol(alternative) else { continue }
          symbols.append(symbol)
          words.append(folded)
        }
        if symbols.isEmpty { continue }
        places.append((symbols, gap))
        lastWords = words
        gap = 0
      }
    }
    return places.isEmpty ? nil : Compiled(places: places, lastWords: lastWords)
  }

  /// Hyphenated words are several tokens in the text, so they are several places here.
  private func split(_ word: Substring) -> [[String]] {
    if word.contains("|") { return [word.split(separator: "|").map(String.init)] }
    let marked = word.hasPrefix("=") ? "=" : ""
    return word.drop { $0 == "=" }.split { $0 == "-" || $0 == "‑" || $0 == "–" }.map { [marked + $0] }
  }

  private func symbol(_ word: String) -> (Int32, String)? {
    if word.hasPrefix("=") {
      let folded = Folding.fold(String(word.dropFirst()), language: language)
      return folded.isEmpty ? nil : (number(folded, in: &exactForms), folded)
    }
    if word.hasSuffix("*") {
      let folded = Folding.fold(String(word.dropLast()), language: language)
      return folded.isEmpty ? nil : (number(folded, in: &beginnings), folded)
    }
    let folded = Folding.fold(word.filter { !"«»\"“”„,.;:()[]".contains($0) }, language: language)
    return folded.isEmpty ? nil : (number(stemmer.stem(folded), in: &stems), folded)
  }

  private func number(_ key: String, in table: inout [String: Int32]) -> Int32 {
    if let known = table[key] { return known }
    table[key] = next
    next += 1
    return next - 1
  }
}
