import LegalText
import Legislation
import Standards
import Wordings

/// The rule base as one page for experts: index, instruments, requirements, defects, concepts with their wordings.
public enum HandbookHTML {
  /// - Parameter language: English or Russian; other languages give English.
  public static func render(_ ruleBase: RuleBase, examples: [Example], language: Language) -> String {
    Handbook(ruleBase: ruleBase, examples: examples, messages: HandbookMessages(language)).page()
  }
}

/// Builds the page part by part.
private struct Handbook {
  let ruleBase: RuleBase
  let examples: [Example]
  let messages: HandbookMessages
  private let usedConcepts: [String: [String]]

  init(ruleBase: RuleBase, examples: [Example], messages: HandbookMessages) {
    self.ruleBase = ruleBase
    self.examples = examples
    self.messages = messages
    var used: [String: [String]] = [:]
    for requirement in ruleBase.requirements {
      for id in Set(requirement.patterns.flatMap(\.concepts)) { used[id, default: []].append(requirement.id) }
    }
    usedConcepts = used
  }

  private var language: Language { messages.language }

  func page() -> String {
    let body = [
      "<h1>\(messages.title)</h1>",
      "<p>\(messages.version) \(Markup.html(ruleBase.version)). \(messages.purpose)</p>",
      contents(), instruments(), requirements(), defects(), concepts(), coverage(), index(),
      "<footer><p>\(messages.disclaimer)</p></footer>",
    ].joined(separator: "\n")
    return HTMLPage.render(
      title: messages.title, language: language.rawValue, skip: MessageCatalogue(language)[.skipToContent], body: body
    )
  }

  // MARK: - Pieces

  private func table(_ caption: String, _ head: [String], _ rows: [[String]]) -> String {
    let header = head.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let body = rows.map { cells in
      let first = cells.first.map { "<th scope=\"row\">\($0)</th>" } ?? ""
      return "<tr>\(first)\(cells.dropFirst().map { "<td>\($0)</td>" }.joined())</tr>"
    }.joined(separator: "\n")
    return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(caption)\"><table><caption>\(caption)"
      + "</caption><thead><tr>\(header)</tr></thead><tbody>\n\(body)\n</tbody></table></div>"
  }

  private func list(_ terms: [(String, String)]) -> String {
    let items = terms.filter { !$0.1.isEmpty }.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
    return items.isEmpty ? "" : "<dl>\(items.joined(separator: "\n"))</dl>"
  }

  private func text(_ text: LocalizedText) -> String { Markup.html(text[language]) }

  private func link(_ requirement: String) -> String {
    let id = Markup.html(requirement)
    return ruleBase.requirement(requirement) == nil ? id : "<a href=\"#\(id)\">\(id)</a>"
  }

  // MARK: - Parts

  private func contents() -> String {
    let themes = ruleBase.themes.map { theme in
      "<li><a href=\"#theme-\(Markup.html(theme.id))\">\(text(theme.title))</a></li>"
    }.joined(separator: "\n")
    return """
      <nav aria-labelledby="contents"><h2 id="contents">\(messages.contents)</h2><ul>
      <li><a href="#instruments">\(messages.instruments)</a></li>
      <li><a href="#requirements">\(messages.requirements)</a><ul>
      \(themes)
      </ul></li>
      <li><a href="#defects">\(messages.defects)</a></li>
      <li><a href="#concepts">\(messages.concepts)</a></li>
      <li><a href="#coverage">\(messages.coverage)</a></li>
      <li><a href="#index">\(messages.index)</a></li>
      </ul></nav>
      """
  }

  private func instruments() -> String {
    let parts = ruleBase.instruments.map { instrument -> String in
      let articles = instrument.articles.map {
        [Markup.html(messages.article($0.number)), text($0.heading), messages.mark($0.mark)]
      }
      var countries = instrument.parties.map { party -> [String] in
        let reservations = party.reservations.map { "\(text($0.text)) (\(messages.mark($0.mark)))" }
        let check = party.toVerify && party.mark != .memory ? "; \(messages.toVerify)" : ""
        return [
          Markup.html(party.country), Markup.html(party.since ?? "—"), reservations.joined(separator: "<br>"),
          text(party.note), messages.mark(party.mark) + check,
        ]
      }
      countries += instrument.nonParties.map {
        [Markup.html($0.country), messages.notParty, "", text($0.note), messages.mark($0.mark)]
      }
      let adopted = instrument.adopted.map { "\(Markup.html($0)) (\(messages.mark(instrument.adoptedMark)))" } ?? ""
      let caption = "\(Markup.html(instrument.id)): "
      return """
        <section><h3 id="instrument-\(Markup.html(instrument.id))">\(Markup.html(instrument.id)). \(text(instrument.title))</h3>
        <p>\(messages.force(instrument)).</p>
        \(list([(messages.adopted, adopted), (messages.note, text(instrument.notes))]))
        \(countries.isEmpty ? "" : table(
          caption + messages.country,
          [messages.country, messages.partySince, messages.reservations, messages.note, messages.checked], countries))
        \(table(caption + messages.article, [messages.article, messages.subject, messages.checked], articles))
        </section>
        """
    }
    return "<h2 id=\"instruments\">\(messages.instruments)</h2>\n" + parts.joined(separator: "\n")
  }

  private func requirements() -> String {
    let themes = ruleBase.themes.map { theme in
      "<h3 id=\"theme-\(Markup.html(theme.id))\">\(text(theme.title))</h3>\n"
        + ruleBase.requirements.filter { $0.theme == theme.id }.map(requirement).joined(separator: "\n")
    }
    return "<h2 id=\"requirements\">\(messages.requirements)</h2>\n" + themes.joined(separator: "\n")
  }

  private func requirement(_ requirement: Requirement) -> String {
    let id = Markup.html(requirement.id)
    let sources = requirement.references.map { reference in
      "<a href=\"#instrument-\(Markup.html(reference.instrument))\">\(Markup.html(reference.instrument))</a> "
        + Markup.html(messages.article(reference.article)) + (reference.toVerify ? " (\(messages.toVerify))" : "")
    }.joined(separator: "; ")
    let kinds = requirement.kinds + requirement.alsoKinds
    let template = requirement.recommendation
    let actToChange = template.law.isEmpty ? requirement.kinds.first ?? "" : template.law
    let facts = list([
      (messages.sources, sources), (messages.tier, messages.tier(requirement.tier)),
      (messages.urgency, "\(requirement.urgency.rawValue) \(text(requirement.urgencyReason))"),
      (messages.nature, Markup.html(requirement.nature.joined(separator: ", "))),
      (messages.kinds, Markup.html(kinds.map(kindName).joined(separator: ", "))),
      (messages.otherSanctions, text(requirement.acceptsOtherSanctions)),
      (messages.links, requirement.links.map(link).joined(separator: ", ")),
      (messages.crosswalk, crosswalk(requirement.id)),
    ])
    let advice = list([
      (messages.change, text(template.change)), (messages.act, Markup.html(kindName(actToChange))),
      (messages.responsible, text(template.responsible)), (messages.consulted, text(template.consulted)),
      (messages.indicator, text(template.indicator)), (messages.verification, text(template.verification)),
    ])
    return """
      <article aria-labelledby="\(id)"><h4 id="\(id)">\(id). \(text(requirement.title))</h4>
      <p>\(text(requirement.obligation))</p>
      \(facts)
      \(elements(requirement))
      \(defects(requirement))
      <h5>\(messages.recommendation)</h5>
      \(advice)
      </article>
      """
  }

  private var words: PatternWords {
    PatternWords(messages: messages, concepts: Set(ruleBase.concepts.map(\.id)))
  }

  private func elements(_ requirement: Requirement) -> String {
    let rows = requirement.elements.map { element -> [String] in
      let how: String
      switch element.condition {
      case .presence(let patterns): how = patterns.map(words.html).joined(separator: "<br>")
      case .absence(let absence):
        let parts = [
          (messages.rule, absence.anchor), (messages.field, absence.field), (messages.contrary, absence.unless),
        ]
        how = parts.filter { !$1.isEmpty }.reduce("\(messages.holdsUnless).") { words, part in
          words + "<br>\(part.0): " + part.1.map(self.words.html).joined(separator: "<br>")
        }
      }
      return [
        "\(Markup.html(element.id)) (\(element.mandatory ? messages.essential : messages.supporting))",
        text(element.text), how,
      ]
    }
    let caption = "\(Markup.html(requirement.id)): \(messages.element)"
    return table(caption, [messages.element, messages.subject, messages.howFound], rows)
  }

  private func defects(_ requirement: Requirement) -> String {
    if requirement.defects.isEmpty { return "" }
    let rows = requirement.defects.map { defect -> [String] in
      let code = Markup.html(defect.code)
      return [
        "<a href=\"#defect-\(code)\">\(code)</a> (\(defect.isConflict ? messages.conflict : messages.weakening))",
        ruleBase.defect(defect.code).map { text($0.title) } ?? "",
        defect.patterns.map(words.html).joined(separator: "<br>"),
      ]
    }
    let caption = "\(Markup.html(requirement.id)): \(messages.defects)"
    return table(caption, [messages.defects, messages.subject, messages.howFound], rows)
  }

  private func defects() -> String {
    let items = ruleBase.defects.map { defect in
      let code = Markup.html(defect.code)
      let users = ruleBase.requirements.filter { $0.defects.contains { $0.code == defect.code } }
        .map { link($0.id) }.joined(separator: ", ")
      return [
        "<span id=\"defect-\(code)\">\(code)</span>", text(defect.title), text(defect.meaning), users,
      ]
    }
    return "<h2 id=\"defects\">\(messages.defects)</h2>\n"
      + table(messages.defects, ["", messages.subject, messages.note, messages.usedBy], items)
  }

  private func concepts() -> String {
    let parts = ruleBase.concepts.sorted { $0.id < $1.id }.map { concept -> String in
      let rows = Language.allCases.compactMap { language -> String? in
        let wordings = concept.variants.filter { $0.language == language }.map(wording)
        if wordings.isEmpty { return nil }
        let code = language == .dari ? "fa-AF" : language.rawValue
        return
          "<dt>\(language.rawValue)</dt><dd lang=\"\(code)\" dir=\"auto\">\(wordings.joined(separator: "; "))</dd>"
      }
      let id = Markup.html(concept.id)
      let users = (usedConcepts[concept.id] ?? []).map(link).joined(separator: ", ")
      return "<section><h3 id=\"concept-\(id)\">\(id). \(Markup.html(concept.title))</h3>"
        + "<dl>\(rows.joined())<dt>\(messages.usedBy)</dt><dd>\(users.isEmpty ? "—" : users)</dd></dl></section>"
    }
    return "<h2 id=\"concepts\">\(messages.concepts)</h2>\n<p>\(messages.unverifiedNote)</p>\n"
      + parts.joined(separator: "\n")
  }

  private func wording(_ variant: Variant) -> String {
    var result = (variant.isVerified ? "" : "? ") + Markup.html(variant.phrase)
    if !variant.notWhen.isEmpty {
      result += " (\(messages.without) \(variant.notWhen.map(Markup.html).joined(separator: ", ")))"
    }
    if let source = variant.source { result += " <small>\(Markup.html(source))</small>" }
    return result
  }

  private func coverage() -> String {
    let coverage = CoverageTable(ruleBase: ruleBase, examples: examples)
    let rows = coverage.rows.map { row in
      [link(row.requirement)]
        + coverage.languages.map { language in
          row.cells[language.rawValue].map { "\($0.readable)/\(row.elements)" } ?? ""
        }
    }
    return "<h2 id=\"coverage\">\(messages.coverage)</h2>\n<p>\(messages.coverageNote)</p>\n"
      + table(messages.coverage, [messages.requirements] + coverage.languages.map(\.rawValue), rows)
  }

  private func index() -> String {
    let entries = ruleBase.requirements.sorted { $0.title[language] < $1.title[language] }.map { requirement in
      "<li>\(text(requirement.title)): \(link(requirement.id))</li>"
    }
    return "<h2 id=\"index\">\(messages.index)</h2>\n<ul>\n\(entries.joined(separator: "\n"))\n</ul>"
  }

  private func kindName(_ kind: String) -> String {
    ActKind(rawValue: kind).map { messages.kind($0) } ?? kind
  }

  private func crosswalk(_ id: String) -> String {
    guard let entry = ruleBase.crosswalk[id] else { return "" }
    var parts: [String] = []
    if let area = entry.sdg511 { parts.append("SDG 5.1.1: \(area.rawValue)") }
    if let topic = entry.womenBusinessLaw { parts.append("Women, Business and the Law: \(topic.rawValue)") }
    if let chapter = entry.grevio { parts.append("GREVIO: \(Markup.html(chapter))") }
    return parts.joined(separator: "; ")
  }
}
