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
      ("case no. 2024-77", .caseNumber), ("решение 2-145/2023", .caseNumber),
    ] as [(String, PersonalDataSuspicion.Kind)])
  func suspicionsAreFound(text: String, kind: PersonalDataSuspicion.Kind) {
    #expect(PersonalDataScreen.find(in: text).contains { $0.kind == kind })
  }

  @Test(arguments: [
    "", "The draft law was sent to parliament on 2026-03-01.", "Статья 126-1 Уголовного кодекса изменена 12.05.2025.",
    "Law No. 1234-V of 5 May 2024 entered into force; 45 shelters in 14 regions.", "ст. 110, ч. 2, п. 3",
    "Jinoyat kodeksining 118-moddasi o'zgartirildi.", "Budget: 12 500 000 tenge, 3 per cent more than in 2025.",
  ])
  func ordinaryReportsAreLeftAlone(text: String) { #expect(PersonalDataScreen.find(in: text).isEmpty) }
}
