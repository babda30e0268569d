import LegalText

/// A provision of national law that a document cites, with the words as they stand in the act.
public struct CitedProvision: Sendable, Hashable {
  /// What the provision is quoted for.
  public enum Role: Sendable, Hashable {
    /// It says what the element with this id asks for, wholly or in part.
    case supports(element: String)
    /// It defeats the requirement in the way that this code of the rule base names.
    case defeats(code: String)
    /// It answers nothing; it stands nearest in wording, so that an expert can overrule quickly.
    case nearest
  }

  public let role: Role
  /// FRBR work of the act.
  public let work: String
  public let file: String
  public let actTitle: String
  /// As Akoma Ntoso writes the number (`126-1`).
  public let article: String
  public let eId: String
  public let quote: String
  public let language: Language

  public init(
    role: Role, work: String, file: String, actTitle: String, article: String, eId: String, quote: String,
    language: Language
  ) {
    self.role = role
    self.work = work
    self.file = file
    self.actTitle = actTitle
    self.article = article
    self.eId = eId
    self.quote = quote
    self.language = language
  }

  /// The code of the defect that it is quoted for; `nil` otherwise.
  public var defectCode: String? { if case .defeats(let code) = role { code } else { nil } }
}
