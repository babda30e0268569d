import LegalText
import Legislation
import Standards

/// Reads the frames of an act's sentences. One value serves one task and one language.
public final class FrameReader {
  private let lexicon: Lexicon
  private let scanner: PhraseScanner
  private let reader: SentenceReader
  private let clauses: ClauseReader
  private let actorConcepts: Set<Int>

  public init(ruleBase: RuleBase, language: Language) {
    lexicon = Lexicon(ruleBase: ruleBase, language: language)
    scanner = PhraseScanner(lexicon: lexicon)
    reader = SentenceReader(lexicon: lexicon, forms: scanner.forms)
    clauses = ClauseReader(lexicon: lexicon, forms: scanner.forms)
    let indices = Dictionary(
      zip(lexicon.conceptIds, lexicon.conceptIds.indices), uniquingKeysWith: { first, _ in first })
    actorConcepts = Set(ruleBase.actorConcepts.compactMap { indices[$0] })
  }

  /// Frames of every sentence in force that says anything a frame holds, in document order.
  public func frames(of act: Act) -> [ProvisionFrame] {
    var result: [ProvisionFrame] = []
    for article in act.provisions {
      var stack: [(Provision, String)] = [(article, "")]
      while let (provision, outer) = stack.popLast() {
        if provision.status != .inForce || provision.isQuoted { continue }
        let number = provision.kind == .article ? provision.number?.description ?? provision.mark : outer
        if !provision.text.isEmpty { result += frames(of: provision.text, eId: provision.eId, article: number) }
        for child in provision.children.reversed() { stack.append((child, number)) }
      }
    }
    return result
  }

  /// Frames of the sentences of one text.
  public func frames(of text: String, eId: String = "", article: String = "") -> [ProvisionFrame] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { utf8 in
      scanner.scan(utf8) { words, matches in
        reader.sentences(words, matches).compactMap { sentence in
          var sentence = sentence
          clauses.complete(&sentence, words, utf8)
          return frame(sentence, words, bytes, eId, article)
        }
      }
    }
  }

  private func frame(
    _ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: [UInt8], _ eId: String, _ article: String
  ) -> ProvisionFrame? {
    let cues = lexicon.cues
    let concepts = sentence.own
    let roles = ProvisionFrame.Role.allCases.filter { role in
      cues.roles.first { $0.name == role.rawValue }.map { concepts.contains($0.concept) } ?? false
    }
    let quantities = QuantityReader(forms: scanner.forms, language: lexicon.language).quantities(
      words, sentence.words, isAgeNear: ageCues(sentence))
    let sanctions = self.sanctions(sentence, quantities)
    let exceptions = self.exceptions(sentence, words, utf8)
    let limits = self.limits(sentence, utf8)
    let actors = self.actors(sentence)
    let isNegative =
      !sentence.denials.isEmpty || [cues.prohibition, cues.exclusion].contains { $0.map(concepts.contains) ?? false }
    if !isNegative && roles.isEmpty && sanctions.isEmpty && quantities.isEmpty && exceptions.isEmpty && limits.isEmpty
    {
      return nil
    }
    return ProvisionFrame(
      eId: eId, article: article, words: text(utf8, words, sentence.words), roles: roles,
      modality: modality(concepts), polarity: isNegative ? .negative : .affirmative, sanctions: sanctions,
      quantities: quantities.map(\.quantity), exceptions: exceptions, limits: limits, actors: actors)
  }

  /// A prohibition outweighs a duty, and a duty a mere permission, when a sentence has several.
  private func modality(_ concepts: ConceptSet) -> ProvisionFrame.Modality? {
    let cues = lexicon.cues
    func has(_ cue: Int?) -> Bool { cue.map { concepts.contains($0) } ?? false }
    if has(cues.prohibition) { return .prohibition }
    if has(cues.duty) { return .duty }
    if has(cues.right) { return .right }
    return has(cues.permission) ? .permission : nil
  }

  // MARK: - Sanctions

  /// Every kind of punishment with the quantity that stands at its side: before it in languages whose verb ends the
  /// sentence, behind it in the others.
  private func sanctions(_ sentence: SentenceUnit, _ quantities: [QuantityReader.Found]) -> [ProvisionFrame.Sanction]
  {
    let cues = lexicon.cues
    var kinds: [(name: String, hit: Hit)] = []
    for (name, concept) in cues.sanctionKinds {
      for hit in sentence.hits where hit.concept == concept { kinds.append((name, hit)) }
    }
    kinds.sort { ($0.hit.word, -$0.hit.lastWord) < ($1.hit.word, -$1.hit.lastWord) }
    // Of kinds whose words overlap the longer says what is meant ("life imprisonment").
    var distinct: [(name: String, hit: Hit)] = []
    for kind in kinds {
      if let last = distinct.last, last.hit.lastWord >= kind.hit.word {
        if last.hit.lastWord - last.hit.word < kind.hit.lastWord - kind.hit.word {
          distinct[distinct.count - 1] = kind
        }
        continue
      }
      distinct.append(kind)
    }
    var result: [ProvisionFrame.Sanction] = []
    for (place, kind) in distinct.enumerated() {
      let range: Range<Int>
      if lexicon.language.numbersPrecede {
        let start = place > 0 ? distinct[place - 1].hit.lastWord + 1 : sentence.words.lowerBound
        range = start..<max(start, kind.hit.word)
      } else {
        let end = place + 1 < distinct.count ? distinct[place + 1].hit.word : sentence.words.upperBound
        range = kind.hit.lastWord + 1..<max(kind.hit.lastWord + 1, end)
      }
      let inRange = quantities.filter { range.contains($0.words.lowerBound) && !$0.quantity.isAge }
      let quantity = lexicon.language.numbersPrecede ? inRange.last?.quantity : inRange.first?.quantity
      result.append(
        ProvisionFrame.Sanction(
          kind: kind.name, minimum: kind.name == "life" ? nil : quantity?.minimum,
          maximum: kind.name == "life" ? nil : quantity?.maximum,
          unit: kind.name == "life" ? nil : quantity?.unit))
    }
    var seen: Set<ProvisionFrame.Sanction> = []
    return result.filter { seen.insert($0).inserted }
  }

  // MARK: - Exceptions, limits, actors

  private func ageCues(_ sentence: SentenceUnit) -> [Int] {
    guard let age = lexicon.cues.age else { return [] }
    return sentence.hits.filter { $0.concept == age }.flatMap { [$0.word, $0.lastWord] }
  }

  /// Every exception with the rest of its sentence, the rule.
  private func exceptions(
    _ sentence: SentenceUnit, _ words: UnsafeBufferPointer<Word>, _ utf8: [UInt8]
  ) -> [ProvisionFrame.Exception] {
    guard let first = sentence.words.first, let last = sentence.words.last else { return [] }
    let bounds = Int(words[first].start)..<min(Int(words[last].end), utf8.count)
    return sentence.exceptions.map { span in
      let before = trimmed(utf8, bounds.lowerBound..<max(bounds.lowerBound, span.lowerBound))
      let after = trimmed(utf8, span.upperBound..<max(span.upperBound, bounds.upperBound))
      return ProvisionFrame.Exception(words: trimmed(utf8, span), rule: (before + " " + after).trimmingEdges)
    }
  }

  private func limits(_ sentence: SentenceUnit, _ utf8: [UInt8]) -> [ProvisionFrame.Limit] {
    var result: [ProvisionFrame.Limit] = []
    for (name, concept) in lexicon.cues.limits {
      for hit in sentence.hits where hit.concept == concept {
        result.append(
          ProvisionFrame.Limit(
            kind: name, words: String(decoding: utf8[hit.start..<min(hit.end, utf8.count)], as: UTF8.self)))
      }
    }
    return result
  }

  private func actors(_ sentence: SentenceUnit) -> [String] {
    var seen: Set<Int> = []
    return sentence.hits.sorted { $0.word < $1.word }.filter {
      actorConcepts.contains($0.concept) && $0.isVerified && seen.insert($0.concept).inserted
    }.map { lexicon.conceptIds[$0.concept] }
  }

  private func text(_ utf8: [UInt8], _ words: UnsafeBufferPointer<Word>, _ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return trimmed(utf8, Int(words[first].start)..<min(utf8.count, Int(words[last].end)))
  }

  private func trimmed(_ utf8: [UInt8], _ range: Range<Int>) -> String {
    range.isEmpty ? "" : String(decoding: utf8[range], as: UTF8.self).trimmingEdges
  }
}

extension String {
  /// Without spaces and marks between clauses at both ends.
  fileprivate var trimmingEdges: String {
    let marks: Set<Character> = [" ", ",", ";", "\n", "،", "؛"]
    return String(drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
  }
}
