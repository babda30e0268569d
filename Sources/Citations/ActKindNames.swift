import Legislation

/// What acts of a kind are called where others cite them; only kinds of which a State has one act.
enum ActKindNames {
  static let table: [ActKind: [String]] = [
    .criminalCode: [
      "уголовный кодекс", "қылмыстық кодекс", "кылмыш-жаза кодекси", "кылмыш кодекси", "кодекси ҷиноятӣ",
      "jinoyat kodeksi", "жиноят кодекси", "jenaýat kodeksi", "criminal code", "penal code",
    ],
    .criminalProcedureCode: [
      "уголовно-процессуальный кодекс", "қылмыстық-процестік кодекс", "жазык-процесстик кодекси",
      "jinoyat-protsessual kodeksi", "жиноят-процессуал кодекси", "criminal procedure code",
    ],
    .penalEnforcementCode: [
      "уголовно-исполнительный кодекс", "қылмыстық-атқару кодексі", "жазык-аткаруу кодекси",
      "jinoyat-ijroiya kodeksi", "жиноят-ижроия кодекси",
    ],
    .civilCode: [
      "гражданский кодекс", "азаматтық кодекс", "жарандык кодекс", "кодекси граждании", "fuqarolik kodeksi",
      "фуқаролик кодекси", "civil code",
    ],
    .civilProcedureCode: [
      "гражданский процессуальный кодекс", "азаматтық процестік кодекс", "жарандык процесстик кодекси",
      "fuqarolik protsessual kodeksi", "civil procedure code",
    ],
    .administrativeOffencesCode: [
      "кодекс об административных правонарушениях", "кодекс об административной ответственности",
      "кодекс о правонарушениях", "әкімшілік құқық бұзушылық туралы кодекс", "укук бузуулар жөнүндө кодекс",
      "maʼmuriy javobgarlik toʻgʻrisidagi kodeks", "маъмурий жавобгарлик тўғрисидаги кодекс",
    ],
    .familyCode: [
      "семейный кодекс", "кодекс о браке и семье", "oila kodeksi", "оила кодекси", "кодекси оила",
      "үй-бүлө кодекси", "maşgala kodeksi", "family code",
    ],
    .labourCode: [
      "трудовой кодекс", "еңбек кодексі", "эмгек кодекси", "кодекси меҳнат", "mehnat kodeksi", "меҳнат кодекси",
      "zähmet kodeksi", "labour code", "labor code",
    ],
    .landCode: ["земельный кодекс", "жер кодексі", "yer kodeksi", "land code"],
    .taxCode: ["налоговый кодекс", "салық кодексі", "салык кодекси", "soliq kodeksi", "tax code"],
  ]
}
