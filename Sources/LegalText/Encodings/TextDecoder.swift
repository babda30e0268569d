import Foundation

/// Bytes to text: decides the encoding by byte order mark, then by evidence, and reports the decision.
///
/// A declaration in the file is believed only where the bytes do not speak against it.
public enum TextDecoder {
  /// Decodes the bytes of one file.
  /// - Parameters:
  ///   - declared: what a header outside the bytes says of them (a MIME part).
  ///   - isJudged: the words were judged when they were first read; they are neither repaired nor refused again.
  /// - Throws: `DecodingError.empty` for no bytes or only white space, `.binary` for control bytes no text has,
  ///   `.mojibake` for text spoiled by a wrong encoding that cannot be had back.
  public static func decode(
    _ bytes: [UInt8], declared outer: String? = nil, isJudged: Bool = false
  ) throws(DecodingError) -> DecodedText {
    if bytes.isEmpty { throw .empty }
    let raw = try decideEncoding(bytes, outer)
    var text = normalise(raw.text)
    if text.utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) || text.allSatisfy(\.isWhitespace) {
      throw .empty
    }
    if isJudged {
      return DecodedText(
        text: text, encoding: raw.encoding, evidence: raw.evidence, declared: raw.declared, warnings: raw.warnings)
    }
    var warnings = raw.warnings
    var repairs: [String] = []
    let suspicion = Mojibake.suspicion(text)
    if suspicion.share > 0.3, suspicion.pairs >= 3, suspicion.pairs * 200 < text.utf8.count {
      // Dashes and quotation marks of a text in ASCII letters: its words can be read.
      warnings.append(
        "\(suspicion.pairs) signs were spoiled by a wrong encoding before the file was saved; the words around them are sound"
      )
    } else if suspicion.share > 0.3 && suspicion.pairs >= 3 {
      guard let undone = Mojibake.undo(text) else { throw spoiled(text) }
      repairs = undone.history
      text = normalise(undone.repaired)
      let again = Mojibake.suspicion(text)
      if again.share > 0.3 && again.pairs >= 3 || text.unicodeScalars.contains("\u{FFFD}") { throw spoiled(text) }
      warnings.append(
        "the text had been spoiled (\(repairs.joined(separator: ", then "))) and was restored exactly; check it by eye"
      )
    } else if suspicion.pairs >= 3, let line = firstSpoiledLine(text) {
      warnings.append("line \(line.number) looks spoiled by a wrong encoding (\"\(line.sample)\"); check it by eye")
    }
    var font: LegacyFont?
    if let repair = LegacyFont.repair(text) {
      text = repair.text
      font = repair.font
      warnings.append(
        "typed for a legacy font: \(repair.font.name); \(repair.font.replaced) letters were given back, confidence "
          + "\(Int((repair.font.confidence * 100).rounded())) %; have a reader of the language check it")
    }
    return DecodedText(
      text: text, encoding: raw.encoding, evidence: raw.evidence, declared: raw.declared, repairs: repairs,
      legacyFont: font, warnings: warnings)
  }

  /// Refuses text whose words are gone: a page of which only punctuation or question marks are left.
  /// - Throws: `DecodingError.lettersLost`.
  public static func requireLetters(_ text: String) throws(DecodingError) { try requireLetters([text]) }

  /// The same for a text in parts.
  public static func requireLetters(_ parts: some Sequence<String>) throws(DecodingError) {
    var characters = 0
    var letters = 0
    var questions = 0
    for var part in parts {
      part.withUTF8 { bytes in
        guard let base = bytes.baseAddress else { return }
        var (seen, asked, read) = (0, 0, 0)
        var index = 0
        while index < bytes.count {
          let byte = base[index]
          if byte < 0x80 {
            index += 1
            if byte <= 0x20 { continue }
            seen += 1
            if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { read += 1 }
            if byte == 0x3F { asked += 1 }
            continue
          }
          let (value, width) = Letters.decode(base, index, end: bytes.count)
          index += width
          if value == 0xA0 { continue }
          seen += 1
          if isLetterOrNumber(value) { read += 1 }
        }
        characters += seen
        questions += asked
        letters += read
      }
    }
    if characters >= 12 && (letters * 3 < characters || questions * 3 > characters) {
      throw .lettersLost(letters: letters, characters: characters)
    }
  }

  private static func isLetterOrNumber(_ value: UInt32) -> Bool {
    Unicode.Scalar(value).map { $0.isAnyLetter || $0.isNumberSign } ?? false
  }

  // MARK: - Decision

  private static func decideEncoding(_ bytes: [UInt8], _ outer: String?) throws(DecodingError) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if let text = try utf8(bytes) {
        return DecodedText(text: text, encoding: "UTF-8", evidence: "byte order mark")
      }
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      return try utf16(bytes.dropFirst(2), littleEndian: true, evidence: "byte order mark")
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      return try utf16(bytes.dropFirst(2), littleEndian: false, evidence: "byte order mark")
    } else if let littleEndian = utf16WithoutMark(bytes) {
      return try utf16(bytes[...], littleEndian: littleEndian, evidence: "zero bytes at every other place")
    }
    let declared = outer ?? bytes.withUnsafeBufferPointer { EncodingDeclaration.label(in: $0) }
    if let text = try utf8(bytes) {
      var warnings: [String] = []
      if let declared, CharacterEncoding(label: declared) != .utf8, text.utf8.contains(where: { $0 >= 0x80 }) {
        warnings.append("the file declares \(declared), but its bytes are UTF-8; the bytes were believed")
      }
      return DecodedText(
        text: text, encoding: "UTF-8", evidence: "well-formed UTF-8", declared: declared, warnings: warnings)
    }
    if let damaged = damagedUTF8(bytes, declared) { return damaged }
    return bytes.withUnsafeBufferPointer { singleByte($0, declared) }
  }

  /// The text when the bytes are well-formed UTF-8.
  private static func utf8(_ bytes: [UInt8]) throws(DecodingError) -> String? {
    let control = bytes.withUnsafeBufferPointer { buffer -> Int? in
      for index in 0..<buffer.count where buffer[index] < 0x20 {
        let byte = buffer[index]
        if byte < 0x09 || byte > 0x0D && byte != 0x1B { return index }
      }
      return nil
    }
    if let control { throw .binary(offset: control) }
    return String(validating: bytes, as: UTF8.self)
  }

  /// UTF-8 with few damaged places: a copy that was cut off, or a page patched together.
  private static func damagedUTF8(_ bytes: [UInt8], _ declared: String?) -> DecodedText? {
    var good = 0
    var bad = 0
    var firstBad = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
      if length > 0, index + length <= bytes.count,
        bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        good += 1
        index += length
      } else {
        if bad == 0 { firstBad = index }
        bad += 1
        index += 1
      }
    }
    guard good > 20 * bad, good > 0 else { return nil }
    let isCut = firstBad + 4 > bytes.count
    return DecodedText(
      text: String(decoding: bytes, as: UTF8.self), encoding: "UTF-8",
      evidence: "\(good) well-formed sequences of UTF-8 against \(bad) damaged", declared: declared,
      warnings: [
        isCut
          ? "the file ends inside a letter: it was cut off; get the whole file"
          : "\(bad) damaged letters, the first at byte \(firstBad), became \u{FFFD}; get the file again"
      ])
  }

  private static let candidates: [CharacterEncoding] = [.windows1251, .koi8r, .cp866, .macCyrillic]

  /// Encodings of one byte per letter, by the likelihood of their pairs of letters.
  private static func singleByte(_ bytes: UnsafeBufferPointer<UInt8>, _ declared: String?) -> DecodedText {
    let stated = declared.flatMap { CharacterEncoding(label: $0) }
    let sample = sampleOfLetters(bytes)
    var scores: [(encoding: CharacterEncoding, score: Double)] = []
    for encoding in candidates + [stated].compactMap({ $0 }) where encoding.isSingleByte {
      if scores.contains(where: { $0.encoding == encoding }) || encoding == .windows1252 { continue }
      guard let text = sample.withUnsafeBufferPointer({ encoding.decode($0) }),
        let score = CyrillicStatistics.score(text.unicodeScalars)
      else { continue }
      scores.append((encoding, score))
    }
    scores.sort { $0.score > $1.score }
    var chosen = CharacterEncoding.windows1251
    var evidence: String
    var warnings: [String] = []
    if let best = scores.first, best.score > CyrillicStatistics.threshold {
      chosen = best.encoding
      // The same letters in both tables: what the file says decides.
      if let stated, let own = scores.first(where: { $0.encoding == stated }), best.score - own.score < 0.1 {
        chosen = stated
      }
      let others = scores.filter { $0.encoding != chosen }.prefix(2)
        .map { "\($0.encoding.rawValue) \(rounded($0.score))" }.joined(separator: ", ")
      let own = scores.first { $0.encoding == chosen }?.score ?? best.score
      evidence = "pairs of letters: \(chosen.rawValue) \(rounded(own))" + (others.isEmpty ? "" : " against \(others)")
    } else if let stated, stated.isSingleByte {
      chosen = stated
      evidence = "declared by the file; too few letters to judge"
      warnings.append("read as \(stated.rawValue) because the file says so; check a paragraph of the text by eye")
    } else if highShare(bytes) < 0.2 {
      chosen = .windows1252
      evidence = "few letters beyond ASCII, none in Cyrillic pairs"
      warnings.append("read as windows-1252 on weak evidence; check a paragraph of the text by eye")
    } else {
      evidence = "not well-formed UTF-8; too few letters to judge"
      warnings.append("read as windows-1251 on weak evidence; check a paragraph of the text by eye")
    }
    if let declared, stated != chosen, warnings.isEmpty {
      warnings.append(
        "the file declares \(declared), but its letters are \(chosen.rawValue); the letters were believed")
    }
    return DecodedText(
      text: chosen.decode(bytes) ?? "", encoding: chosen.rawValue, evidence: evidence, declared: declared,
      warnings: warnings)
  }

  private static func rounded(_ score: Double) -> String { String(format: "%.2f", score) }

  /// Up to 32 KiB of the bytes beyond ASCII, words kept together, so that mark-up does not crowd out the letters.
  private static func sampleOfLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var sample: [UInt8] = []
    var isApart = true
    for byte in bytes {
      if byte >= 0x80 {
        sample.append(byte)
        isApart = false
        if sample.count >= 32 << 10 { break }
      } else if !isApart {
        sample.append(0x20)
        isApart = true
      }
    }
    return sample
  }

  /// Bytes beyond ASCII among all letters.
  private static func highShare(_ bytes: UnsafeBufferPointer<UInt8>) -> Double {
    var high = 0
    var letters = 0
    for byte in bytes.prefix(64 << 10) {
      if byte >= 0x80 {
        high += 1
        letters += 1
      } else if (0x41...0x5A).contains(byte & 0xDF) {
        letters += 1
      }
    }
    return letters == 0 ? 0 : Double(high) / Double(letters)
  }

  private static func utf16WithoutMark(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(400)
    guard sample.count >= 8, bytes.count % 2 == 0 else { return nil }
    // Spaces and line ends are a sixth of any text; in UTF-16 each has a zero byte beside it.
    var little = 0
    var big = 0
    var index = 0
    while index + 1 < sample.count {
      if sample[index + 1] == 0 && sample[index] != 0 { little += 1 }
      if sample[index] == 0 && sample[index + 1] != 0 { big += 1 }
      index += 2
    }
    let pairs = sample.count / 2
    if little * 10 > pairs && big == 0 { return true }
    if big * 10 > pairs && little == 0 { return false }
    return nil
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, littleEndian: Bool, evidence: String
  ) throws(DecodingError) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      let unit = littleEndian ? second << 8 | first : first << 8 | second
      if unit < 0x20, unit < 0x09 || unit > 0x0D && unit != 0x1B { throw .binary(offset: index) }
      units.append(unit)
      index += 2
    }
    return DecodedText(
      text: String(decoding: units, as: UTF16.self), encoding: littleEndian ? "UTF-16LE" : "UTF-16BE",
      evidence: evidence,
      warnings: bytes.count % 2 == 0 ? [] : ["the file ends inside a letter: it was cut off; get the whole file"])
  }

  // MARK: - Spoiled text

  private static func spoiled(_ text: String) -> DecodingError {
    let line = firstSpoiledLine(text)
    return .mojibake(line: line?.number ?? 1, sample: line?.sample ?? String(text.prefix(40)))
  }

  private static func firstSpoiledLine(_ text: String) -> (number: Int, sample: String)? {
    for (index, bytes) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = Substring(bytes)
      let found = Mojibake.suspicion(line)
      if found.share > 0.5 && found.pairs >= 3 {
        return (index + 1, String(line.drop { $0.isWhitespace }.prefix(40)))
      }
    }
    return nil
  }

  // MARK: - Normalisation

  /// Line ends to `\n`, normalisation form C, no byte order mark inside. Text that is so already, as nearly all is,
  /// costs one look at its bytes.
  static func normalise(_ text: String) -> String {
    var text = text
    let needs = text.withUTF8 { bytes -> (lineEnds: Bool, mark: Bool, form: Bool) in
      var mark = false
      var form = false
      Letters.forEachScalarBeyondASCII(bytes) { value, _ in
        if value == 0xFEFF {
          mark = true
        } else if CanonicalForm.mayDiffer(value) {
          form = true
        }
      }
      let lineEnds = bytes.baseAddress.map { memchr($0, 0x0D, bytes.count) != nil } ?? false
      return (lineEnds, mark, form)
    }
    guard needs.lineEnds || needs.mark || needs.form else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        let hasEnd = end < bytes.count
        append(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &result, needs: (needs.mark, needs.form))
        if hasEnd {
          if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { end += 1 }
          result.append(0x0A)
        }
        start = end + 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// One line without byte order marks and in form C. A line end parts what can be composed, and few lines need it.
  private static func append(
    _ line: UnsafeBufferPointer<UInt8>, to result: inout [UInt8], needs: (mark: Bool, form: Bool)
  ) {
    guard needs.mark || needs.form else {
      result.append(contentsOf: line)
      return
    }
    var hasMark = false
    var needsForm = false
    Letters.forEachScalarBeyondASCII(line) { value, _ in
      if value == 0xFEFF {
        hasMark = true
      } else if needs.form, CanonicalForm.mayDiffer(value) {
        needsForm = true
      }
    }
    if !hasMark && !needsForm {
      result.append(contentsOf: line)
      return
    }
    var text = String(decoding: line, as: UTF8.self)
    if hasMark { text.unicodeScalars.removeAll { $0.value == 0xFEFF } }
    if needsForm {
      text.withUTF8 { CanonicalForm.append($0, to: &result) }
    } else {
      result.append(contentsOf: text.utf8)
    }
  }
}
