import Legislation

/// The words that announce a part of an act, folded as `HeadingWord` folds them.
///
/// Source: section 2 of the study of the region's legislation; words that it could not see in print are left out where
/// a wrong match would cost an article.
enum HeadingVocabulary {
  /// Words that stand before their number.
  static let before: WordTable<ProvisionKind> = [
    // Russian
    "статья": .article, "ст": .article, "глава": .chapter, "раздел": .section, "подраздел": .subsection,
    "параграф": .division, "часть": .part, "книга": .book,
    // Tajik, also without its own letters
    "моддаи": .article, "боби": .chapter, "фасли": .section, "қисми": .part, "кисми": .part,
    // English
    "article": .article, "art": .article, "chapter": .chapter, "part": .part, "book": .book, "title": .title,
    "section": .section, "subsection": .subsection,
    // Dari and Pashto
    "ماده": .article, "فصل": .chapter, "باب": .section, "کتاب": .book, "مبحث": .division, "قسمت": .part,
    "څپرکی": .chapter,
  ]

  /// Words behind a number, joined by a hyphen and in places an ordinal ending.
  static let after: WordTable<ProvisionKind> = [
    "modda": .article, "модда": .article, "бап": .article, "берене": .article, "статья": .article,
    "madda": .article, "bap": .article, "bob": .chapter, "боб": .chapter, "тарау": .chapter, "глава": .chapter,
    "бөлім": .section, "болім": .section, "бөлүм": .section, "болум": .section, "boʻlim": .section,
    "бўлим": .section, "bölüm": .section, "бөлік": .part, "бөлүк": .part, "qism": .part, "қисм": .part,
    "bölek": .part, "параграф": .division, "раздел": .section, "§": .division,
  ]

  /// Containers behind a Roman number or an ordinal word.
  static let containerAfter: WordTable<ProvisionKind> = [
    "bob": .chapter, "боб": .chapter, "bap": .chapter, "boʻlim": .section, "бўлим": .section, "bölüm": .section,
    "bölek": .part, "бөлүм": .section, "болум": .section, "бөлім": .section, "глава": .chapter, "тарау": .chapter,
    "qism": .part, "қисм": .part, "раздел": .section,
  ]

  /// Words before a range of numbers.
  static let plural: WordTable<ProvisionKind> = [
    "статьи": .article, "моддаҳои": .article, "моддахои": .article, "articles": .article, "مواد": .article,
  ]

  /// Words behind a range of numbers.
  static let pluralAfter: WordTable<ProvisionKind> = [
    "moddalar": .article, "моддалар": .article, "баптар": .article, "беренелер": .article, "статьялар": .article,
    "maddalar": .article, "modda": .article,
  ]

  static let turkmenEndings = WordList(["njy", "nji", "ynjy", "inji", "unjy", "ünji", "нжи", "нжы"])

  /// Words of other languages, read only in lines that the mark-up shows to be headings.
  static let elsewhere: WordTable<ProvisionKind> = [
    "artículo": .article, "articulo": .article, "artikel": .article, "artigo": .article, "articolo": .article,
    "capítulo": .chapter, "capitulo": .chapter, "kapitel": .chapter, "chapitre": .chapter, "peatükk": .chapter,
    "título": .title, "titulo": .title, "titel": .title, "titre": .title, "abschnitt": .section,
    "unterabschnitt": .subsection, "jagu": .section, "sección": .section, "seccion": .section, "osa": .part,
    "teil": .part, "parte": .part, "buch": .book, "libro": .book, "raamat": .book, "jaotis": .subsection,
    "anlage": .attachment, "lisa": .attachment, "anexo": .attachment, "anhang": .attachment,
  ]

  /// General and special part, by their whole line.
  static let generalParts: WordTable<Int> = [
    "общая часть": 1, "особенная часть": 2, "umumiy qism": 1, "maxsus qism": 2, "умумий қисм": 1, "махсус қисм": 2,
    "жалпы бөлік": 1, "ерекше бөлік": 2, "жалпы бөлүк": 1, "өзгөчө бөлүк": 2, "қисми умумӣ": 1, "қисми махсус": 2,
    "umumy bölek": 1, "aýratyn bölek": 2, "general part": 1, "special part": 2,
  ]

  /// The first words of those lines.
  static let generalPartWords = WordList(generalParts.keys.compactMap { HeadingWord($0)?.folded })
}
