import Citations
import Testing

/// Numbers of acts as texts print them, and words that only look like one.
@Suite struct LawNumberTests {
  @Test(arguments: [
    ("закона № 226-V «О защите»", "226-V", "№ 226-V"),
    ("(№41)", "41", "№41"),
    ("законом N 162-ФЗ;", "162-ФЗ", "N 162-ФЗ"),
    ("N\u{A0}83.", "83", "N\u{A0}83."),
    ("O‘RQ-138-sonli Qonuni", "O‘RQ-138", "O‘RQ-138-sonli"),
    ("254-II-son", "254-II", "254-II-son"),
    ("ЎРҚ-561-сонли Қонуни", "ЎРҚ-561", "ЎРҚ-561-сонли"),
    ("N и № 7", "7", "№ 7"),
    ("№ ۱۲ قانون", "۱۲", "№ ۱۲"),
  ])
  func numberOf(_ text: String, _ number: String, _ whole: String) throws {
    let found = try #require(LawNumber.first(in: text[...]))
    #expect(found.number == number)
    #expect(text[found.range] == whole)
  }

  @Test(arguments: [
    "", "N", "№", "№ без номера", "INN 5", "N5-а статья без пробела".replacing("N5", with: "XN5"), "-son", "so-son",
    "person-centred", "статья 5",
  ])
  func noNumber(_ text: String) { #expect(LawNumber.first(in: text[...]) == nil) }

  @Test func aPartOfATextIsReadInItsOwnBounds() throws {
    let text = "№ 1 и № 22"
    let part = text[text.index(text.startIndex, offsetBy: 4)...]
    let found = try #require(LawNumber.first(in: part))
    #expect(found.number == "22")
    #expect(text[found.range] == "№ 22")
  }
}
