import LegalText

/// The text of a file in the form in which a reader takes it: unpacked, converted, decoded.
struct SourceText {
  let decoded: DecodedText
  /// `html`, `pdf` (pages of text), or a text format; never a format that has still to be converted.
  let format: SourceFormat

  /// - Parameters:
  ///   - ending: ending of the file's name in lower case, without the point.
  ///   - programPath: where programs that convert are looked for; `nil` for the folders of the environment.
  init(_ bytes: [UInt8], ending: String, file: String, programPath: String? = nil) throws(ReadingError) {
    if bytes.isEmpty { throw .empty(file: file) }
    let found = SourceFormat(bytes, ending: ending)
    var content = bytes
    var charset: String?
    var format = found
    switch found {
    case .docx, .openDocument, .richText, .pdf, .word97:
      switch try ConvertedDocument.convert(bytes, format: found, file: file, programPath: programPath) {
      case .html(let page): (content, format, charset) = (page, .html, "UTF-8")
      case .pages(let pages): (content, format, charset) = (pages, .pdf, "UTF-8")
      }
    case .webArchive:
      guard let page = WebArchive.page(in: bytes) else {
        throw .conversion(
          file: file, cause: "the saved page holds no HTML part", mend: "save the page again as HTML")
      }
      (content, format, charset) = (page.bytes, .html, page.charset)
    case .jsonLines: (content, format, charset) = (try ProvisionLines.text(bytes, file: file), .plainText, "UTF-8")
    case .akomaNtoso, .html, .markdown, .plainText: break
    }
    // What this program wrote was judged when it was read from its source.
    let isJudged =
      format == .akomaNtoso && content.prefix(64 << 10).firstRange(of: Array(ReadingRecord.namespace.utf8)) != nil
    do { decoded = try TextDecoder.decode(content, declared: charset, isJudged: isJudged) } catch {
      throw Self.error(error, file: file)
    }
    self.format = format.corrected(by: decoded.text)
  }

  /// Refuses lines that have lost their words.
  static func requireLetters(_ lines: [SourceLine], file: String) throws(ReadingError) {
    if lines.isEmpty { throw .empty(file: file) }
    do { try TextDecoder.requireLetters(lines.prefix(2000).lazy.map(\.text)) } catch {
      throw Self.error(error, file: file)
    }
  }

  /// The same error with the file's name.
  static func error(_ error: DecodingError, file: String) -> ReadingError {
    switch error {
    case .empty: .empty(file: file)
    case .binary(let offset): .binary(file: file, offset: offset)
    case .mojibake, .lettersLost: .spoiledText(file: file, cause: error.description)
    }
  }
}

extension ActReader {
  /// How the bytes of a file become text: the format, the encoding with what decided it, and what was repaired.
  /// - Returns: the name of the format that is read, after unpacking and conversion, and the text.
  public func decode(path: String) throws(ReadingError) -> (format: String, text: DecodedText) {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let source = try SourceText(try input(path: path).bytes, ending: ending, file: path, programPath: programPath)
    return ("\(source.format)", source.decoded)
  }
}
