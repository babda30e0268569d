/// The style sheets of documents: black on white, forms instead of colours, sizes that follow the reader's settings.
enum DocumentStyle {
  /// For a page that is looked at on a screen and may be printed from it.
  static func screen(_ orientation: Document.Orientation) -> String {
    [
      common, onScreen, orientation == .landscape ? wide : "", "@media print {\n\(onPaper)\n\(printedFields)\n}",
      sheet(orientation),
    ].joined(separator: "\n")
  }

  /// For a page that is only set on paper.
  static func paper(_ orientation: Document.Orientation) -> String {
    [common, onPaper, sheet(orientation)].joined(separator: "\n")
  }

  private static func sheet(_ orientation: Document.Orientation) -> String {
    """
    @page { size: \(orientation == .landscape ? "A4 landscape" : "A4"); margin: 16mm 15mm 18mm;
      @bottom-center { content: counter(page) " / " counter(pages); font: 9pt "Noto Sans", "DejaVu Sans", sans-serif; } }
    """
  }

  private static let common = """
    body { font-family: "Noto Sans", "DejaVu Sans", Arial, "Noto Naskh Arabic", "Noto Sans Arabic", sans-serif;
      line-height: 1.5; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 .5em; }
    h1 { margin-top: .5em; }
    h2 { border-bottom: 2px solid #444; padding-bottom: .2em; }
    table { border-collapse: collapse; width: 100%; margin: .8em 0; }
    caption { text-align: start; font-weight: bold; padding: .3em 0; }
    th, td { border: 1px solid #767676; padding: .35em .5em; text-align: start; vertical-align: top; hyphens: auto; }
    th { background: #eee; }
    figure { margin: .8em 0; }
    figcaption { font-weight: bold; }
    blockquote { margin: .2em 0 .6em; padding: .3em .8em; border-left: .3em solid #767676; background: #f6f6f6; }
    blockquote[dir="rtl"] { border-left: 0; border-right: .3em solid #767676; }
    .notice { border: 2px solid #1a1a1a; padding: .5em .8em; }
    .verdict { display: inline-block; border: 2px solid #1a1a1a; padding: 0 .5em; font-weight: bold; }
    .conflict { background: #1a1a1a; color: #fff; }
    .gap { border-style: dashed; }
    .partlyAligned { border-style: double; border-width: 4px; }
    .notAssessed { border-style: dotted; }
    article { border-top: 1px solid #767676; }
    .contents ul { list-style: none; padding: 0; }
    .contents .level3 { margin: 0 1.5em; font-size: .92em; }
    a { color: #0b3d91; }
    code { font-size: .9em; background: #f2f2f2; }
    """

  private static let onScreen = """
    body { margin: 0 auto; max-width: 64rem; padding: 1rem; }
    h1 { font-size: 1.9rem; }
    table { font-size: .92rem; }
    table.middle { min-width: 34rem; }
    table.large { min-width: 76rem; }
    th, .verdict { overflow-wrap: break-word; }
    .scroll { overflow-x: auto; }
    .scroll:focus-visible, a:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
    .scroll svg { display: block; width: var(--width); min-width: 34rem; max-width: 100%; height: auto; }
    figure.law figcaption { font-weight: normal; }
    dl > div { display: grid; grid-template-columns: 13rem 1fr; gap: .2em .8em; padding: .12em 0; }
    dt { font-weight: bold; }
    dd { margin: 0; }
    footer { margin-top: 3em; border-top: 2px solid #444; font-size: .9rem; }
    .contents a { display: inline-block; min-height: 24px; }
    .skip { position: absolute; top: -99rem; }
    .skip:focus { position: static; }
    @media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; } dd { margin-bottom: .4em; }
      h1 { font-size: 1.5rem; } }
    """

  /// A document of wide tables uses a wide window.
  private static let wide = "body { max-width: 88rem; }"

  private static let onPaper = """
    body { margin: 0; max-width: none; font-size: 9.5pt; padding: 0; }
    h1 { font-size: 18pt; } h2 { font-size: 14pt; } h3 { font-size: 11.5pt; }
    h2, h3, h4, h4 + p, .source { break-after: avoid; }
    tr, .picture, .field { break-inside: avoid; }
    caption { break-after: avoid; }
    blockquote { orphans: 3; widows: 3; }
    .source { margin: .7em 0 0; }
    .verdict { padding: 0 .25em; font-size: .92em; }
    thead { display: table-header-group; }
    table, table.middle, table.large { min-width: 0; table-layout: fixed; font-size: 8pt; }
    .picture svg { min-width: 0; width: 100%; }
    .field { margin: 0 0 .3em 45mm; clear: both; display: flow-root; }
    .field b { float: left; width: 42mm; margin-left: -45mm; }
    [dir="rtl"] .field { margin: 0 45mm .3em 0; }
    [dir="rtl"] .field b { float: right; margin: 0 -45mm 0 0; }
    .contents a { display: block; text-decoration: none; color: #1a1a1a; min-height: 0; }
    .contents a::after { content: leader(".") target-counter(attr(href), page); }
    """

  /// What a page for the screen says in lists of names and values, set like the fields of a page for paper.
  private static let printedFields = """
    .scroll { overflow: visible; }
    .skip { display: none; }
    dl > div { display: block; }
    dt { float: left; width: 42mm; }
    dd { margin-left: 45mm; margin-right: 0; }
    dl > div::after { content: ""; display: block; clear: both; }
    [dir="rtl"] dt { float: right; }
    [dir="rtl"] dd { margin-left: 0; margin-right: 45mm; }
    """
}
