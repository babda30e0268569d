import LegalText

/// YAML of `concepts/*.yaml` and `frames/<language>.yaml` to values.
enum ConceptParser {
  static func parse(_ root: YAMLValue) throws(StandardsError) -> [Concept] {
    let top = try root.mapping(allowed: ["concepts"])
    var result: [Concept] = []
    for item in try top["concepts"]?.list() ?? [] {
      let keys = try item.mapping(allowed: ["id", "title", "variants"])
      result.append(
        Concept(
          id: try keys.required("id", in: item).string(), title: try keys["title"]?.string() ?? "",
          variants: try variants(try keys.required("variants", in: item)), place: item.place))
    }
    return result
  }

  /// Wordings by language: `en: [phrase …], ru: [phrase …]`.
  static func variants(_ value: YAMLValue) throws(StandardsError) -> [Variant] {
    var variants: [Variant] = []
    for (code, list) in try value.mapping(allowed: YAMLValue.languageCodes).entries.sorted(by: { $0.key < $1.key }) {
      guard let language = Language(rawValue: code), !list.isNull else { continue }
      for entry in try list.list() { variants.append(try variant(entry, language: language)) }
    }
    return variants
  }

  /// Cue words of one language: `cues: {offence: [phrase …], …}`, `numbers: {word: value}`, `units: {beginning: unit}`.
  static func parseFrames(_ root: YAMLValue) throws(StandardsError) -> (
    language: Language, cues: [Concept], numbers: NumberWords
  ) {
    let top = try root.mapping(allowed: [
      "language", "cues", "numbers", "units", "bounds", "irregular", "negativeEndings", "finiteEndings",
      "subordinators", "coordinators", "predicateEndings", "negativeParticiples",
    ])
    let language = try top.required("language", in: root).language()
    var cues: [Concept] = []
    for (name, list) in try top["cues"]?.entries() ?? [] {
      var variants: [Variant] = []
      for entry in try list.list() { variants.append(try variant(entry, language: language)) }
      cues.append(Concept(id: "frame.\(name)", title: name, variants: variants, place: list.place))
    }
    var numbers = NumberWords()
    for (word, value) in try top["numbers"]?.entries() ?? [] {
      numbers.values[Folding.fold(word, language: language)] = try value.number()
    }
    for (word, value) in try top["units"]?.entries() ?? [] {
      numbers.units[Folding.fold(word, language: language)] = try value.string()
    }
    if let bounds = try top["bounds"]?.mapping(allowed: ["minimum", "maximum", "turning"]) {
      func words(_ key: String) throws(StandardsError) -> [String] {
        try bounds.strings(key).map { word in
          word.hasPrefix("-")
            ? "-" + Folding.fold(String(word.dropFirst()), language: language)
            : Folding.fold(word, language: language)
        }
      }
      numbers.minimumWords = try words("minimum")
      numbers.maximumWords = try words("maximum")
      numbers.turningWords = try words("turning")
    }
    for (form, base) in try top["irregular"]?.entries() ?? [] {
      numbers.irregular[Folding.fold(form, language: language)] = Folding.fold(try base.string(), language: language)
    }
    numbers.negativeEndings = try top.strings("negativeEndings").map { Folding.fold($0, language: language) }
    numbers.negativeParticiples = try top.strings("negativeParticiples").map { Folding.fold($0, language: language) }
    numbers.coordinators = try top.strings("coordinators").map { Folding.fold($0, language: language) }
    numbers.predicateEndings = try top.strings("predicateEndings").map { Folding.fold($0, language: language) }
    numbers.subordinators = try top.strings("subordinators").map { Folding.fold($0, language: language) }
    numbers.finiteEndings = try top.strings("finiteEndings").map { Folding.fold($0, language: language) }
    return (language, cues, numbers)
  }

  private static func variant(_ value: YAMLValue, language: Language) throws(StandardsError) -> Variant {
    var text: String
    var notWhen: [String] = []
    if value.node.mapping != nil {
      let keys = try value.mapping(allowed: ["phrase", "notWhen", "source", "status"])
      text = try keys.required("phrase", in: value).string()
      notWhen = try keys.strings("notWhen")
      if let source = try keys["source"]?.string() { text += " @\(source)" }
      if try keys["status"]?.string() == "unverified" { text = "? " + text }
    } else {
      text = try value.string()
    }
    var isVerified = true
    if text.utf8.first == UInt8(ascii: "?") {
      isVerified = false
      text.removeFirst()
    }
    if isPlain(text) {
      return Variant(
        language: language, phrase: text, notWhen: notWhen, source: nil, isVerified: isVerified, place: value.place)
    }
    var source: String?
    var words = text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    if let last = words.last, last.utf8.first == UInt8(ascii: "@") {
      source = String(last.dropFirst())
      words.removeLast()
    }
    guard !words.isEmpty else { throw value.error("an empty phrase", mend: "write the words of the variant") }
    if words.first == ".." || words.last == ".." || words.first == "..." || words.last == "..." {
      throw value.error("a gap at the edge of `\(text)`", mend: "let a phrase begin and end with a word")
    }
    if let short = words.first(where: { $0.utf8.last == UInt8(ascii: "*") && $0.count < 4 }) {
      throw value.error("the beginning `\(short)` is too short", mend: "give three letters or more before the `*`")
    }
    return Variant(
      language: language, phrase: words.joined(separator: " "), notWhen: notWhen, source: source,
      isVerified: isVerified, place: value.place)
  }

  /// Whether a wording is words with one blank between them and nothing that has to be taken off or looked at: most
  /// are, and fifteen thousand are read whenever the program starts.
  private static func isPlain(_ text: String) -> Bool {
    var letters = 0
    var points = 0
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "@"): return false
      case UInt8(ascii: " "):
        if letters == 0 || isFirst && points == letters { return false }
        (letters, points, isFirst) = (0, 0, false)
      case UInt8(ascii: "*") where letters < 3: return false
      default:
        if byte & 0xC0 != 0x80 { letters += 1 }
        if byte == UInt8(ascii: ".") { points += 1 }
      }
    }
    return letters > 0 && points < letters
  }
}
