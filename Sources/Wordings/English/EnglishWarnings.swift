extension English {
  /// What the reader of acts noticed, by the code of the warning and, where it has several, its variant.
  static let warnings: [MessageKey: String] = [
    .warningTextNewerThanDate: "{0} provisions were changed after {1}: {2}",
    .warningTextOfDateMissing: "{0} provisions had force but have no text in this edition on {1}: {2}",
    .warningDegradedScript:
      "the text has none of the letters {0}; words are compared without them, which is less sure",
    .warningKindFromFileName: "the kind of act ({0}) was taken from the file's name; say it in a sidecar file",
    .warningKindUnknown: "the kind of act is unknown; write `kind:` in a sidecar file",
    .warningExcerptFileName: "only an excerpt: the file's name says so",
    .warningExcerptArticle: "only an excerpt: it begins with article {0}",
    .warningExcerptSecondPart:
      "only a part: articles {0} to {1} are here, the part with the articles before them is not loaded",
    .warningExcerptPart: "only an excerpt: it has only the first {0}",
    .warningMore: "and {0} more of this kind",
    .warningEncoding: "the encoding is unsure; see `tarazu acts encoding`",
    .warningTitleCut: "the title is longer than {0} bytes",
    .warningNoArticles: "no article was recognised; check the file",
    .warningTruncated: "the page ends inside a tag: it was cut off; save it again",
    .warningParallelText: "the page prints the act in columns of several languages; only the first column was read",
    .warningFurnitureRead: "the law stood in elements for menus or hidden text; all of the page was read",
    .warningHiddenText: "text that the page hides from its readers was left out",
    .warningBodyEndedEarly: "articles stood behind the end of the page's body; they were read too",
    .warningBodyMissing: "the place where pages of {0} hold the law was not found; all of the page was read",
    .warningRepealedLine: "the file says that the act has no force: {0}",
    .warningRepealedPage: "the page says that the act has no force any more",
    .warningRepealedLifeCycle: "the life cycle says that the act was repealed on {0}",
    .warningNumberResolvedBySequence:
      "{0} article numbers had lost their superscript and were restored from the order ({1} …)",
    .warningNumbersMissing: "article numbers missing from the text: {0}",
    .warningContentsDropped: "a list of contents with {0} entries was left out",
    .warningLookAlike: "'{0}' begins with the digit 3 where a letter is meant",
    .warningNumberOutOfOrder: "article {0} does not follow the one before it",
    .warningSuperscriptLost: "a blank stands behind the number {0}: a superscript may have been lost",
    .warningQuoteUnclosed: "a quotation of provisions has no closing mark; read to line {0}",
    .warningSpacesLost: "{0} lines have words without the spaces between them; get a better copy",
    .warningDehyphenated: "{0} words broken at the end of a line were joined",
    .warningWatermark: "letters of the watermark {0} were left out of {1} lines",
    .warningNamespace: "namespace {0} was read as Akoma Ntoso 3.0",
  ]
}
