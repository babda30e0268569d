import LegalText
import Legislation

/// Scans the text of acts once: words, stems, phrases, sentences, numbers, and where they stand in the structure.
///
/// Folding and stemming happen once per distinct form; the scanner keeps what it learned for the next act of the
/// same language.
struct ActScanner {
  private let lexicon: Lexicon
  private let scanner: PhraseScanner
  private let reader: SentenceReader
  private let clauses: ClauseReader
  private let conceptCount: Int

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    // Articles keep the numbers of their words' forms, so within an act none is forgotten.
    scanner = PhraseScanner(lexicon: lexicon, forgetsByItself: false)
    reader = SentenceReader(lexicon: lexicon, forms: scanner.forms)
    clauses = ClauseReader(lexicon: lexicon, forms: scanner.forms)
    conceptCount = lexicon.conceptIds.count
  }

  func scan(_ act: Act) -> ActIndex {
    scanner.forgetWhenFull()
    var articles: [ArticleUnit] = []
    var context = empty
    for sentence in sentences(act.title) { context.formUnion(sentence.concepts) }
    let kind = act.kind.value.rawValue
    for provision in act.provisions { collect(provision, kind: kind, context: context, into: &articles) }
    var postings = [[Int32]](repeating: [], count: conceptCount)
    for (index, article) in articles.enumerated() {
      let all = article.candidates.union(article.contextConcepts).union(article.headingConcepts)
      for concept in all.members { postings[concept].append(Int32(index)) }
    }
    return ActIndex(
      act: act, lexicon: lexicon, articles: articles, definitions: definitions(articles), postings: postings,
      forms: scanner.forms.table)
  }

  /// Words at the beginning of a definition among which its term is looked for.
  private static let termWords = 5

  /// Terms of the definitions: the first concept in the first words of a definition that stands in a list of them.
  private func definitions(_ articles: [ArticleUnit]) -> [TermDefinition] {
    let frames = Set(lexicon.cues.all)
    var result: [TermDefinition] = []
    for (place, article) in articles.enumerated() {
      for paragraph in article.paragraphs where paragraph.isDefinition {
        guard let sentence = article.sentences[paragraph.sentences].first(where: { !$0.isIntroduction }) else {
          continue
        }
        let term = sentence.hits.filter {
          $0.isVerified && $0.word < sentence.words.lowerBound + Self.termWords && !frames.contains($0.concept)
            && !lexicon.subjects.isSubject($0.concept)
        }.min { ($0.word, -$0.lastWord, $0.concept) < ($1.word, -$1.lastWord, $1.concept) }
        guard let term else { continue }
        result.append(TermDefinition(term: term.concept, article: place, concepts: paragraph.concepts))
      }
    }
    return result
  }

  private var empty: ConceptSet { ConceptSet(capacity: conceptCount) }

  private func sentences(_ text: String) -> [SentenceUnit] {
    var words: [UInt32] = []
    return sentences(text, words: &words)
  }

  /// - Parameter words: gets the forms of the text's words.
  private func sentences(_ text: String, words forms: inout [UInt32]) -> [SentenceUnit] {
    if text.isEmpty { return [] }
    var text = text
    return text.withUTF8 { utf8 in
      scanner.scan(utf8) { words, matches in
        forms.reserveCapacity(forms.count + words.count + 1)
        for word in words { forms.append(word.form) }
        forms.append(ArticleUnit.noForm)
        var found = reader.sentences(words, matches)
        for place in found.indices { clauses.complete(&found[place], words, utf8) }
        return found
      }
    }
  }

  /// Walks the containers with a stack of its own, so that depth is bounded by the document only.
  private func collect(
    _ root: Provision, kind: String, context: ConceptSet, into articles: inout [ArticleUnit]
  ) {
    var stack: [(Provision, ConceptSet, [Int])] = [(root, context, [])]
    while let (provision, context, subjects) = stack.popLast() {
      // Removed and quoted provisions are never evidence.
      if provision.status != .inForce || provision.isQuoted { continue }
      if provision.kind.isContainer {
        var heading = empty
        for sentence in sentences(provision.heading) { heading.formUnion(sentence.concepts) }
        let inner = context.union(heading)
        let named = lexicon.subjects.subjects(in: heading, kind: kind)
        let about = named.isEmpty ? subjects : named
        if !provision.text.isEmpty {
          var own = provision
          own.children = []
          own.heading = ""
          articles.append(unit(own, context: inner, subjects: about))
        }
        for child in provision.children.reversed() { stack.append((child, inner, about)) }
      } else {
        articles.append(unit(provision, context: context, subjects: subjects))
      }
    }
  }

  private func unit(_ article: Provision, context: ConceptSet, subjects: [Int]) -> ArticleUnit {
    var headingConcepts = empty
    var headingWords: [UInt32] = []
    for sentence in sentences(article.heading, words: &headingWords) { headingConcepts.formUnion(sentence.concepts) }
    var unit = ArticleUnit(
      eId: article.eId, number: article.number?.description ?? article.mark, heading: article.heading,
      headingConcepts: headingConcepts, contextConcepts: context.union(headingConcepts), concepts: empty,
      candidates: empty)
    unit.headingWords = headingWords
    unit.subjects = subjects
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

  private func append(paragraph: Provision, to unit: inout ArticleUnit) {
    let live = paragraph.preorder().filter { $0.status == .inForce && !$0.isQuoted }
    let intro = sentences(paragraph.text, words: &unit.words)
    let points = live.dropFirst().filter { $0.kind != .wrapUp }
    // What the introduction and the wrap-up say belongs to the sentence of every point.
    var frame = Frame(concepts: empty, candidates: empty)
    for sentence in intro { frame.add(sentence) }
    let listsDefinitions =
      lexicon.cues.definition.map { frame.concepts.contains($0) || unit.headingConcepts.contains($0) } ?? false
      && !points.isEmpty
    for wrapUp in live where wrapUp.kind == .wrapUp {
      for sentence in sentences(wrapUp.text) { frame.add(sentence) }
    }
    var part = ParagraphUnit(
      eId: paragraph.eId, sentences: unit.sentences.count..<unit.sentences.count, concepts: empty, candidates: empty)
    part.isDefinition = lexicon.cues.definition.map { unit.headingConcepts.contains($0) } ?? false
    let opensList = opensList(paragraph.text)
    let isDenied = opensList && intro.last.map { !$0.denials.isEmpty } ?? false
    let places = pointPlaces(paragraph, opensList: opensList)
    var introduction: Int?
    for provision in live {
      let isOwn = provision.eId == paragraph.eId
      var found = isOwn ? intro : sentences(provision.text, words: &unit.words)
      if found.isEmpty { continue }
      let isPoint = !isOwn && provision.kind != .wrapUp
      if isPoint && listsDefinitions {
        // Each point of a list of definitions is a rule of its own.
        close(part, in: &unit)
        part = ParagraphUnit(
          eId: provision.eId, sentences: unit.sentences.count..<unit.sentences.count, concepts: empty,
          candidates: empty)
        part.isDefinition = true
        part.introduction = introduction
      }
      if isOwn && !points.isEmpty && opensList { found[found.count - 1].isIntroduction = true }
      let text = unit.texts.count
      if isOwn && !points.isEmpty {
        introduction = text
        part.introduction = text
      }
      unit.texts.append(TextUnit(eId: provision.eId, text: provision.text, segments: provision.segments))
      for var sentence in found {
        sentence.text = text
        if !isOwn {
          sentence.isListed = true
          sentence.point = places[provision.eId]
          sentence.isDeniedAbove = isDenied && isPoint
          sentence.concepts.formUnion(frame.concepts)
          sentence.candidates.formUnion(frame.candidates)
        }
        unit.sentences.append(sentence)
      }
    }
    close(part, in: &unit)
  }

  /// Which point of its list every provision of a paragraph stands in. Lines without a number are points where words
  /// open a list; otherwise they go on with what was begun.
  private func pointPlaces(_ paragraph: Provision, opensList: Bool) -> [String: Int] {
    var result: [String: Int] = [:]
    var place = 0
    for child in paragraph.children where child.kind != .wrapUp && (child.kind != .alinea || opensList) {
      for provision in child.preorder() { result[provision.eId] = place }
      place += 1
    }
    return result
  }

  private struct Frame {
    var concepts: ConceptSet
    var candidates: ConceptSet

    mutating func add(_ sentence: SentenceUnit) {
      concepts.formUnion(sentence.concepts)
      candidates.formUnion(sentence.candidates)
    }
  }

  /// Whether a text ends as the introduction of a list does.
  private func opensList(_ text: String) -> Bool {
    let end = text.utf8.last { $0 != 0x20 && $0 != 0x0A }
    return end == 0x3A || end == 0x2D || text.hasSuffix("–") || text.hasSuffix("—")
  }

  private func close(_ part: ParagraphUnit, in unit: inout ArticleUnit) {
    var part = part
    part.sentences = part.sentences.lowerBound..<unit.sentences.count
    for sentence in unit.sentences[part.sentences] {
      part.concepts.formUnion(sentence.concepts)
      part.candidates.formUnion(sentence.candidates)
      part.numbers += sentence.numbers
      if let point = sentence.point { part.points = max(part.points, point + 1) }
    }
    if !part.sentences.isEmpty { unit.paragraphs.append(part) }
  }
}
