import Legislation

/// Words of the law that a phrase of the lexicon matched.
struct Hit: Sendable, Hashable {
  let concept: Int
  /// UTF-8 byte offsets in the text of the provision.
  let start: Int
  let end: Int
  /// Numbers of the first and the last word in the provision.
  let word: Int
  let lastWord: Int
  let isVerified: Bool
}

/// A number with its unit, as read in a sentence.
struct NumberReading: Sendable, Hashable {
  let value: Double
  let unit: String
  /// It counts the age of a person.
  let isAge: Bool
  /// Number of its first word in the provision.
  let word: Int
}

/// Words with which a main clause denies what it speaks of, by number: the word that negates and the predicate that it
/// belongs to. They are one where the ending negates (`qilinmaydi`).
struct Denial: Sendable, Hashable {
  let negation: Int
  let predicate: Int

  var words: ClosedRange<Int> { min(negation, predicate)...max(negation, predicate) }
}

/// One sentence of a provision with the concepts in it and those it inherits from the words around a point.
struct SentenceUnit: Sendable {
  /// Index into `ArticleUnit.texts`.
  var text: Int
  /// Numbers of its words in the provision.
  var words: Range<Int>
  var hits: [Hit] = []
  /// Verified concepts in the words of the sentence itself.
  var own: ConceptSet
  /// Verified concepts in the sentence and in the introduction and wrap-up that it completes.
  var concepts: ConceptSet
  /// The same with unverified variants.
  var candidates: ConceptSet
  var numbers: [NumberReading] = []
  /// Words that negate (`не`, `emas`), by number.
  var negations: [Int] = []
  var denials: [Denial] = []
  /// Its clauses with a predicate each, as numbers of words; empty while nobody asked, or for a single clause.
  var clauses: [Range<Int>] = []
  /// The words that open its list deny what the points say.
  var isDeniedAbove = false
  /// Bytes of the provision that an exception takes in, its cue among them.
  var exceptions: [Range<Int>] = []
  /// It only opens a list whose points carry the rule.
  var isIntroduction = false
  /// It is a point of a list or completes one.
  var isListed = false
  /// Which point of the paragraph's list it belongs to; `nil` for what opens or closes the list.
  var point: Int?
}

/// A part of an article: what one number, or one unnumbered paragraph, holds together.
struct ParagraphUnit: Sendable {
  let eId: String
  var sentences: Range<Int>
  var concepts: ConceptSet
  var candidates: ConceptSet
  var numbers: [NumberReading] = []
  /// It is one of several definitions in its article, which share nothing but their place.
  var isDefinition = false
  /// How many points its list has.
  var points = 0
  /// Index into `ArticleUnit.texts` of the words that open its list; `nil` without a list.
  var introduction: Int?
}

/// The text of one provision inside an article.
struct TextUnit: Sendable {
  let eId: String
  let text: String
  /// Where the pieces of the text stand in the act's text as read.
  let segments: [TextSegment]
}

/// One article (or numbered provision outside any article), ready for evaluation.
struct ArticleUnit: Sendable {
  let eId: String
  let number: String
  let heading: String
  var texts: [TextUnit] = []
  var sentences: [SentenceUnit] = []
  var paragraphs: [ParagraphUnit] = []
  /// Concepts of the heading.
  var headingConcepts: ConceptSet
  /// Concepts of the headings above, the act's title and the article's own heading.
  var contextConcepts: ConceptSet
  /// Subjects of the nearest heading above that names any, as numbers of terms.
  var subjects: [Int] = []
  /// Everything in the article's text.
  var concepts: ConceptSet
  var candidates: ConceptSet
  /// The forms of its words, text after text; `noForm` between two texts.
  var words: [UInt32] = []
  /// The same of its heading.
  var headingWords: [UInt32] = []

  /// Stands between texts and is the number of no form.
  static let noForm = UInt32.max
}

/// A term that an act defines: what is said of it there holds wherever the act uses it.
struct TermDefinition: Sendable {
  let term: Int
  let article: Int
  let concepts: ConceptSet
}

/// An act after the scan.
struct ActIndex: Sendable {
  let act: Act
  let lexicon: Lexicon
  let articles: [ArticleUnit]
  /// What the act says its terms mean.
  let definitions: [TermDefinition]
  /// Concept to the articles whose text, heading or context has it (verified or not), ascending.
  let postings: [[Int32]]
  /// The symbols of the forms that the words of the articles have.
  let forms: FormSymbols.Table
}
