import Foundation
import LegislationReading

/// Shows that a reader's time grows with its input and not faster: one act at 1, 4 and 16 times its size.
struct GrowthRun {
  /// Articles of the smallest act: about 250 KB of plain text.
  private static let articles = 900

  let reader: FuzzedReader

  /// Prints sizes and times, best of three.
  func print() {
    var times: [Double] = []
    for factor in [1, 4, 16] {
      let input = input(articles: Self.articles * factor)
      var best = Double.infinity
      for _ in 0..<3 {
        best = min(best, reader.check(input).seconds)
      }
      times.append(best)
      let rate = Double(input.count) / best / 1_000_000
      Swift.print(
        "\(reader.rawValue)\t\(factor)x\t\(input.count) bytes\t\(Int((best * 1000).rounded())) ms\t"
          + "\((rate * 10).rounded() / 10) MB/s")
    }
    if let first = times.first, let last = times.last, first > 0 {
      Swift.print("\(reader.rawValue)\t16 times the size takes \((last / first * 10).rounded() / 10) times as long")
    }
  }

  /// The extremes that hard input 51 names, each with its time and what became of it.
  static func printExtremes() {
    let root = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n"
    let attributes = (0..<60_000).map { " a\($0)=\"1\"" }.joined()
    show("60,000 attributes", "act.xml", root + "<p\(attributes)/></akomaNtoso>")
    show("60,000 attributes", "act.html", "<html><body><p\(attributes)>Article 1. Aim</p></body></html>")
    let nested = String(repeating: "<b>", count: 200_000)
    show("200,000 nested tags", "act.xml", root + nested)
    show("200,000 nested tags", "act.html", "<p>Article 1. Aim</p>" + nested + "The act protects.")
    show("30 MB in one line", "act.txt", String(repeating: "Статья 1. Закон защищает; ", count: 700_000))
    show("1,000,000 articles", "act.txt", (1...1_000_000).map { "Article \($0). A\n" }.joined())
    show("entity bomb", "act.xml", "<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>\n<a>&b;</a>")
  }

  private static func show(_ name: String, _ file: String, _ text: String) {
    let bytes = Array(text.utf8)
    let start = Date()
    var outcome = "read"
    do { _ = try ActReader(byteLimit: 64 << 20).read(bytes: bytes, fileName: file) } catch {
      outcome = "refused: \(error.description.prefix(120))"
    }
    let elapsed = Int((Date().timeIntervalSince(start) * 1000).rounded())
    Swift.print("\(name)\t\(file)\t\(bytes.count) bytes\t\(elapsed) ms\t\(outcome)")
  }

  private func input(articles: Int) -> [UInt8] {
    var lines = ["ЗАКОН О ПРИЮТАХ"]
    for number in 1...articles {
      lines.append("Статья \(number). Срок пребывания в приюте и помощь потерпевшим")
      lines.append(
        "1. Приют принимает женщин и детей, которые пострадали от насилия в семье согласно статье \(number):")
      lines.append("1) женщин;")
      lines.append("2) детей до восемнадцати лет.")
      lines.append("(в редакции Закона от 28.11.2020 № \(number))")
    }
    switch reader {
    case .text: return Array(lines.joined(separator: "\n").utf8)
    case .encodings:
      return lines.joined(separator: "\n").data(using: .windowsCP1251, allowLossyConversion: true).map(Array.init)
        ?? []
    case .pages:
      var text = ""
      for (index, line) in lines.enumerated() {
        text += line + "\n"
        if index % 40 == 39 { text += "\(index / 40)\n\u{0C}Вестник закона\n" }
      }
      return Array(text.utf8)
    case .markdown: return Array(lines.joined(separator: "\n\n").utf8)
    case .akn:
      let articles = (1...articles).map { number in
        "<article eId=\"art_\(number)\"><num>Article \(number).</num><heading>Aim</heading><paragraph "
          + "eId=\"art_\(number)__para_1\"><num>1.</num><content><p>The act <b>protects</b> women and <ref "
          + "href=\"#art_\(number)\">children</ref> who suffered from violence.</p></content></paragraph></article>\n"
      }
      return Array(
        ("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act name=\"act\"><meta/><body>"
          + articles.joined() + "</body></act></akomaNtoso>").utf8)
    case .adilet:
      return Array(
        ("<div class=\"module_npaView\"><div class=\"container_gamma text\"><article>"
          + lines.map { "<p id=\"z\">&nbsp; \($0)</p>" }.joined(separator: "\n") + "</article></div></div>").utf8)
    case .lexuz:
      return Array(
        ("<div id=\"divCont\">"
          + lines.map { "<div class=\"ACT_TEXT lx_elem\"><div class=\"lx_elem2\">UI</div><div>\($0)</div></div>" }
          .joined()
          + "</div>").utf8)
    case .cbd: return Array(("<meta charset=utf-8>" + lines.map { "<p class=\"tkTekst\">\($0)</p>" }.joined()).utf8)
    case .html: return Array(("<html><body>" + lines.map { "<p><b>\($0)</b>" }.joined()).utf8)
    case .mhtml:
      let body = lines.map { "<p>\($0)</p>" }.joined().utf8.map { byte -> String in
        byte < 0x80 && byte != 0x3D
          ? String(Character(Unicode.Scalar(byte))) : "=" + String(byte, radix: 16, uppercase: true)
      }
      var text =
        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
      for (index, code) in body.enumerated() { text += code + (index % 24 == 23 ? "=\n" : "") }
      return Array(text.utf8)
    case .sidecar: return Array(("title: " + lines.joined(separator: " ").replacing(":", with: "")).utf8)
    case .docx: return Array("{\\rtf1\\ansi Article 1. Aim\\par The act protects.\\par}".utf8)
    }
  }
}
