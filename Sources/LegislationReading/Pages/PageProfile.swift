/// What is known of the pages of one official database: which elements hold the law, which hold notes, which are
/// furniture of the page. The reader is the same for all; a page that fits no profile is read by the general one.
struct PageProfile: Sendable {
  /// What an element makes of the text inside it.
  enum Role: Sendable, Hashable {
    /// The text of the law begins here.
    case body
    /// Nothing of the law stands behind this point.
    case bodyEnd
    case title
    /// The line under the title with kind, date and number.
    case adoption
    /// The word or card that says whether the act is in force.
    case status
    case note
    case heading
    case furniture
    /// Raised digits: an index of a number.
    case superscript
  }

  let name: String
  /// Country whose database it is; `nil` for the general profile.
  let country: String?
  /// Bytes that only pages of this database have.
  let signs: [String]
  /// Roles by class.
  let classes: [String: Role]
  /// Roles by id.
  let identifiers: [String: Role]
  /// Roles by element name.
  let elements: [String: Role]
  /// Colours in which notes and future editions are printed; six hexadecimal digits in lower case.
  let noteColours: Set<String>
  /// Path before the identifier of the act in the page's own address.
  let addressMarks: [String]

  /// Whether the law stands in one marked place of the page.
  var hasBody: Bool {
    classes.values.contains(.body) || identifiers.values.contains(.body) || elements.values.contains(.body)
  }

  init(
    _ name: String, country: String? = nil, signs: [String] = [], classes: [String: Role] = [:],
    identifiers: [String: Role] = [:], elements: [String: Role] = [:], noteColours: Set<String> = [],
    addressMarks: [String] = []
  ) {
    self.name = name
    self.country = country
    self.signs = signs
    self.classes = classes
    self.identifiers = identifiers
    self.elements = elements.merging(Self.furnitureElements) { own, _ in own }
    self.noteColours = noteColours
    self.addressMarks = addressMarks
  }

  /// Elements that hold no text of a law on any page.
  private static let furnitureElements: [String: Role] = [
    "nav": .furniture, "footer": .furniture, "aside": .furniture, "button": .furniture, "select": .furniture,
    "option": .furniture, "svg": .furniture, "iframe": .furniture, "object": .furniture, "noscript": .furniture,
    "menu": .furniture, "textarea": .furniture, "head": .furniture, "sup": .superscript,
  ]

  /// The profile whose signs stand in the page; the general one otherwise. The name of the file decides nothing.
  static func of(_ text: String) -> PageProfile {
    for profile in sites where profile.signs.contains(where: { text.containsBytes(of: $0) }) { return profile }
    return general
  }

  static let general = PageProfile("HTML", classes: ["W9": .superscript])

  private static let sites = [adilet, lexUz, minjustKyrgyz, pravo]

  /// The database of Kazakhstan.
  static let adilet = PageProfile(
    "adilet.zan.kz", country: "KZ", signs: ["module_npaView", "container_gamma text", "adilet.zan.kz/"],
    classes: [
      "slogan": .title, "status": .status, "note": .note, "aftertext": .bodyEnd, "header": .furniture,
      "footer": .furniture, "breadcrumbs": .furniture, "tab": .furniture, "container_omega": .furniture,
    ],
    elements: ["article": .body], noteColours: ["ff0000"], addressMarks: ["/rus/docs/", "/kaz/docs/", "/eng/docs/"])

  /// The database of Uzbekistan.
  static let lexUz = PageProfile(
    "lex.uz", country: "UZ", signs: ["lx_elem", "id=\"divCont\"", "lex.uz/docs", "lex.uz/acts", "lex.uz/uz/docs"],
    classes: [
      "ACT_TITLE": .title, "ACT_ESSENTIAL_ELEMENTS": .adoption, "ACT_ESSENTIAL_ELEMENTS_NUM": .adoption,
      "TEXT_HEADER_DEFAULT": .heading, "TEXT_HEADER_AFTER_SRC": .heading, "CLAUSE_DEFAULT": .heading,
      "CLAUSE_AFTER_SRC": .heading, "CHANGES_ORIGINS": .note, "COMMENT": .note, "COMMENT_FOR_WARNING": .note,
      "PUBLICATION_ORIGIN": .note, "FOOTNOTE": .note, "lx_elem2": .furniture, "lx_elem3": .furniture,
      "INDEXES_ON_REF": .furniture, "docNavbar": .furniture, "docHeader": .status, "doc_status": .status,
      "iNotify": .status,
    ],
    identifiers: ["divCont": .body], addressMarks: ["lex.uz/docs/", "lex.uz/acts/", "/uz/docs/", "/ru/docs/"])

  /// The database of Kyrgyzstan; its pages come from a word processor whose styles begin with "tk".
  static let minjustKyrgyz = PageProfile(
    "cbd.minjust.gov.kg", country: "KG", signs: ["cbd.minjust.gov.kg", "class=\"tkTekst", "class=tkTekst"],
    classes: [
      "tkNazvanie": .title, "tkZagolovok1": .heading, "tkZagolovok2": .heading, "tkZagolovok3": .heading,
      "tkZagolovok4": .heading, "tkZagolovok5": .heading, "tkRekvizit": .adoption, "tkRedakcijaSpisok": .note,
      "tkRedakcijaTekst": .note, "tkKomentarij": .note, "comment-counter": .furniture, "dropdown-toggle": .furniture,
      "dropdown-menu": .furniture, "status": .status,
    ],
    addressMarks: ["/act/view/ru-ru/", "/act/view/ky-kg/", "cbd.minjust.gov.kg/"])

  /// Saved pages of the Russian system of legal information, which hold acts of the region too.
  static let pravo = PageProfile(
    "pravo.gov.ru", signs: ["class=\"W9\"", "class=W9", "pravo.gov.ru"],
    classes: ["W9": .superscript, "I": .note, "T": .heading])
}
