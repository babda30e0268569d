import Legislation

extension MessageCatalogue {
  /// Why a file was not used.
  public func reason(_ reason: LawInForce.Reason) -> String {
    switch reason {
    case .laterEdition(let edition, let date): self(.setAsideLater, edition, date)
    case .olderEdition(let file, let date): self(.setAsideOlder, file, date)
    case .sameFile(let file): self(.setAsideSame, file)
    case .replaced(let file): self(.setAsideReplaced, file)
    }
  }
}
