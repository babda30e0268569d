/// A beginning in Dari: enough to set a page from right to left. What is not here is said in English; a native lawyer
/// has not read these words yet.
enum Dari {
  static let table: [MessageKey: String] = [
    .roadmapTitle: "نقشه راه اصلاح قوانین",
    .contents: "فهرست",
    .summary: "خلاصه",
    .act: "قانون",
    .article: "ماده",
    .requirement: "الزام",
    .recommendation: "توصیه",
    .recommendations: "توصیه‌ها",
    .country: "کشور",
    .countryAF: "افغانستان",
    .theme: "موضوع",
    .reason: "دلیل",
    .nationalLaw: "قانون ملی",
    .none: "هیچ",
  ]
}
