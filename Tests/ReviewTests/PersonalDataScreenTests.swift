import Testing

@testable import Review

@Suite struct PersonalDataScreenTests {
  @Test func allPatternsCompile() { #expect(PersonalDataScreen.allPatternsCompile) }

  @Test(
    arguments: [
      ("Ms. Dilnoza told us that the police refused", .name), ("потерпевшая Айгуль обратилась", .name),
      ("Айгуль Сериковна обратилась", .name), ("Асанова Б. К. подала", .name), ("Айбек уулу Нурлан", .name),
      ("Malika Rustam qizi", .name), ("Нұрлан Серікұлы", .name), ("فاطمه دختر احمد", .name),
      ("call +998 90 123-45-67", .telephone), ("тел. 8 (727) 250-12-34", .telephone), ("0700123456", .telephone),
      ("write to help@example.org", .electronicAddress), ("ул. Абая, дом 12, кв. 4", .address),
      ("Navoiy ko'chasi 15", .address), ("12 Garden Street", .address), ("ИИН 900101400123", .identityNumber),
      ("AA 1234567", .identityNumber), ("PINFL 31234567890123", .identityNumber), ("дело № 1-145/2024", .caseNumber),
      ("+7 701 123 45 67", .telephone), ("8 (7172) 12-34-56", .telephone), ("87011234567", .telephone),
      ("0555 12 34 56", .telephone), ("0555 123 456", .telephone), ("+996 (312) 12-34-56", .telephone),
      ("93 123 4567", .telephone), ("(37) 221-12-34", .telephone), ("+993 65 12-34-56", .telephone),
      ("8 65 123456", .telephone), ("90 123 45 67", .telephone), ("(90) 123-45-67", .telephone),
      ("0700 123 456", .telephone), ("۰۷۰۰ ۱۲۳ ۴۵۶", .telephone), ("+998\u{A0}90\u{A0}123‑45‑67", .telephone),
      ("тел.: 12-34-56", .telephone), ("aigul (at) mail.ru", .electronicAddress),
      ("telegram @aigul_91", .electronicAddress), ("дом 5, кв 12", .address), ("I-AŞ 123456", .identityNumber),
      ("Айгуль Асанова пришла", .name), ("Асанова Айгуль пришла", .name), ("Malika Karimova keldi", .name),
      ("Гулнора Раҳимзода", .name), ("пострадавшая Зарина", .name), ("خانم فاطمه", .name),
      ("case no. 2024-77", .caseNumber), ("решение 2-145/2023", .caseNumber),
    ] as [(String, PersonalDataSuspicion.Kind)])
  func suspicionsAreFound(text: String, kind: PersonalDataSuspicion.Kind) {
    #expect(PersonalDataScreen.find(in: text).contains { $0.kind == kind })
  }

  @Test func aTextTooLongToBeLookedThroughIsSuspicious() {
    let text = String(repeating: "word ", count: 9000)
    #expect(PersonalDataScreen.find(in: text).map(\.kind) == [.notScreened])
  }

  @Test(arguments: [
    "", "The draft law was sent to parliament on 2026-03-01.", "Статья 126-1 Уголовного кодекса изменена 12.05.2025.",
    "Law No. 1234-V of 5 May 2024 entered into force; 45 shelters in 14 regions.", "ст. 110, ч. 2, п. 3",
    "The budget grew from 87 511 234 567 to 90 123 456 789 som in 2025 and 2026.",
    "Верховный Суд и Генеральная прокуратура приняли совместный приказ.", "Republic of Moldova and Uzbekistan",
    "Jinoyat kodeksining 118-moddasi o'zgartirildi.", "Budget: 12 500 000 tenge, 3 per cent more than in 2025.",
  ])
  func ordinaryReportsAreLeftAlone(text: String) { #expect(PersonalDataScreen.find(in: text).isEmpty) }
}
