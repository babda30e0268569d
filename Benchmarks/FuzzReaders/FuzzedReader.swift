import Foundation
import Legislation
import LegislationReading

/// The readers that take bytes from strangers, each with inputs to begin from and words that mean something to it.
enum FuzzedReader: String, CaseIterable {
  case text, markdown, akn, adilet, lexuz, cbd, html, mhtml, encodings, pages, docx, sidecar

  /// What came of one input.
  struct Outcome {
    /// What is wrong, or `nil`.
    var fault: String?
    /// Seconds of the processor that the reading took, without the checks.
    var seconds: Double
  }

  /// Reads one input and checks what must hold of every reading.
  func check(_ bytes: [UInt8]) -> Outcome {
    let start = clock()
    let act: Act
    do {
      if self == .sidecar {
        act = try ActReader().read(
          bytes: Array("Статья 1. Цель\nЗакон защищает.".utf8), fileName: "act.txt",
          sidecar: String(decoding: bytes, as: UTF8.self))
      } else {
        act = try ActReader(byteLimit: 64 << 20).read(bytes: bytes, fileName: fileName)
      }
    } catch {
      return Outcome(
        fault: error.description.isEmpty ? "an error without a description" : nil, seconds: Self.seconds(since: start)
      )
    }
    let seconds = Self.seconds(since: start)
    return Outcome(fault: fault(of: act) ?? outputFault(of: act), seconds: seconds)
  }

  private static func seconds(since start: clock_t) -> Double { Double(clock() - start) / Double(CLOCKS_PER_SEC) }

  private func fault(of act: Act) -> String? {
    if let ledger = act.ledger {
      if let first = ledger.ranges(of: .unaccounted).first {
        return "\(ledger.unaccounted) bytes unaccounted for, the first at \(first)"
      }
      if ledger.assignedTwice > 0 { return "\(ledger.assignedTwice) bytes in two buckets" }
    }
    var seen: Set<String> = []
    for provision in act.allProvisions {
      // Identifiers of a document of Akoma Ntoso are kept as they are.
      if self != .akn, provision.eId.utf8.contains(where: { $0 >= 0x80 || $0 <= 0x20 }) {
        return "eId \(provision.eId) is not ASCII"
      }
      if !provision.eId.isEmpty, !seen.insert(provision.eId).inserted { return "eId \(provision.eId) occurs twice" }
      for (before, after) in zip(provision.segments, provision.segments.dropFirst()) where after.start < before.start
      {
        return "segments of \(provision.eId) are out of order"
      }
    }
    return nil
  }

  /// What is written of an act is read again with the same provisions, or refused with a reason.
  private func outputFault(of act: Act) -> String? {
    let written: [UInt8]
    do { written = try AkomaNtosoWriter.document(for: act).serialized } catch {
      return error.description.isEmpty ? "a refusal to write without a description" : nil
    }
    do {
      let again = try ActReader(byteLimit: .max).read(bytes: written, fileName: "act.xml")
      let before = act.allProvisions.map(\.eId)
      let after = again.allProvisions.map(\.eId)
      if before != after {
        let place = zip(before, after).first { $0 != $1 }?.0 ?? "the end"
        return "written and read again the provisions differ from \(place) on"
      }
    } catch {
      return "what was written cannot be read: \(error.description)"
    }
    return nil
  }

  private var fileName: String {
    switch self {
    case .text, .encodings, .pages, .sidecar: "act.txt"
    case .markdown: "act.md"
    case .akn: "act.xml"
    case .adilet, .lexuz, .cbd, .html: "act.html"
    case .mhtml: "act.mht"
    case .docx: "act.docx"
    }
  }

  var mutator: Mutator {
    Mutator(
      seeds: (seeds + extraSeeds).map { Array($0.utf8) } + binarySeeds,
      dictionary: (Self.words + dictionary).map { Array($0.utf8) } + binaryWords)
  }

  // MARK: - Inputs to begin from

  private static let law = """
    ЗАКОН О ПРИЮТАХ
    Раздел I. ОБЩИЕ ПОЛОЖЕНИЯ
    Глава 1. Приюты
    Статья 1. Цель
    1. Закон защищает потерпевших:
    1) женщин;
    2) детей.
    (в редакции Закона от 28.11.2020 № 5)
    Статья 2. Срок
    Срок составляет шесть месяцев согласно статье 1.
    Статья 21. Продление
    Статья 3. Утратила силу
    «Статья 4. Слова
    внутри кавычек».
    """

  private static let languages = [
    "1-бап. Мақсат\n1. Заң қорғайды.\n1-1) балаларды;\n2-бап. Мерзім\nАлты ай.\nЕскерту. 2-бап алып тасталды.",
    "1-modda. Maqsad\nQonun himoya qiladi.\n18 1 -modda. Muddat\nOlti oy.\n(1-modda Qonuni tahririda — 21.04.2021-y.)",
    "1-nji madda. Maksat\nKanun goraýar.\n1191 madda. Möhlet\nAlty aý.\nI BAP. K A N U N Y",
    "Моддаи 1. Мақсад\nҚонун ҳимоя мекунад.\nМоддаи 11. Мӯҳлат\nШаш моҳ.",
    "اهداف\nماده دوم:\n1- تامین حقوق زن.\n۲- حمایت.\nلومړۍ ماده: موخه",
    "Article 1. Aim\n(1) The act protects.\n(a) women;\n(b) children.",
  ]

  private var seeds: [String] {
    let lines = Self.law.split(separator: "\n").map(String.init)
    switch self {
    case .text: return [Self.law] + Self.languages
    case .markdown:
      return [
        "# Закон\n\n## Глава 1. Приюты\n\n" + lines.joined(separator: "\n\n")
          + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "---\ntitle: x\n---\n" + Self.languages.joined(separator: "\n\n"),
      ]
    case .akn:
      return [
        """
        <?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act \
        name="act"><meta><identification source="#s"><FRBRWork><FRBRthis value="/akn/xd/act/2020-01-01/1/!main"/>\
        <FRBRuri value="/akn/xd/act/2020-01-01/1"/><FRBRdate date="2020-01-01" name="x"/><FRBRauthor href="#a"/>\
        <FRBRcountry value="xd"/></FRBRWork></identification></meta><body><chapter eId="chp_1"><num>1</num><heading>A\
        </heading><article eId="art_1"><num>Article 1.</num><heading>Aim</heading><paragraph eId="art_1__para_1"><num>1.\
        </num><content><p>The act <b>protects</b> women.</p></content></paragraph></article></chapter></body></act>\
        </akomaNtoso>
        """
      ]
    case .adilet:
      return [
        "<html><head><title>О приютах</title><link rel=\"canonical\" href=\"https://adilet.zan.kz/rus/docs/Z21\"></head>"
          + "<div class=\"module_npaView\"><div class=\"container_alpha slogan\"><h1>О приютах</h1><span class=\"status\">"
          + "Новый</span><p>Закон от 5 мая 2021 года № 9.</p></div><div class=\"container_gamma text\"><article>"
          + "<h3 id=\"z1\">Раздел I.<br>Начало</h3>"
          + lines.map { "<p id=\"z\">&nbsp; \($0)</p>" }.joined(separator: "\n")
          + "<p class=\"note\">Сноска. Исключена.</p><font color=\"#FF0000\">Примечание ИЗПИ!</font></article></div></div>"
      ]
    case .lexuz:
      return [
        "<div id=\"divCont\">"
          + lines.map {
            "<div class=\"ACT_TEXT lx_elem\"><div class=\"lx_elem2\">UI</div><div id=\"-1\">\($0)</div></div>"
          }.joined() + "<div class=\"CLAUSE_DEFAULT lx_elem\"><a id=\"-2\">1<sup>1</sup>-modda. Muddat</a></div>"
          + "<div class=\"CHANGES_ORIGINS\">(tahririda)</div><div class=\"COMMENT\">LexUZ sharhi</div></div><footer>f</footer>"
      ]
    case .cbd:
      return [
        "<meta charset=utf-8><button>Toggle Dropdown</button>"
          + lines.map { "<p class=\"tkTekst\">\($0)</p>" }.joined()
          + "<p class=tkZagolovok5>1-берене. Максат</p><p class=tkRedakcijaTekst>(редакциясына ылайык)</p>"
      ]
    case .html:
      return [
        "<!DOCTYPE html><html><body>" + lines.map { "<p><b>\($0)</b>" }.joined()
          + "<table><tr><td>a<td>b</table><!-- c --><script>x</script>",
        lines.joined(separator: "<br>"),
      ]
    case .mhtml:
      return [
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html; "
          + "charset=\"windows-1251\"\nContent-Transfer-Encoding: quoted-printable\n\n<p>=D1=F2=E0=F2=FC=FF 1. A</p>=\n"
          + "<p>=D2=E5=EA=F1=F2</p>\n--b--\n",
        "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+QXJ0aWNsZSAxLiBBaW08L3A+\n",
      ]
    case .encodings:
      return [
        Self.law, "РЎС‚Р°С‚СЊСЏ 1. Р—Р°РєРѕРЅ", "Ñòàòüÿ 1. Çàêîí", "Ќонуни Љумњурии Тољикистон", "Π§Ρ‚ΠΎ Ρ‚Π°ΠΊΠΎΠ΅",
      ]
    case .pages:
      return [
        (1...6).map { "Вестник закона\n" + lines.joined(separator: "\n") + "\n\($0)\n" }.joined(separator: "\u{0C}")
      ]
    case .docx: return ["{\\rtf1\\ansi Article 1. Aim\\par The act protects.\\par}"]
    case .sidecar:
      return ["title: Закон\ncountry: KZ\nkind: criminalCode\ndate: 2020-01-01\nlanguage: ru\nstatus: inForce\n"]
    }
  }

  private var extraSeeds: [String] { self == .text || self == .encodings ? Self.languages : [] }

  /// The text in encodings of one byte, and a package with a damaged part.
  private var binarySeeds: [[UInt8]] {
    switch self {
    case .encodings:
      [.windowsCP1251, .utf16LittleEndian, .utf16BigEndian, .macOSRoman].compactMap {
        Self.law.data(using: $0, allowLossyConversion: true).map(Array.init)
      }
    case .docx: [[0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18), [0x50, 0x4B, 0x03, 0x04]]
    default: []
    }
  }

  private var binaryWords: [[UInt8]] {
    [
      [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xD0], [0xC2, 0xA0],
      [0xC2, 0xAD],
    ]
  }

  // MARK: - Words

  private static let words = [
    "\n", "\r\n", "\u{0C}", "Статья 5. ", "5-modda. ", "Глава ", "1) ", "а) ", "1. ", "(", ")", "«", "»", "\"", "¹",
    "-",
    "99999999999999999999", "\u{200B}", "\u{0301}", "М", "ماده ", "Раздел IV. ", "Примечание. ", "(в редакции ",
    "IVXLC",
    "Приложение 1", "и́", "\u{202E}", "😀", "ǅ", "İ", "ß",
  ]

  private var dictionary: [String] {
    switch self {
    case .akn:
      [
        "<p>", "</p>", "<article>", "<num>", "eId=\"art_1\"", "<!DOCTYPE a [", "<!ENTITY a \"b\">", "&a;",
        "<![CDATA[",
        "]]>", "<!--", "-->", "<quotedStructure>", "<table>", "xmlns:x=\"y\"", "<?x ?>", "<ref href=\"#\">",
        " a=\"\"",
      ]
    case .adilet, .lexuz, .cbd, .html, .mhtml:
      [
        "<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>",
        "<br>",
        "<h3>", "</h3>", "<sup>", "</sup>", "1", "&nbsp;", "&#1178;", "&shy;", "&#0;", "&", "<", ">", "<!--", "-->",
        "<script>", "</script>", "<nav>", "<span class=\"note\">", "</span>", "<font color=red>", "</article>",
        "<article>",
        "<a name=\"z1\">", " class=\"", "<p title=\"", "'", "=", "<li>", "<ul>", "<title>", "</title>", "hidden",
        "<div id=\"divCont\">", "<div class=\"lx_elem2\">", "aftertext", "--b\n", "=D1=F2", "=\n",
      ]
    case .markdown:
      ["# ", "## ", "**", "> ", "| a | b |\n|---|---|\n", "\\", "<a id=\"x\"></a>", "---\n", "```\n", "- "]
    case .sidecar:
      ["&a", "*a", "? ", "- ", ": ", "{", "}", "[", "]", "!!binary ", "|\n", ">\n", "'", "%YAML 9\n", "title: "]
    default: []
    }
  }
}
