/// YAML of `requirements/<theme>.yaml` to values.
enum RequirementParser {
  static func parse(_ root: YAMLValue) throws(StandardsError) -> (theme: Theme, requirements: [Requirement]) {
    let top = try root.mapping(allowed: ["theme", "requirements"])
    let themeValue = try top.required("theme", in: root)
    let themeKeys = try themeValue.mapping(allowed: ["id", "title"])
    let theme = Theme(
      id: try themeKeys.required("id", in: themeValue).string(), title: try themeKeys.localized("title"))
    var requirements: [Requirement] = []
    for item in try top["requirements"]?.list() ?? [] {
      requirements.append(try requirement(item, theme: theme.id))
    }
    return (theme, requirements)
  }

  private static func requirement(_ value: YAMLValue, theme: String) throws(StandardsError) -> Requirement {
    let keys = try value.mapping(allowed: [
      "id", "title", "obligation", "references", "tier", "urgency", "urgencyReason", "nature",
      "acceptsOtherSanctions",
      "kinds", "alsoKinds", "subjects", "links", "elements", "defects", "recommendation",
    ])
    let urgency: Urgency = try keys.required("urgency", in: value).choice("urgency", mend: "write A, B, C or D")
    var references: [InstrumentReference] = []
    for item in try keys.required("references", in: value).list() { references.append(try reference(item)) }
    let tier: Tier =
      try keys["tier"]?.choice("tier", mend: "write core or supplementary")
      ?? (urgency <= .b ? .core : .supplementary)
    var elements: [Element] = []
    for item in try keys.required("elements", in: value).list() { elements.append(try element(item)) }
    var defects: [RequirementDefect] = []
    for item in try keys["defects"]?.list() ?? [] { defects.append(try defect(item)) }
    return Requirement(
      id: try keys.required("id", in: value).string(), theme: theme,
      title: try keys.required("title", in: value).localized(),
      obligation: try keys.required("obligation", in: value).localized(), references: references, tier: tier,
      urgency: urgency, urgencyReason: try keys.localized("urgencyReason"), nature: try keys.strings("nature"),
      acceptsOtherSanctions: try keys.localized("acceptsOtherSanctions"),
      kinds: try keys.required("kinds", in: value).strings(), alsoKinds: try keys.strings("alsoKinds"),
      subjects: try keys.strings("subjects"),
      links: try keys.strings("links"), elements: elements, defects: defects,
      recommendation: try recommendation(try keys.required("recommendation", in: value)), place: value.place)
  }

  private static func reference(_ value: YAMLValue) throws(StandardsError) -> InstrumentReference {
    let keys = try value.mapping(allowed: ["instrument", "article", "mark", "toVerify"])
    let mark = try keys["mark"].map { value throws(StandardsError) in try VerificationMark(value) }
    return InstrumentReference(
      instrument: try keys.required("instrument", in: value).string(),
      article: try keys.required("article", in: value).string(), mark: mark,
      toVerify: try keys["toVerify"]?.bool() ?? (mark == .memory))
  }

  private static func element(_ value: YAMLValue) throws(StandardsError) -> Element {
    let keys = try value.mapping(allowed: ["id", "text", "mandatory", "weight", "when", "absence"])
    let condition: Element.Condition
    if let absence = keys["absence"] {
      let parts = try absence.mapping(allowed: ["anchor", "field", "unless"])
      condition = .absence(
        Absence(
          anchor: try patterns(parts["anchor"]), field: try patterns(parts["field"]),
          unless: try patterns(parts["unless"])))
    } else {
      condition = .presence(try patterns(try keys.required("when", in: value)))
    }
    return Element(
      id: try keys.required("id", in: value).string(), text: try keys.required("text", in: value).localized(),
      mandatory: try keys["mandatory"]?.bool() ?? false, weight: try keys["weight"]?.number() ?? 1,
      condition: condition, place: value.place)
  }

  private static func defect(_ value: YAMLValue) throws(StandardsError) -> RequirementDefect {
    let keys = try value.mapping(allowed: ["code", "effect", "strength", "when"])
    let effect = try keys["effect"]?.string() ?? "weaken"
    guard effect == "conflict" || effect == "weaken" else {
      throw value.error("unknown effect `\(effect)`", mend: "write conflict or weaken")
    }
    return RequirementDefect(
      code: try keys.required("code", in: value).string(), isConflict: effect == "conflict",
      strength: try keys["strength"]?.number() ?? (effect == "conflict" ? 0.9 : 0.4),
      patterns: try patterns(keys["when"]), place: value.place)
  }

  private static func recommendation(_ value: YAMLValue) throws(StandardsError) -> RecommendationTemplate {
    let keys = try value.mapping(allowed: [
      "measure", "term", "law", "change", "responsible", "consulted", "indicator", "verification",
    ])
    let measure: RecommendationTemplate.Measure = try keys.required("measure", in: value)
      .choice("measure", mend: "write amend, repeal, enact or byLaw")
    let term: RecommendationTemplate.Term = try keys.required("term", in: value)
      .choice("term", mend: "write short, medium or long")
    return RecommendationTemplate(
      measure: measure, term: term, law: try keys["law"]?.string() ?? "",
      change: try keys.required("change", in: value).localized(), responsible: try keys.localized("responsible"),
      consulted: try keys.localized("consulted"), indicator: try keys.localized("indicator"),
      verification: try keys.localized("verification"))
  }

  static func patterns(_ value: YAMLValue?) throws(StandardsError) -> [Pattern] {
    guard let value else { return [] }
    var result: [Pattern] = []
    for item in try value.oneOrMore() { result.append(try pattern(item)) }
    return result
  }

  private static func pattern(_ value: YAMLValue) throws(StandardsError) -> Pattern {
    let keys = try value.mapping(allowed: [
      "all", "none", "scope", "context", "notContext", "cites", "role", "sanction", "number", "kinds", "strength",
      "polarity", "modality", "subjects",
    ])
    var pattern = Pattern()
    pattern.all = try keys.strings("all").map(group)
    pattern.none = try keys.strings("none").flatMap { group($0).concepts }
    pattern.context = try keys.strings("context").map(group)
    pattern.notContext = try keys.strings("notContext").flatMap { group($0).concepts }
    pattern.cites = try keys.strings("cites").map(group)
    pattern.subjects = try keys.strings("subjects")
    pattern.roles = try keys.strings("role")
    pattern.sanctions = try keys.strings("sanction")
    pattern.kinds = try keys.strings("kinds")
    pattern.strength = try keys["strength"]?.number() ?? 0.9
    pattern.scope = try keys["scope"]?.choice("scope", mend: "write sentence, paragraph or article") ?? pattern.scope
    pattern.modality = try keys["modality"]?.choice("modality", mend: "write duty or any") ?? pattern.modality
    pattern.polarity = try keys["polarity"]?.choice("polarity", mend: "write affirmative or any") ?? pattern.polarity
    if let number = keys["number"] {
      let parts = try number.mapping(allowed: ["unit", "min", "max"])
      pattern.number = Pattern.NumberCondition(
        unit: try parts.required("unit", in: number).string(), minimum: try parts["min"]?.number() ?? 0,
        maximum: try parts["max"]?.number() ?? .greatestFiniteMagnitude)
    }
    if pattern.all.isEmpty && pattern.context.isEmpty && pattern.number == nil {
      throw value.error("a pattern that asks for no concept matches everything", mend: "add `all: [concept]`")
    }
    return pattern
  }

  private static func group(_ text: String) -> Pattern.Group {
    let inHeading = text.hasPrefix("heading:")
    let body = inHeading ? text.dropFirst("heading:".count) : text[...]
    let concepts = body.split(separator: "|").map { $0.trimmed }
    return Pattern.Group(concepts: concepts, inHeading: inHeading)
  }
}

extension Substring {
  /// Without the blanks at both ends.
  fileprivate var trimmed: String {
    var slice = self
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}
