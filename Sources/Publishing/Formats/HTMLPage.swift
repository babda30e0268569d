import LegalText
import Legislation
import Wordings

/// The frame that all pages share: one file, no script, readable on paper, on a telephone and by a screen reader.
enum HTMLPage {
  static func render(title: String, language: String, skip: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Markup.html(title))</title>
    <style>
    \(DocumentStyle.screen(.portrait))
    </style>
    </head>
    <body>
    <a class="skip" href="#content">\(Markup.html(skip))</a>
    <main id="content">
    \(body)
    </main>
    </body>
    </html>

    """
  }

  /// A quotation of law in the act's language, with its direction left to its letters.
  static func quote(_ text: String, language: Language?) -> String {
    let code = language.map { $0 == .dari ? "fa-AF" : $0.rawValue } ?? "und"
    return "<blockquote lang=\"\(code)\" dir=\"auto\">\(Markup.html(text).replacing("\n", with: "<br>"))</blockquote>"
  }

  static func actsTable(_ acts: [Act], _ messages: MessageCatalogue) -> String {
    let rows = acts.map { act in
      "<tr><th scope=\"row\">\(Markup.html(act.title))</th><td>\(Markup.html(act.file))</td><td>\(act.kind.value.plainName)</td>"
        + "<td>\(act.language.value.rawValue)</td><td>\(act.articles.count)</td><td>\(act.coverage.value.rawValue)</td>"
        + "<td><code>\(act.sha256.prefix(12))</code></td><td>\(act.warnings.map { Markup.html($0.message) }.joined(separator: "<br>"))</td></tr>"
    }
    return
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(messages[.whatWasRead])\"><table><caption>\(messages[.whatWasRead])</caption><thead><tr>"
      + [
        messages[.act], messages[.file], messages[.kindOfAct], messages[.languageName], messages[.articles],
        messages[.coverage],
        "SHA-256", messages[.warnings],
      ]
      .map { "<th scope=\"col\">\($0)</th>" }.joined()
      + "</tr></thead><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table></div>"
  }

  static func footer(asOf: String, ruleBase: String, engine: String, _ messages: MessageCatalogue) -> String {
    "<footer><p>\(messages[.asOf]) \(Markup.html(asOf)). \(messages[.ruleBase]) \(Markup.html(ruleBase)). \(messages[.engine]) \(Markup.html(engine)).</p>"
      + "<p>\(messages[.disclaimer])</p></footer>"
  }
}
