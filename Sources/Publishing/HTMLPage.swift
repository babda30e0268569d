import LegalText
import Legislation

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
    \(style)
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

  private static let style = """
    :root { color-scheme: light; }
    body { font-family: "Noto Sans", "DejaVu Sans", system-ui, sans-serif; line-height: 1.5; color: #1a1a1a;
      background: #fff; margin: 0 auto; max-width: 62rem; padding: 1rem; overflow-wrap: anywhere; }
    h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; }
    h1 { font-size: 1.9rem; margin-top: .5em; }
    h2 { border-bottom: 2px solid #444; padding-bottom: .2em; }
    table { border-collapse: collapse; width: 100%; margin: .8em 0; font-size: .92rem; }
    caption { text-align: left; font-weight: bold; padding: .3em 0; }
    th, td { border: 1px solid #767676; padding: .35em .5em; text-align: left; vertical-align: top;
      overflow-wrap: break-word; }
    th { background: #eee; }
    .scroll { overflow-x: auto; }
    blockquote { margin: .4em 0; padding: .3em .8em; border-inline-start: .3em solid #767676; background: #f6f6f6; }
    .verdict { display: inline-block; border: 2px solid #1a1a1a; padding: 0 .5em; font-weight: bold; }
    .conflict { background: #1a1a1a; color: #fff; }
    .gap { border-style: dashed; }
    .aligned { border-style: solid; }
    .notAssessed { border-style: dotted; }
    article { border-top: 1px solid #767676; }
    dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .25em .8em; }
    dt { font-weight: bold; }
    dd { margin: 0; }
    .skip { position: absolute; inset-inline-start: -999px; }
    .skip:focus { position: static; }
    a { color: #0b3d91; }
    svg { max-width: 100%; height: auto; }
    footer { margin-top: 3em; border-top: 2px solid #444; font-size: .9rem; }
    @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5em; } }
    @media print { body { max-width: none; font-size: 10pt; } article, blockquote, tr { break-inside: avoid; } .skip { display: none; } }
    @page { size: A4; margin: 18mm; @bottom-center { content: counter(page) " / " counter(pages); } }
    """

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
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(messages.whatWasRead)\"><table><caption>\(messages.whatWasRead)</caption><thead><tr>"
      + [
        messages.act, messages.file, messages.kindOfAct, messages.languageName, messages.articles, messages.coverage,
        "SHA-256", messages.warnings,
      ]
      .map { "<th scope=\"col\">\($0)</th>" }.joined()
      + "</tr></thead><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table></div>"
  }

  static func footer(asOf: String, ruleBase: String, engine: String, _ messages: MessageCatalogue) -> String {
    "<footer><p>\(messages.asOf) \(Markup.html(asOf)). \(messages.ruleBase) \(Markup.html(ruleBase)). \(messages.engine) \(Markup.html(engine)).</p>"
      + "<p>\(messages.disclaimer)</p></footer>"
  }
}
