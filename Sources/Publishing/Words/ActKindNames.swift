import Legislation

extension HandbookMessages {
  /// The name of a kind of act in the language of the document.
  func kind(_ kind: ActKind) -> String {
    if language != .russian { return kind.plainName }
    return switch kind {
    case .constitution: "конституция"
    case .equalityAct: "закон о равенстве"
    case .criminalCode: "уголовный кодекс"
    case .criminalProcedureCode: "уголовно-процессуальный кодекс"
    case .familyCode: "семейный кодекс"
    case .civilCode: "гражданский кодекс"
    case .civilProcedureCode: "гражданский процессуальный кодекс"
    case .labourCode: "трудовой кодекс"
    case .administrativeOffencesCode: "кодекс об административных правонарушениях"
    case .domesticViolenceAct: "закон о домашнем насилии"
    case .offencePreventionAct: "закон о профилактике правонарушений"
    case .policeAct: "закон о полиции"
    case .socialServicesAct: "закон о социальных услугах"
    case .healthCode: "кодекс о здравоохранении"
    case .legalAidAct: "закон о юридической помощи"
    case .educationAct: "закон об образовании"
    case .mediaAct: "закон о СМИ"
    case .statisticsAct: "закон о статистике"
    case .migrationAct: "закон о миграции"
    case .refugeeAct: "закон о беженцах"
    case .traffickingAct: "закон о противодействии торговле людьми"
    case .penalEnforcementCode: "уголовно-исполнительный кодекс"
    case .civilRegistrationAct: "закон о регистрации актов гражданского состояния"
    case .childRightsAct: "закон о правах ребёнка"
    case .religionAct: "закон о свободе вероисповедания"
    case .mediationAct: "закон о медиации"
    case .victimsAct: "закон о защите потерпевших"
    case .dataProtectionAct: "закон о персональных данных"
    case .citizenshipAct: "закон о гражданстве"
    case .landCode: "земельный кодекс"
    case .communityBodiesAct: "закон об органах самоуправления граждан"
    case .weaponsAct: "закон об оружии"
    case .nonGovernmentalOrganisationsAct: "закон о некоммерческих организациях"
    case .budgetAct: "закон о бюджете"
    case .publicServiceAct: "закон о государственной службе"
    case .other: "иной акт"
    }
  }
}
