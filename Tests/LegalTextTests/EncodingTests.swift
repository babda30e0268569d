import Foundation
import LegalText
import Testing

/// Hard inputs 1-12 of the parsing study: how bytes become the text of a law.
@Suite struct EncodingTests {
  private static let russian = """
    Статья 5. Защита от насилия в семье
    1. Потерпевшая вправе обратиться в полицию в любое время, в том числе устно.
    2. Защитное предписание выносится на срок тридцать дней. Ёмкость, объём, съезд, щит.
    """

  private static func encode(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    Array(try #require(text.data(using: encoding)))
  }

  private static func page(_ charset: String?) -> String {
    let meta = charset.map { "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\($0)\">" } ?? ""
    return "<html><head>\(meta)</head><body><p>\(russian.replacing("\n", with: "</p>\n<p>"))</p></body></html>"
  }

  @Test func hardInput01_windows1251WithMeta() throws {
    let decoded = try TextDecoder.decode(try Self.encode(Self.page("windows-1251"), .windowsCP1251))
    #expect(decoded.text == Self.page("windows-1251"))
    #expect(decoded.encoding == "windows-1251")
    #expect(decoded.declared == "windows-1251")
    #expect(decoded.warnings.isEmpty)
  }

  @Test func hardInput02_windows1251WithoutMeta() throws {
    let decoded = try TextDecoder.decode(try Self.encode(Self.russian, .windowsCP1251))
    #expect(decoded.text == Self.russian)
    #expect(decoded.encoding == "windows-1251")
    #expect(decoded.evidence.hasPrefix("pairs of letters: windows-1251"))
  }

  @Test func hardInput03_wrongDeclarationsInBothDirections() throws {
    let calledUTF8 = try TextDecoder.decode(try Self.encode(Self.page("utf-8"), .windowsCP1251))
    #expect(calledUTF8.text == Self.page("utf-8"))
    #expect(calledUTF8.encoding == "windows-1251")
    #expect(calledUTF8.warnings.count == 1)
    #expect(calledUTF8.warnings.first?.contains("declares utf-8") == true)
    let calledWindows = try TextDecoder.decode(Array(Self.page("windows-1251").utf8))
    #expect(calledWindows.text == Self.page("windows-1251"))
    #expect(calledWindows.encoding == "UTF-8")
    #expect(calledWindows.warnings.first?.contains("declares windows-1251") == true)
    let calledKOI8 = try TextDecoder.decode(try Self.encode(Self.page("koi8-r"), .windowsCP1251))
    #expect(calledKOI8.encoding == "windows-1251")
  }

  @Test func hardInput04_koi8() throws {
    let decoded = try TextDecoder.decode(KOI8.encode(Self.russian))
    #expect(decoded.text == Self.russian)
    #expect(decoded.encoding == "KOI8-R")
  }

  @Test func hardInput05_utf16WithMarks() throws {
    for (encoding, mark, name) in [
      (String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8], "UTF-16LE"),
      (.utf16BigEndian, [0xFE, 0xFF], "UTF-16BE"),
    ] {
      let bytes = try Self.encode(Self.russian, encoding)
      let marked = try TextDecoder.decode(mark + bytes)
      #expect(marked.text == Self.russian)
      #expect(marked.encoding == name)
      #expect(try TextDecoder.decode(bytes).text == Self.russian)
    }
  }

  @Test func hardInput06_utf8WithMark() throws {
    let decoded = try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array(Self.russian.utf8))
    #expect(decoded.text == Self.russian)
    #expect(decoded.evidence == "byte order mark")
  }

  @Test func hardInput08_cp866() throws {
    let decoded = try TextDecoder.decode(CP866.encode(Self.russian))
    #expect(decoded.text == Self.russian)
    #expect(decoded.encoding == "IBM866")
  }

  @Test func macCyrillicIsTold() throws {
    let bytes = Self.russian.unicodeScalars.map { scalar -> UInt8 in
      switch scalar.value {
      case 0x0410...0x042F: UInt8(scalar.value - 0x0410 + 0x80)
      case 0x0430...0x044E: UInt8(scalar.value - 0x0430 + 0xE0)
      case 0x044F: 0xDF
      case 0x0451: 0xDE
      case 0x0401: 0xDD
      default: UInt8(scalar.value)
      }
    }
    let decoded = try TextDecoder.decode(bytes)
    #expect(decoded.text == Self.russian)
    #expect(decoded.encoding == "x-mac-cyrillic")
  }

  @Test func hardInput09_mojibakeIsUndoneExactlyOrRefused() throws {
    let once = try Self.misread(Self.russian, .windowsCP1251)
    let decoded = try TextDecoder.decode(Array(once.utf8))
    #expect(decoded.text == Self.russian)
    #expect(decoded.repairs == ["UTF-8 read as windows-1251"])
    #expect(decoded.warnings.contains { $0.contains("restored exactly") })
    // A line feed saved between the halves of a letter, or a letter dropped: no longer to be had back.
    let damaged = once.replacing("СЃ", with: "С\u{4E2D}")
    #expect(throws: DecodingError.self) { try TextDecoder.decode(Array(damaged.utf8)) }
  }

  @Test func hardInput09_doubleMojibake() throws {
    let text = "Пример: права женщин и мужчин равны перед законом"
    let once = Self.misreadLatin1(text)
    let twice = Self.misreadLatin1(once)
    let decoded = try TextDecoder.decode(Array(twice.utf8))
    #expect(decoded.text == text)
    #expect(decoded.repairs.count == 2)
  }

  @Test func hardInput09_greekAndLatinMojibake() throws {
    // "Что" in UTF-8, read with the Greek page of Windows.
    let greek = try TextDecoder.decode(Array("Π§Ρ‚ΠΎ Ρ‚Π°ΠΊΠΎΠµ Π·Π°ΠΊΠΎΠ½".utf8))
    #expect(greek.text == "Что такое закон")
    #expect(greek.repairs == ["UTF-8 read as windows-1253"])
    // "Статья" in windows-1251, read as Latin-1.
    let latin = try TextDecoder.decode(Array("Ñòàòüÿ 5. Çàùèòà îò íàñèëèÿ â ñåìüå".utf8))
    #expect(latin.text == "Статья 5. Защита от насилия в семье")
    #expect(latin.repairs == ["windows-1251 read as windows-1252"])
  }

  @Test func ordinaryTextsAreNotTakenForMojibake() throws {
    for text in [
      Self.russian, "СІЗДІҢ ҚҰҚЫҒЫҢЫЗ. Сіз құқылысыз, Рұқсат берілді.", "Straße für Bürger, Ärzte und Öffentlichkeit",
      "«Türkmenistanyň Kanuny»: çaga, ýaş, ösüş, zenan maşgala", "ماده پنجم: حقوق زن",
      "O‘zbekiston Respublikasining Qonuni: oila va bolalar",
      "Tööülesandest ja töövõimest: tööülesandeid täidetakse.",
    ] {
      let decoded = try TextDecoder.decode(Array(text.utf8))
      #expect(decoded.text == text.precomposedStringWithCanonicalMapping)
      #expect(decoded.repairs.isEmpty)
      #expect(decoded.warnings.isEmpty, "\(decoded.warnings)")
    }
  }

  @Test func hardInput10_strippedLettersAreReported() {
    #expect(throws: DecodingError.self) {
      try TextDecoder.requireLetters(" , - , . . , . 12. , , - ; . , : , . , - . , , .")
    }
    #expect(throws: DecodingError.self) { try TextDecoder.requireLetters("?????? 1. ????? ?? ????????? ???????") }
    #expect(throws: Never.self) { try TextDecoder.requireLetters("Статья 1. Кто вправе обратиться? Любой.") }
  }

  @Test func hardInput12_legacyTajikFonts() throws {
    let register = try TextDecoder.decode(Array("Ѕонуни Їуміурии Тоїикистон аз 3 августи соли 2018 № 1538".utf8))
    #expect(register.text == "Қонуни Ҷумҳурии Тоҷикистон аз 3 августи соли 2018 № 1538")
    let font = try #require(register.legacyFont)
    #expect(font.replaced == 4)
    #expect(font.confidence > 0.3 && font.confidence < 0.9)
    let widespread = try TextDecoder.decode(Array("Ќонуни Љумњурии Тољикистон дар бораи њуќуќи инсон".utf8))
    #expect(widespread.text == "Қонуни Ҷумҳурии Тоҷикистон дар бораи ҳуқуқи инсон")
    #expect(widespread.warnings.contains { $0.contains("legacy font") })
  }

  @Test func hardInput12_legacyKyrgyzFont() throws {
    let decoded = try TextDecoder.decode(
      Array("Кыргыз Республикасынын Жогорку Кењешинин Ведомосттору, жањы редакция".utf8))
    #expect(decoded.text == "Кыргыз Республикасынын Жогорку Кеңешинин Ведомосттору, жаңы редакция")
    #expect(decoded.legacyFont?.name.hasPrefix("Kyrgyz") == true)
  }

  @Test func lettersThatBelongToTheirLanguageStay() throws {
    for text in ["Қазақстан Республикасының азаматы: үміткер, іс, қіріс, тіл", "Ҳар бир ўқувчи ҳуқуқи ва ўзбек тили"]
    {
      let decoded = try TextDecoder.decode(Array(text.utf8))
      #expect(decoded.text == text)
      #expect(decoded.legacyFont == nil)
    }
  }

  @Test func cutFilesAreTold() throws {
    let whole = Array(Self.russian.utf8)
    let cut = try TextDecoder.decode(Array(whole.prefix(101)) + [0xD0])
    #expect(cut.encoding == "UTF-8")
    #expect(cut.warnings.contains { $0.contains("cut off") })
  }

  /// No table but the right one may turn the text of the region into something that passes.
  @Test(arguments: [
    "Неке ерлі-зайыптылардың өз еркімен қиылады", "Нике эркин макулдук менен гана түзүлөт",
    "Суд рассматривает заявление в течение суток", "Никоҳ бо ризоияти озод баста мешавад",
  ])
  func decisionDoesNotDependOnLineEnds(text: String) throws {
    let long = Array(repeating: text, count: 4)
    let unix = try TextDecoder.decode(Array(long.joined(separator: "\n").utf8)).text
    let windows = try TextDecoder.decode(Array(long.joined(separator: "\r\n").utf8)).text
    #expect(unix == windows)
  }

  private static func misread(_ text: String, _ encoding: String.Encoding) throws -> String {
    // Foundation has no table for 0x98, which the real mistake passes on as a control character.
    text.utf8.map { byte -> String in
      byte == 0x98 ? "\u{98}" : String(bytes: [byte], encoding: encoding) ?? "\u{FFFD}"
    }.joined()
  }

  private static func misreadLatin1(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
  }
}

/// KOI8-R for tests: the letters, by the order of their Latin likenesses.
private enum KOI8 {
  static func encode(_ text: String) -> [UInt8] {
    let small = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
    let capital = Array("ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ".unicodeScalars)
    return text.unicodeScalars.map { scalar in
      if let place = small.firstIndex(of: scalar) { return UInt8(0xC0 + place) }
      if let place = capital.firstIndex(of: scalar) { return UInt8(0xE0 + place) }
      if scalar == "ё" { return 0xA3 }
      if scalar == "Ё" { return 0xB3 }
      return UInt8(scalar.value)
    }
  }
}

private enum CP866 {
  static func encode(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x0410...0x043F: UInt8(scalar.value - 0x0410 + 0x80)
      case 0x0440...0x044F: UInt8(scalar.value - 0x0440 + 0xE0)
      case 0x0451: 0xF1
      case 0x0401: 0xF0
      default: UInt8(scalar.value)
      }
    }
  }
}
