import Legislation

/// What an act without a usable title says of itself in its first articles: the branch of legislation that it belongs
/// to, or what it regulates.
///
/// Acts of the region say it in one of their first articles: "The legislation on X is based on the Constitution and
/// consists of this Law", or in the heading "Legislation on X"; constitutions speak of "this Constitution".
struct SelfDescription {
  /// Names to look for cues in, the surest first.
  let names: [String]
  let isConstitution: Bool
  /// The act orders changes of other acts.
  let amends: Bool

  private static let articlesRead = 8
  private static let longest = 400

  init(_ act: Act) {
    let first = Array(act.articles.prefix(Self.articlesRead))
    var headings: [String] = []
    var sentences: [String] = []
    var purposes = [String(act.preamble.prefix(Self.longest))]
    for article in first {
      if Self.hasLegislation(article.heading) { headings.append(article.heading) }
      let opening = Self.opening(of: article)
      if Self.hasLegislation(opening) { sentences.append(opening) }
      if Self.purpose.contains(where: { $0.isIn(NamePattern.words(of: opening)) }) { purposes.append(opening) }
    }
    names = headings + sentences + purposes.filter { !$0.isEmpty }
    let start = NamePattern.words(of: act.preamble + " " + first.map(Self.opening).joined(separator: " "))
    isConstitution = Self.ownConstitution.contains { $0.isIn(start) }
    amends =
      first.contains { article in
        Self.amending.contains { $0.isIn(NamePattern.words(of: String(Self.opening(of: article).prefix(160)))) }
      }
  }

  /// The kind that the act's own words tell.
  var kind: ActKind? {
    if amends { return .amendingAct }
    for name in names {
      if let kind = ActKindCues.kind(name: name), kind != .amendingAct, kind != .introducingAct,
        kind != .constitution
      {
        return kind
      }
    }
    return isConstitution ? .constitution : nil
  }

  /// Whether a line begins to say what "this Law" does: such a line is no title.
  static func opens(_ line: String) -> Bool {
    let words = NamePattern.words(of: String(line.prefix(80)))
    return own.contains { $0.begins(words) }
  }

  private static let own = [
    "настоящ закон", "настоящ кодекс", "осы заң", "осы кодекс", "ушбу қонун", "ushbu qonun", "ushbu kodeks",
    "ушул мыйзам", "қонуни мазкур", "кодекси мазкур", "this law", "this code", "this act",
  ].map { NamePattern($0) }

  private static func opening(of article: Provision) -> String {
    if !article.text.isEmpty { return String(article.text.prefix(longest)) }
    for child in article.children.prefix(2) where !child.text.isEmpty { return String(child.text.prefix(longest)) }
    return ""
  }

  private static func hasLegislation(_ text: String) -> Bool {
    let words = NamePattern.words(of: String(text.prefix(longest)))
    return words.prefix(14).contains { word in legislation.contains { word.hasPrefix($0) } }
  }

  private static let legislation = [
    "законодательств", "заңнама", "мыйзамдар", "қонунгузор", "qonunch", "қонунч", "qonunhujjat", "kanunçylyk",
    "legislation",
  ]

  private static let purpose = [
    "настоящ закон … регулир", "настоящ закон … определя", "настоящ закон … устанавлива", "настоящ кодекс … регулир",
    "настоящ кодекс … определя", "осы заң", "осы кодекс", "ушбу қонун", "ushbu qonun", "ushbu kodeks", "ушул мыйзам",
    "бул мыйзам", "қонуни мазкур", "кодекси мазкур", "this law", "this code", "this act",
  ].map { NamePattern($0) }

  private static let ownConstitution = [
    "настоящ конституци", "осы конституци", "ushbu konstitutsiya", "ушбу конституция", "ушул конституци",
    "конститутсияи мазкур", "this constitution", "şu konstitusiýa",
  ].map { NamePattern($0) }

  private static let amending = [
    "внести в", "внести изменен", "внести дополнен", "внести следующ", "мынадай өзгеріс",
    "төмөнкүдөй өзгөртүү", "quyidagi ozgartirish", "қуйидаги ўзгартириш", "тағйиру иловаҳои зерин",
    "is amended as follows", "are amended as follows",
  ].map { NamePattern($0) }
}
