import LegalText
import Legislation

/// Scans the text of an act once: words, stems, phrases, sentences, numbers.
///
/// Folding and stemming happen once per distinct form; the scanner keeps the cache and is made per act.
struct ActScanner {
  private let lexicon: Lexicon
  private let stemmer: Stemmer
  private let conceptCount: Int
  private let definitionCue: Int?
  private var cache: [String: Form] = [:]

  private struct Form {
    let symbols: [Int32]
    let number: Double?
    let unit: String?
  }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    stemmer = Stemmer(language: lexicon.language)
    conceptCount = lexicon.conceptIds.count
    definitionCue = lexicon.conceptIds.firstIndex(of: "frame.definition")
  }

  mutating func scan(_ act: Act) -> ActIndex {
    var articles: [ArticleUnit] = []
    var context = empty
    for sentence in scan(text: act.title).sentences { context.formUnion(sentence.concepts) }
    for provision in act.provisions { collect(provision, context: context, into: &articles) }
    var postings = [[Int32]](repeating: [], count: conceptCount)
    for (index, article) in articles.enumerated() {
      let all = article.candidates.union(article.contextConcepts).union(article.headingConcepts)
      for concept in all.members { postings[concept].append(Int32(index)) }
    }
    return ActIndex(act: act, lexicon: lexicon, articles: articles, postings: postings)
  }

  private var empty: ConceptSet { ConceptSet(capacity: conceptCount) }

  /// Walks the containers with a stack of its own, so that depth is bounded by the document only.
  private mutating func collect(_ root: Provision, context: ConceptSet, into articles: inout [ArticleUnit]) {
    var stack: [(Provision, ConceptSet)] = [(root, context)]
    while let (provision, context) = stack.popLast() {
      // Removed and quoted provisions are never evidence.
      if provision.status != .inForce || provision.isQuoted { continue }
      if provision.kind.isContainer {
        var inner = context
        for sentence in scan(text: provision.heading).sentences { inner.formUnion(sentence.concepts) }
        if !provision.text.isEmpty {
          var own = provision
          own.children = []
          own.heading = ""
          articles.append(unit(own, context: inner))
        }
        for child in provision.children.reversed() { stack.append((child, inner)) }
      } else {
        articles.append(unit(provision, context: context))
      }
    }
  }

  private mutating func unit(_ article: Provision, context: ConceptSet) -> ArticleUnit {
    var headingConcepts = empty
    for sentence in scan(text: article.heading).sentences { headingConcepts.formUnion(sentence.concepts) }
    var unit = ArticleUnit(
      eId: article.eId, number: article.number?.description ?? article.mark, heading: article.heading,
      headingConcepts: headingConcepts, contextConcepts: context.union(headingConcepts), concepts: empty,
      candidates: empty)
    // Text that stands directly under the article, with points directly under it, is one paragraph.
    var direct = article
    direct.children = article.children.filter { $0.kind != .paragraph }
    if !direct.text.isEmpty || !direct.children.isEmpty { append(paragraph: direct, to: &unit) }
    for child in article.children where child.kind == .paragraph && child.status == .inForce && !child.isQuoted {
      append(paragraph: child, to: &unit)
    }
    for paragraph in unit.paragraphs {
      unit.concepts.formUnion(paragraph.concepts)
      unit.candidates.formUnion(paragraph.candidates)
    }
    return unit
  }

  private mutating func append(paragraph: Provision, to unit: inout ArticleUnit) {
    let live = paragraph.preorder().filter { $0.status == .inForce && !$0.isQuoted }
    let intro = scan(text: paragraph.text)
    var frame = SentenceUnit(text: 0, concepts: empty, candidates: empty)
    // Introduction and wrap-up belong to the sentence of every point.
    for sentence in intro.sentences {
      frame.concepts.formUnion(sentence.concepts)
      frame.candidates.formUnion(sentence.candidates)
    }
    let points = live.dropFirst().filter { $0.kind != .wrapUp }
    let listsDefinitions =
      definitionCue.map { frame.concepts.contains($0) || unit.headingConcepts.contains($0) } ?? false
      && !points.isEmpty
    for wrapUp in live where wrapUp.kind == .wrapUp {
      for sentence in scan(text: wrapUp.text).sentences {
        frame.concepts.formUnion(sentence.concepts)
        frame.candidates.formUnion(sentence.candidates)
      }
    }
    var part = ParagraphUnit(
      eId: paragraph.eId, sentences: unit.sentences.count..<unit.sentences.count, concepts: empty, candidates: empty)
    func close(_ part: ParagraphUnit) {
      var part = part
      part.sentences = part.sentences.lowerBound..<unit.sentences.count
      for sentence in unit.sentences[part.sentences] {
        part.concepts.formUnion(sentence.concepts)
        part.candidates.formUnion(sentence.candidates)
        part.numbers += sentence.numbers
      }
      if !part.sentences.isEmpty { unit.paragraphs.append(part) }
    }
    for provision in live {
      let scanned = provision.eId == paragraph.eId ? intro : scan(text: provision.text)
      if scanned.sentences.isEmpty { continue }
      let isPoint = provision.eId != paragraph.eId && provision.kind != .wrapUp
      if isPoint && listsDefinitions {
        // Each point of a list of definitions is a rule of its own.
        close(part)
        part = ParagraphUnit(
          eId: provision.eId, sentences: unit.sentences.count..<unit.sentences.count, concepts: empty,
          candidates: empty)
      }
      let text = unit.texts.count
      unit.texts.append(TextUnit(eId: provision.eId, text: scanned.text, segments: provision.segments))
      for var sentence in scanned.sentences {
        sentence = SentenceUnit(
          text: text, hits: sentence.hits, concepts: sentence.concepts, candidates: sentence.candidates,
          numbers: sentence.numbers)
        if isPoint || provision.kind == .wrapUp {
          sentence.concepts.formUnion(frame.concepts)
          sentence.candidates.formUnion(frame.candidates)
        }
        unit.sentences.append(sentence)
      }
    }
    close(part)
  }

  // MARK: - Words and phrases

  private mutating func scan(text: String) -> (text: String, sentences: [SentenceUnit]) {
    if text.isEmpty { return (text, []) }
    let tokens = Tokenizer.tokens(in: text)
    if tokens.isEmpty { return (text, []) }
    let utf8 = Array(text.utf8)
    var forms: [Form] = []
    forms.reserveCapacity(tokens.count)
    for token in tokens { forms.append(form(String(decoding: utf8[token.start..<token.end], as: UTF8.self))) }
    var sentences: [SentenceUnit] = []
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count && tokens[end].sentence == tokens[start].sentence { end += 1 }
      sentences.append(sentence(tokens, forms, start..<end))
      start = end
    }
    return (text, sentences)
  }

  private func sentence(_ tokens: [Token], _ forms: [Form], _ range: Range<Int>) -> SentenceUnit {
    var result = SentenceUnit(text: 0, concepts: empty, candidates: empty)
    var cancelled: Set<Int> = []
    for place in range {
      for symbol in forms[place].symbols {
        for index in lexicon.cancellingByFirstSymbol[symbol] ?? [] where !cancelled.contains(index) {
          if end(of: lexicon.cancelling[index], at: place, forms, range) != nil { cancelled.insert(index) }
        }
      }
    }
    for place in range {
      for symbol in forms[place].symbols {
        for index in lexicon.byFirstSymbol[symbol] ?? [] {
          let phrase = lexicon.phrases[index]
          guard let last = end(of: phrase, at: place, forms, range),
            !phrase.notWhen.contains(where: cancelled.contains)
          else { continue }
          result.hits.append(
            Hit(
              concept: phrase.concept, start: tokens[place].start, end: tokens[last].end, word: place,
              isVerified: phrase.isVerified))
          result.candidates.insert(phrase.concept)
          if phrase.isVerified { result.concepts.insert(phrase.concept) }
        }
      }
    }
    result.numbers = numbers(forms, range)
    return result
  }

  /// The last word of a phrase that begins at `place`, taking the nearest fit for each of its places.
  private func end(of phrase: Lexicon.Phrase, at place: Int, _ forms: [Form], _ range: Range<Int>) -> Int? {
    var current = place
    var next = 1
    while next < phrase.places.count {
      let limit = min(current + 1 + phrase.gaps[next], range.upperBound - 1)
      var found: Int?
      var candidate = current + 1
      while candidate <= limit {
        if forms[candidate].symbols.contains(where: phrase.places[next].contains) {
          found = candidate
          break
        }
        candidate += 1
      }
      guard let found else { return nil }
      current = found
      next += 1
    }
    return current
  }

  /// Numbers in digits or words followed, within two words, by a unit of time.
  private func numbers(_ forms: [Form], _ range: Range<Int>) -> [NumberReading] {
    var result: [NumberReading] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard var value = forms[place].number else {
        place += 1
        continue
      }
      var last = place
      // "o'n sakkiz", "двадцать один": tens, then units, add up.
      while last + 1 < range.upperBound, let more = forms[last + 1].number, more < value, more < 10, value >= 10 {
        value += more
        last += 1
      }
      var ahead = last + 1
      while ahead < range.upperBound && ahead <= last + 3 {
        if let unit = forms[ahead].unit {
          result.append(NumberReading(value: value, unit: unit))
          break
        }
        ahead += 1
      }
      place = last + 1
    }
    return result
  }

  private mutating func form(_ raw: String) -> Form {
    if let known = cache[raw] { return known }
    let folded = Folding.fold(raw, language: lexicon.language)
    let stem = stemmer.stem(folded)
    let number = lexicon.number(folded: folded, stem: stem)
    let unit = number == nil ? lexicon.unit(folded: folded, stem: stem) : nil
    let result = Form(symbols: lexicon.symbols(of: folded, stem: stem), number: number, unit: unit)
    cache[raw] = result
    return result
  }
}
