import LegalText
import Wordings

/// What stands around every page.
struct PageShell {
  let messages: MessageCatalogue
  let title: String
  let visitor: Visitor?

  func page(_ heading: String, _ body: HTML, status: Int = 200) -> WebResponse {
    .page(
      """
      <!DOCTYPE html>
      <html lang="\(messages.language.rawValue)" dir="\(direction)"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(heading) · \(title)</title>
      <link rel="stylesheet" href="/workbench.css"><script src="/workbench.js" defer></script></head>
      <body><a class="skip" href="#main">\(messages[.skipToContent])</a>
      <header><p class="name">\(messages[.deskTitle]): <bdi>\(title)</bdi></p>\(navigation)</header>
      <main id="main"><h1><bdi>\(heading)</bdi></h1>
      \(body)
      </main></body></html>

      """, status: status)
  }

  private var direction: String { messages.language == .dari || messages.language == .pashto ? "rtl" : "ltr" }

  private var navigation: HTML {
    guard let visitor else { return "" }
    return """
      <nav aria-label="\(messages[.deskTitle])"><a href="/findings">\(messages[.deskFindings])</a>
      <a href="/disputes">\(messages[.deskDisputes])</a> <a href="/session">\(messages[.deskSession])</a></nav>
      <form class="leave" method="post" action="/sign-out"><bdi>\(visitor.name)</bdi>
      <button class="quiet">\(messages[.deskSignOut])</button></form>
      """
  }
}
