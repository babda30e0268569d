import Legislation

/// Turns a match into evidence that a person can check: the quote, its span, the words that hit.
struct EvidenceBuilder {
  let corpus: [ActIndex]
  /// Longest quote in letters; longer provisions are cut at a word behind the last hit.
  static let quoteLimit = 600

  /// The match as it reads in another version of its act: the same provision in the other language.
  /// - Returns: `nil` where that version has no such provision.
  func evidence(_ match: PatternMatch, in act: Int) -> Evidence? {
    if act == match.act { return evidence(match) }
    let index = corpus[act]
    let number = corpus[match.act].articles[match.article].number
    guard let article = index.articles.first(where: { $0.number == number }),
      let text = article.texts.first(where: { $0.eId == match.eId }) ?? article.texts.first
    else { return nil }
    let utf8 = Array(text.text.utf8)
    let (start, end) = window(utf8, hits: [])
    return Evidence(
      act: index.act.work, file: index.act.file, eId: text.eId, article: article.number,
      spanStart: text.segments.sourceOffset(of: start),
      spanEnd: text.segments.sourceOffset(of: max(start, end - 1)) + 1,
      quote: String(decoding: utf8[start..<end], as: UTF8.self), score: match.score, terms: match.terms, hits: [])
  }

  func evidence(_ match: PatternMatch) -> Evidence? {
    let index = corpus[match.act]
    let article = index.articles[match.article]
    guard let first = match.sentences.first else { return nil }
    let place = article.sentences[first].text
    let text = article.texts[place]
    let hits = match.sentences.flatMap { sentence -> [Hit] in
      article.sentences[sentence].text == place
        ? article.sentences[sentence].hits.filter { match.concepts.contains($0.concept) } : []
    }
    let utf8 = Array(text.text.utf8)
    let (start, end) = window(utf8, hits: hits)
    let quotes = hits.sorted { ($0.start, $0.end, $0.concept) < ($1.start, $1.end, $1.concept) }.map { hit in
      ConceptHitQuote(
        concept: index.lexicon.conceptIds[hit.concept],
        words: String(decoding: utf8[hit.start..<min(hit.end, utf8.count)], as: UTF8.self),
        spanStart: text.segments.sourceOffset(of: hit.start),
        spanEnd: text.segments.sourceOffset(of: max(hit.start, hit.end - 1)) + 1,
        isVerified: hit.isVerified)
    }
    return Evidence(
      act: index.act.work, file: index.act.file, eId: match.eId, article: article.number,
      spanStart: text.segments.sourceOffset(of: start),
      spanEnd: text.segments.sourceOffset(of: max(start, end - 1)) + 1,
      quote: String(decoding: utf8[start..<end], as: UTF8.self), score: match.score, terms: match.terms,
      hits: quotes, introduction: introduction(article, first, place),
      restsOn: match.restsOn.map { other in
        let article = corpus[other.act].articles[other.article]
        return SupportingProvision(file: corpus[other.act].act.file, eId: article.eId, article: article.number)
      })
  }

  /// The words that open the list to which a quoted point belongs.
  private func introduction(_ article: ArticleUnit, _ sentence: Int, _ text: Int) -> String {
    guard article.sentences[sentence].isListed,
      let opening = article.paragraphs.first(where: { $0.sentences.contains(sentence) })?.introduction,
      opening != text
    else { return "" }
    let words = article.texts[opening].text
    return words.count <= Self.quoteLimit ? words : "… " + words.suffix(Self.quoteLimit)
  }

  /// The whole text when it is short; otherwise a window of words around the hits.
  private func window(_ utf8: [UInt8], hits: [Hit]) -> (Int, Int) {
    let limit = Self.quoteLimit
    if utf8.count <= limit { return (0, utf8.count) }
    let firstHit = hits.map(\.start).min() ?? 0
    let lastHit = min(hits.map(\.end).max() ?? 0, firstHit + limit - 100)
    var start = lastHit <= limit ? 0 : max(0, firstHit - 100)
    var end = min(utf8.count, start + limit)
    while start > 0 && start < utf8.count && utf8[start - 1] != 0x20 && utf8[start - 1] != 0x0A { start -= 1 }
    while end < utf8.count && utf8[end] != 0x20 && utf8[end] != 0x0A { end += 1 }
    return (start, end)
  }
}
