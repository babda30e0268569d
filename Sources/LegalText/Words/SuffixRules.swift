/// Stripping of suffixes for languages that Snowball does not cover.
///
/// A suffix is removed again and again while at least `minimumStem` letters remain and the vowels of suffix and stem
/// agree (Turkic harmony: a back vowel calls for a back suffix). Where stripping one suffix leads to a citation form of
/// the lexicon, that suffix is taken; otherwise the longest. A voiced last letter is unvoiced at the end, so that
/// `қорлығы` and `қорлық` meet. Recall and false merges are measured in `StemmingQualityTests`.
struct SuffixRules: Sendable {
  private typealias Letters = [UInt32]

  /// Hash of a suffix (read from its end) to the class of its first vowel.
  private let suffixes: [UInt64: VowelClass]
  private let longest: Int
  private let grammar: SuffixGrammar
  private let citationForms: Set<[UInt32]>
  /// Citation forms without their thematic vowel, which other endings replace (`محکم` of `محکمه`).
  private let thematicForms: [[UInt32]: [UInt32]]

  init?(language: Language, citationForms: Set<String>) {
    guard let grammar = SuffixGrammar.of(language) else { return nil }
    self.grammar = grammar
    var suffixes: [UInt64: VowelClass] = [:]
    var longest = 0
    for suffix in grammar.expanded() {
      suffixes[Self.hash(suffix)] = grammar.firstVowelClass(suffix)
      longest = max(longest, suffix.count)
    }
    self.suffixes = suffixes
    self.longest = longest
    // Inflected forms in the lexicon are no citation forms: a shorter one that they strip to stands for them.
    var kept: Set<[UInt32]> = []
    let candidates = citationForms.map { $0.unicodeScalars.map(\.value) }.filter {
      $0.count >= grammar.minimumCitation
    }
    let inflections = Set(grammar.expanded(grammar.inflection).map(Self.hash))
    for word in candidates.sorted(by: {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
    }) {
      if Self.strips(word, to: kept, by: inflections, longest: longest, grammar) { continue }
      kept.insert(word)
    }
    self.citationForms = kept
    var thematicForms: [[UInt32]: [UInt32]] = [:]
    for word in kept where word.count > grammar.minimumCitation {
      guard let last = word.last, grammar.thematic.contains(last) else { continue }
      let base = Array(word.dropLast())
      if let other = thematicForms[base], other.lexicographicallyPrecedes(word) { continue }
      thematicForms[base] = word
    }
    self.thematicForms = thematicForms
  }

  func stem(_ word: String) -> String {
    var letters = word.unicodeScalars.map(\.value)
    for _ in 0..<grammar.rounds {
      if let known = citation(letters) { return String(scalars: known) }
      var taken = 0
      var hash = Self.hashSeed
      // What the lexicon cites may be shorter than a stem that nobody knows.
      let shortest = citationForms.isEmpty ? grammar.minimumStem : grammar.minimumCitation
      let limit = min(longest, letters.count - shortest)
      if limit < 1 { break }
      for length in 1...limit {
        hash = Self.extend(hash, letters[letters.count - length])
        let rest = letters[..<(letters.count - length)]
        guard let vowel = suffixes[hash], vowel.agrees(with: grammar.lastVowelClass(rest)) else { continue }
        if let known = citation(Array(rest)) ?? thematicForms[Array(rest)] { return String(scalars: known) }
        if rest.count >= grammar.minimumStem { taken = length }
      }
      if taken == 0 { break }
      letters.removeLast(taken)
    }
    if let known = citation(letters) { return String(scalars: known) }
    if let last = letters.last, let unvoiced = grammar.devoicing[last] { letters[letters.count - 1] = unvoiced }
    return String(scalars: letters)
  }

  /// The word itself, or with its last letter unvoiced, when the lexicon cites it.
  private func citation(_ letters: [UInt32]) -> [UInt32]? {
    if citationForms.isEmpty { return nil }
    if citationForms.contains(letters) { return letters }
    guard let last = letters.last, let unvoiced = grammar.devoicing[last] else { return nil }
    var other = letters
    other[other.count - 1] = unvoiced
    return citationForms.contains(other) ? other : nil
  }

  /// Whether inflectional suffixes alone lead from `word` to one of `stems`.
  private static func strips(
    _ word: [UInt32], to stems: Set<[UInt32]>, by suffixes: Set<UInt64>, longest: Int, _ grammar: SuffixGrammar
  ) -> Bool {
    var open = [word]
    var rounds = 0
    while let letters = open.popLast(), rounds < 64 {
      rounds += 1
      let limit = min(longest, letters.count - grammar.minimumCitation)
      if limit < 1 { continue }
      var hash = hashSeed
      for length in 1...limit {
        hash = extend(hash, letters[letters.count - length])
        guard suffixes.contains(hash) else { continue }
        var rest = Array(letters.dropLast(length))
        if stems.contains(rest) { return true }
        open.append(rest)
        if let last = rest.last, let unvoiced = grammar.devoicing[last] {
          rest[rest.count - 1] = unvoiced
          if stems.contains(rest) { return true }
        }
      }
    }
    return false
  }

  private static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func extend(_ hash: UInt64, _ letter: UInt32) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  private static func hash(_ suffix: [UInt32]) -> UInt64 { suffix.reversed().reduce(hashSeed, extend) }
}

/// The harmony class of a vowel.
enum VowelClass: Sendable {
  case back, front, neutral

  func agrees(with other: VowelClass) -> Bool { self == .neutral || other == .neutral || self == other }
}

/// The suffixes of one language and what governs them.
struct SuffixGrammar: Sendable {
  /// Case, number, possession, person: what makes forms of one word. Capital letters stand for `alternations`.
  let inflection: String
  /// What makes words of the same family: verbal nouns, participles, abstract nouns.
  let derivation: String
  let alternations: [Character: String]
  let devoicing: [UInt32: UInt32]
  let back: Set<UInt32>
  let front: Set<UInt32>
  /// Letters that remain of a word that the lexicon does not know.
  let minimumStem: Int
  /// Letters of the shortest citation form to which endings may be stripped.
  let minimumCitation: Int
  /// Last letters of citation forms which other endings replace.
  let thematic: Set<UInt32>
  let rounds: Int

  private init(
    inflection: String, derivation: String = "", alternations: [Character: String] = [:],
    devoicing: [Character: Character] = [:], back: String = "", front: String = "", thematic: String = "",
    minimumStem: Int, minimumCitation: Int? = nil, rounds: Int
  ) {
    func value(_ character: Character) -> UInt32 { character.unicodeScalars.first?.value ?? 0 }
    self.inflection = inflection
    self.derivation = derivation
    self.alternations = alternations
    self.devoicing = Dictionary(uniqueKeysWithValues: devoicing.map { (value($0), value($1)) })
    self.back = Set(back.unicodeScalars.map(\.value))
    self.front = Set(front.unicodeScalars.map(\.value))
    self.minimumStem = minimumStem
    self.minimumCitation = minimumCitation ?? minimumStem
    self.thematic = Set(thematic.unicodeScalars.map(\.value))
    self.rounds = rounds
  }

  /// Every suffix of the lists with its alternations written out.
  func expanded(_ list: String? = nil) -> [[UInt32]] {
    var all: Set<[UInt32]> = []
    for pattern in (list ?? inflection + " " + derivation).split(separator: " ") {
      var forms = [""]
      for character in pattern {
        let letters = alternations[character] ?? String(character)
        forms = forms.flatMap { form in letters.map { form + String($0) } }
      }
      for form in forms { all.insert(form.unicodeScalars.map(\.value)) }
    }
    return Array(all)
  }

  func firstVowelClass(_ letters: [UInt32]) -> VowelClass {
    for letter in letters { if let found = vowelClass(letter) { return found } }
    return .neutral
  }

  func lastVowelClass(_ letters: ArraySlice<UInt32>) -> VowelClass {
    for letter in letters.reversed() { if let found = vowelClass(letter) { return found } }
    return .neutral
  }

  private func vowelClass(_ letter: UInt32) -> VowelClass? {
    if back.contains(letter) { return .back }
    return front.contains(letter) ? .front : nil
  }

  static func of(_ language: Language) -> SuffixGrammar? {
    switch language {
    case .uzbekLatin, .uzbekCyrillic: uzbek
    case .kazakh: kazakh
    case .kyrgyz: kyrgyz
    case .turkmen: turkmen
    case .tajik: tajik
    case .dari: dari
    case .pashto: pashto
    case .english, .russian: nil
    }
  }

  private static let uzbek = SuffixGrammar(
    inflection: "lar lari larni larga larda lardan larning ni ning ga ka qa da dan im ing i si miz ngiz imiz ingiz "
      + "gacha dagi niki dir dirlar ini sini iga siga ida sida idan sidan ining sining",
    derivation: "lik ligi cha mi ayotgan yotgan gan kan qan digan ydigan adigan ish uvchi ovchi moq mas masa sa gach "
      + "gunga ilgan ilish ilsa iladi inadi ladi lash lagan langan lanadi lanish laydi aydi adi ydi di b ib",
    devoicing: ["g": "k"], minimumStem: 4, rounds: 5)

  private static let kazakh = SuffixGrammar(
    inflection: "лAр дAр тAр дIң тIң нIң дI тI нI ғA гE қA кE дA тE нA дAн тAн нAн мEн бEн пEн ы і сы сі ым ім ың ің "
      + "ымыз іміз ыңыз іңіз дағы дегі тағы тегі ын ін сын сін ына іне сына сіне ында інде сында сінде ынан інен "
      + "сынан сінен",
    derivation: "ғы гі лық лік дық дік тық тік лы лі ды ді ған ген қан кен атын етін йтын йтін у ушы уші ады еді са "
      + "се мау меу ылған ілген ылады іледі лған лген у уы уі",
    alternations: ["A": "ае", "E": "еа", "I": "ыі"], devoicing: ["ғ": "қ", "г": "к", "б": "п"],
    back: "аоұыя", front: "әөүіеэ", minimumStem: 3, rounds: 5)

  private static let kyrgyz = SuffixGrammar(
    inflection: "лAр дAр тAр нYн дYн тYн нY дY тY гA кA дA тA дAн тAн нAн Y сY Yм Yң YбYз YңYз дагы деги нда нде "
      + "ндагы ндеги ына ине сына сине ында инде сында синде ынан инен сынан синен уна үнө сун сүн ун үн ын ин",
    derivation: "гY кY лYк дYк тYк луу дуу туу гAн кAн уучу үүчү оочу өөчү уу үү оо өө ат ет йт са се Yлган Yлат дай "
      + "дей",
    alternations: ["A": "аеоө", "Y": "ыиуү"], devoicing: ["г": "к", "б": "п"], back: "аоуыя", front: "эеөүи",
    minimumStem: 3, rounds: 5)

  private static let turkmen = SuffixGrammar(
    inflection: "lAr YN nYN Y nY A nA dA ndA dAn ndAn sY Ym YmYz YNYz dAky YnY YnA YndA YndAn sYnY sYnA sYndA",
    derivation: "lYk lYgY ly li syz siz An en jAk jek Ar er mak mek mAg mAgY ýan ýän ýar ýär jY jYlYk Yş dYr dy di "
      + "mazlyk mezlik Yl Yp",
    alternations: ["A": "aeä", "Y": "yiuü", "N": "ň"], devoicing: ["g": "k", "d": "t", "b": "p"], back: "aouy",
    front: "äeiöü", minimumStem: 4, rounds: 4)

  private static let tajik = SuffixGrammar(
    inflection: "ҳои ҳоро ҳо ҳоӣ ҳояш ҳояшон он они онро гон гони гонро ро и ӣ е аш ам ат ашон",
    derivation: "ият ия анда гӣ", minimumStem: 4,
    minimumCitation: 2, rounds: 3)

  private static let dari = SuffixGrammar(
    inflection: "های هایی ها ان گان ات ین ی یی اش شان", derivation: "تر ترین", minimumStem: 3, minimumCitation: 2,
    rounds: 2)

  private static let pashto = SuffixGrammar(
    inflection: "ونو ونه انو ان و ه ې ۍ ی", derivation: "وی ول ونکی", thematic: "هیې", minimumStem: 3,
    minimumCitation: 2, rounds: 2)
}
