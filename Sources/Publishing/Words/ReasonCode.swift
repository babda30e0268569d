import Legislation
import Matching
import Planning
import Wordings

/// Why the engine proposes a verdict, as a word that programs can rely on.
enum ReasonCode: String {
  case aligned, partly, weakened, bare, gap, conflict, notRead, unverified

  /// - Parameters:
  ///   - hasEssential: every essential element was found.
  ///   - hasDefects: defects stand against it.
  ///   - kindsToLoad: kinds of act that were not read as a whole.
  init(
    _ verdict: Verdict, hasEssential: Bool = false, hasDefects: Bool = false, kindsToLoad: [ActKind]
  ) {
    self =
      switch verdict {
      case .aligned: .aligned
      case .partlyAligned: !hasEssential ? .partly : hasDefects ? .weakened : .bare
      case .gap: .gap
      case .conflict: .conflict
      case .notAssessed: kindsToLoad.isEmpty ? .unverified : .notRead
      }
  }

  /// The reason in words.
  /// - Parameters:
  ///   - defects: named as the document names them.
  ///   - searched: the acts that were searched.
  func text(_ messages: MessageCatalogue, defects: String = "", searched: String = "") -> String {
    switch self {
    case .aligned: messages[.reasonAligned]
    case .partly: messages[.reasonPartly]
    case .weakened: messages(.reasonWeakened, defects)
    case .bare: messages[.reasonBare]
    case .gap: messages(.reasonGap, searched)
    case .conflict: messages(.reasonConflict, defects)
    case .notRead: messages[.reasonNotRead]
    case .unverified: messages[.reasonUnverified]
    }
  }
}
