/// YAML of `instruments/<name>.yaml` to a value.
enum InstrumentParser {
  static func parse(_ root: YAMLValue) throws(StandardsError) -> Instrument {
    let keys = try root.mapping(allowed: [
      "id", "title", "kind", "interprets", "adopted", "articles", "parties", "nonParties", "notes",
    ])
    let kind: Instrument.Kind = try keys.required("kind", in: root)
      .choice("kind of instrument", mend: "write treaty or recommendation")
    var adopted: (date: String?, mark: VerificationMark) = (nil, .memory)
    if let value = keys["adopted"] {
      let parts = try value.mapping(allowed: ["date", "mark"])
      adopted = (try parts.required("date", in: value).string(), try mark(parts, in: value))
    }
    var articles: [Instrument.Article] = []
    for item in try keys["articles"]?.list() ?? [] {
      let parts = try item.mapping(allowed: ["number", "heading", "mark"])
      articles.append(
        Instrument.Article(
          number: try parts.required("number", in: item).string(),
          heading: try parts.required("heading", in: item).localized(), mark: try mark(parts, in: item)))
    }
    var parties: [Instrument.Party] = []
    for item in try keys["parties"]?.list() ?? [] { parties.append(try party(item)) }
    var nonParties: [Instrument.NonParty] = []
    for item in try keys["nonParties"]?.list() ?? [] {
      let parts = try item.mapping(allowed: ["country", "note", "mark"])
      nonParties.append(
        Instrument.NonParty(
          country: try parts.required("country", in: item).string(), note: try parts.localized("note"),
          mark: try mark(parts, in: item)))
    }
    return Instrument(
      id: try keys.required("id", in: root).string(), title: try keys.required("title", in: root).localized(),
      kind: kind, interprets: try keys["interprets"]?.string(), adopted: adopted.date, adoptedMark: adopted.mark,
      articles: articles, parties: parties, nonParties: nonParties, notes: try keys.localized("notes"))
  }

  private static func party(_ value: YAMLValue) throws(StandardsError) -> Instrument.Party {
    let keys = try value.mapping(allowed: ["country", "since", "reservations", "note", "mark", "toVerify"])
    var reservations: [Instrument.Reservation] = []
    for item in try keys["reservations"]?.list() ?? [] {
      let parts = try item.mapping(allowed: ["text", "mark"])
      reservations.append(
        Instrument.Reservation(
          text: try parts.required("text", in: item).localized(), mark: try mark(parts, in: item)))
    }
    let mark = try mark(keys, in: value)
    return Instrument.Party(
      country: try keys.required("country", in: value).string(), since: try keys["since"]?.string(),
      reservations: reservations, note: try keys.localized("note"), mark: mark,
      toVerify: try keys["toVerify"]?.bool() ?? (mark == .memory))
  }

  /// Every fact says how far it was checked.
  private static func mark(
    _ keys: YAMLMapping, in parent: YAMLValue
  ) throws(StandardsError) -> VerificationMark { try VerificationMark(try keys.required("mark", in: parent)) }
}

extension VerificationMark {
  init(_ value: YAMLValue) throws(StandardsError) {
    self = try value.choice("mark", mend: "write T (text seen), P (part seen), H (heading seen) or M (memory)")
  }
}
