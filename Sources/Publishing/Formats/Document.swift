import LegalText
import Wordings

/// A document as a tree of content, without a format: every format has one renderer that reads this tree.
///
/// Text in it is plain. Renderers make it inert; nothing in the tree is ever taken for mark-up.
public struct Document: Sendable, Hashable {
  public enum Orientation: Sendable, Hashable { case portrait, landscape }

  public var title: String
  /// Language of the fixed wordings; it decides the direction of the page.
  public var language: Language
  /// Paper of the whole document.
  public var orientation: Orientation
  /// ISO date that stands for the time of writing, so that the same input gives the same bytes.
  public var date: String
  /// Whether the headings are listed before the text.
  public var hasContents: Bool
  public var blocks: [Block]
  /// Machine-readable copy of what the document says, as JSON; `nil` where there is none.
  public var data: String?

  public init(
    title: String, language: Language, orientation: Orientation = .portrait, date: String, hasContents: Bool = true,
    blocks: [Block] = [], data: String? = nil
  ) {
    self.title = title
    self.language = language
    self.orientation = orientation
    self.date = date
    self.hasContents = hasContents
    self.blocks = Self.caution(language) + blocks
    self.data = data
  }

  /// Words that no native lawyer has read yet are never shown without saying so.
  private static func caution(_ language: Language) -> [Block] {
    if MessageCatalogue.verified.contains(language) { return [] }
    return [.notice([.text(MessageCatalogue(language)[.languageUnverified])])]
  }

  /// The headings that a list of contents shows, in the order of the text.
  var contents: [(level: Int, text: String, anchor: String)] {
    var found: [(level: Int, text: String, anchor: String)] = []
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .heading(let level, let text, let anchor) where level <= 3:
          found.append((level, text.map(\.plainText).joined(), anchor))
        case .group(_, let inner): visit(inner)
        default: continue
        }
      }
    }
    visit(blocks)
    return found
  }
}

extension Language {
  /// The tag of BCP 47 for `lang` attributes.
  public var webTag: String { self == .dari ? "fa-AF" : rawValue }

  /// Whether the script runs from right to left.
  public var isRightToLeft: Bool { self == .dari || self == .pashto }
}
