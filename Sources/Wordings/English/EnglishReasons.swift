extension English {
  /// Why the engine proposes a verdict.
  static let reasons: [MessageKey: String] = [
    .reasonGap: "Searched: {0}. Nothing was found that answers it.",
    .reasonConflict: "A contrary rule was found: {0}.",
    .reasonPartly: "A part of it was found in force; what is missing is listed.",
    .reasonWeakened: "Every essential element was found, but these weaken it: {0}.",
    .reasonAligned: "Every essential element was found in force.",
    .reasonNotRead: "The act where it would stand was not read as a whole.",
    .reasonUnverified:
      "The acts were read, but only wordings that no expert has verified were found, or none are known in their language.",
    .reasonNotAssessed: "It could not be judged from the acts that were read.",
    .reasonBare: "Every essential element was found, but too little of the rest; what is missing is listed.",
    .reasonElementSilent: "The acts were read as a whole, and nothing in them says the contrary.",
    .reasonElementAbsent: "Nothing in the acts searched says this.",
    .reasonElementOpen: "This could not be settled from the acts that were read.",
  ]
}
