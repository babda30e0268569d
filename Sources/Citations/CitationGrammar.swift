import LegalText
import Legislation

/// Reads references from the tokens of one text: lists and ranges, units inside units, and the act they belong to.
struct CitationGrammar {
  /// A number, or the ends of a range.
  struct Item: Hashable {
    var first: String
    var last: String?
    /// What a hyphenated number is when the act has such a provision: `7-9` may be article 7-9 or 7 to 9.
    var inserted: String?
    /// Levels in brackets behind the number: `32(a)`.
    var inner: [String] = []
    /// Smaller units in a bracketed remark after the number: `110 (parts one and two)`; empty where the whole is meant.
    var parts: [ProvisionPath] = []
    /// Numbers that a remark takes out of a range: `131-133 (except article 132)`.
    var excluded: [String] = []
  }

  struct Group {
    let unit: ProvisionStep.Unit
    /// Empty for "this article".
    let items: [Item]
    let start: Int
    let end: Int
    var isThis: Bool { items.isEmpty }
  }

  /// Units that go together, innermost or outermost first as the language has it.
  struct Chain {
    var groups: [Group]
    /// The innermost unit stands first.
    let isInnermostFirst: Bool
    var start: Int { groups.map(\.start).min() ?? 0 }
    var end: Int { groups.map(\.end).max() ?? 0 }

    func has(_ unit: ProvisionStep.Unit) -> Bool { groups.contains { $0.unit == unit } }

    /// Points may stand in points (`подпункт 2 пункта 1`); any other unit occurs once.
    func admits(_ unit: ProvisionStep.Unit) -> Bool {
      let count = groups.filter { $0.unit == unit }.count
      return count == 0 || unit == .point && count == 1
    }

    /// By depth, outermost first; units of one depth as the language orders them.
    var ordered: [Group] {
      groups.sorted { left, right in
        if left.unit.depth != right.unit.depth { return left.unit.depth < right.unit.depth }
        return isInnermostFirst ? left.start > right.start : left.start < right.start
      }
    }
  }

  enum ActMention: Hashable {
    /// No act is named, or "this Code".
    case own
    /// UTF-8 bytes of the words that name it.
    case named(Range<Int>)
    /// "the said law".
    case relative
  }

  struct Reading {
    let chain: Chain
    let act: ActMention
    let span: Range<Int>
    /// Tokens of the reference as it stands, without what it takes over from its neighbours.
    let own: Range<Int>
  }

  private let tokens: [ReferenceToken]
  private let isUnitFirst: Bool
  private var skipTo: [Int: Int] = [:]

  init(_ tokens: [ReferenceToken], language: Language) {
    self.init(tokens, isUnitFirst: ReferenceLexicon.of(language).isUnitFirst)
    markGazettes()
  }

  private init(_ tokens: [ReferenceToken], isUnitFirst: Bool) {
    self.tokens = tokens
    self.isUnitFirst = isUnitFirst
  }

  /// All references of the text, in order.
  func readings() -> [Reading] {
    var result: [Reading] = []
    var index = 0
    while index < tokens.count {
      if let end = skipTo[index] {
        index = end
        continue
      }
      guard let chain = chain(at: index) else {
        index += 1
        continue
      }
      var run = [chain]
      var end = chain.end
      while let next = behindSeparators(end), let following = self.chain(at: next) {
        run.append(following)
        end = following.end
      }
      result += finish(run)
      index = max(end, index + 1)
    }
    return result
  }

  // MARK: - Gazettes

  /// Brackets that cite a gazette hold no references.
  private mutating func markGazettes() {
    guard tokens.contains(where: { $0.kind == .word(.gazette) }) else { return }
    var opened: [(index: Int, hasGazette: Bool)] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .open: opened.append((index, false))
      case .word(.gazette): if !opened.isEmpty { opened[opened.count - 1].hasGazette = true }
      case .close: if let last = opened.popLast(), last.hasGazette { skipTo[last.index] = index + 1 }
      default: break
      }
    }
  }

  /// Whether a unit and number are an item of an issue: "№ 9, мод. 68", "52-son, 533-modda".
  private func isGazetteItem(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    switch tokens[start - 1].kind {
    case .comma, .other: break
    default: return false
    }
    var index = start - 1
    while index >= 0, start - index < 9 {
      switch tokens[index].kind {
      case .word(.issue), .word(.gazette): return true
      case .numberSign:
        // The number of an act follows its date; that of an issue follows a year or another issue.
        guard index > 0 else { return true }
        switch tokens[index - 1].kind {
        case .comma, .stop, .word(.year), .open, .word(.gazette): return true
        default: return false
        }
      case .number, .comma, .dash: break
      case .other where tokens[index].end - tokens[index].start <= 4: break
      default: return false
      }
      index -= 1
    }
    return false
  }

  // MARK: - Chains

  private func chain(at start: Int) -> Chain? {
    guard let first = group(at: start) else { return nil }
    var chain = Chain(groups: [first], isInnermostFirst: isUnitFirst)
    while true {
      let next = behindLinking(chain.end)
      if let group = group(at: next), chain.admits(group.unit) {
        chain.groups.append(group)
        continue
      }
      // "Article 5, paragraph 2": a deeper unit behind a comma, unless it leads to an article of its own.
      if isUnitFirst, chain.has(.article), tokens.indices.contains(chain.end), tokens[chain.end].kind == .comma,
        let group = group(at: chain.end + 1), let deepest = chain.groups.map(\.unit.depth).max(),
        group.unit.depth > deepest, self.chain(at: chain.end + 1)?.has(.article) == false
      {
        chain.groups.append(group)
        continue
      }
      return chain
    }
  }

  private func group(at start: Int) -> Group? {
    guard tokens.indices.contains(start) else { return nil }
    if case .word(.this) = tokens[start].kind, let unit = unit(start + 1),
      !isUnitFirst || item(at: start + 2) == nil
    {
      return Group(unit: unit, items: [], start: start, end: start + 2)
    }
    if isUnitFirst, let unit = unit(start) {
      if isGazetteItem(start) { return nil }
      if let list = list(at: start + 1, in: unit) {
        return Group(unit: unit, items: list.items, start: start, end: list.end)
      }
      return nil
    }
    guard let list = list(at: start, in: nil) else { return nil }
    var end = list.end
    if tokens.indices.contains(end), tokens[end].kind == .dash { end += 1 }
    guard let unit = unit(end), !isGazetteItem(start) else { return nil }
    if isUnitFirst {
      // "вторая часть": only an ordinal word, and no number of the unit's own behind it.
      switch tokens[start].kind {
      case .word(.ordinal), .word(.cardinal): break
      default: return nil
      }
      guard self.item(at: end + 1) == nil else { return nil }
    }
    return Group(unit: unit, items: list.items, start: start, end: end + 1)
  }

  private func unit(_ index: Int) -> ProvisionStep.Unit? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index].kind else { return nil }
    switch word {
    case .unit(let unit), .shortUnit(let unit): return unit
    default: return nil
    }
  }

  private func behindLinking(_ index: Int) -> Int {
    var index = index
    while tokens.indices.contains(index), tokens[index].kind == .word(.linking) { index += 1 }
    return index
  }

  /// The place behind commas and conjunctions; `nil` when there are none.
  private func behindSeparators(_ start: Int) -> Int? {
    var index = start
    while tokens.indices.contains(index), index - start < 4,
      tokens[index].kind == .comma || tokens[index].kind == .word(.conjunction)
    {
      index += 1
    }
    return index > start ? index : nil
  }

  // MARK: - Lists

  private func list(at start: Int, in unit: ProvisionStep.Unit?) -> (items: [Item], end: Int)? {
    // "paragraph (2)", "فقره (۲)": the number itself stands in brackets.
    let enclosed = unit == nil ? nil : bracketed(at: start)
    guard var (item, end) = enclosed.map({ (Item(first: $0.mark), $0.end) }) ?? item(at: start) else { return nil }
    var items: [Item] = []
    func addBrackets() {
      var inner: [String] = []
      while let (mark, behind) = bracketed(at: end), tokens[end].start == tokens[end - 1].end {
        inner.append(mark)
        end = behind
      }
      item.inner = inner
    }
    func addRemark() {
      guard let remark = remark(at: end, in: unit) else { return }
      item.parts = remark.parts
      item.excluded = remark.excluded
      end = remark.end
    }
    addBrackets()
    addRemark()
    items.append(item)
    while items.count < 200, let next = behindSeparators(end) {
      if let (mark, behind) = bracketed(at: next), let last = items.last, !last.inner.isEmpty {
        // "32(a), (b)": another point of the same article.
        item = Item(first: last.first)
        end = behind
        addBrackets()
        item.inner.insert(mark, at: 0)
        items.append(item)
        continue
      }
      if enclosed != nil, let (mark, behind) = bracketed(at: next) {
        item = Item(first: mark)
        end = behind
        items.append(item)
        continue
      }
      guard let (following, behind) = self.item(at: next) else { break }
      // In a language that puts the unit first, what has its own unit behind it begins another reference.
      if isUnitFirst, unit != nil, self.unit(behind) != nil, case .word(.ordinal) = tokens[next].kind,
        self.item(at: behind + 1) == nil
      {
        break
      }
      item = following
      end = behind
      addBrackets()
      addRemark()
      items.append(item)
    }
    return (items, end)
  }

  /// Tokens that a bracketed remark may have; a longer one is a sentence of its own.
  private static let remarkLimit = 40

  /// A remark in brackets after the number of an article: which of its parts are meant, or which articles of a range
  /// are not. A remark of any other kind is passed over where the list goes on after it, so that it ends no list.
  private func remark(
    at open: Int, in unit: ProvisionStep.Unit?
  ) -> (parts: [ProvisionPath], excluded: [String], end: Int)? {
    guard unit == .article, tokens.indices.contains(open), tokens[open].kind == .open, skipTo[open] == nil,
      let close = tokens[(open + 1)...].prefix(Self.remarkLimit).firstIndex(where: {
        $0.kind == .close || $0.kind == .open || $0.kind == .stop
      }), tokens[close].kind == .close
    else { return nil }
    // Read by itself, so that a number in it neither takes the closing bracket nor what follows.
    let inside = CitationGrammar(Array(tokens[(open + 1)..<close]), isUnitFirst: isUnitFirst)
    let exclusion = inside.tokens.firstIndex { $0.kind == .word(.exclusion) }
    if let chain = inside.chain(at: exclusion.map { $0 + 1 } ?? 0), chain.end == inside.tokens.count {
      let isSmaller = chain.groups.allSatisfy { $0.unit.depth > ProvisionStep.Unit.article.depth }
      if exclusion == nil, isSmaller { return (chain.plainPaths, [], close + 1) }
      if exclusion != nil, chain.groups.count == 1, chain.groups[0].unit == .article {
        return ([], chain.plainPaths.compactMap(\.last?.number), close + 1)
      }
    }
    guard let next = behindSeparators(close + 1), item(at: next) != nil || chain(at: next) != nil else { return nil }
    return ([], [], close + 1)
  }

  private func bracketed(at index: Int) -> (mark: String, end: Int)? {
    guard tokens.indices.contains(index + 2), tokens[index].kind == .open, tokens[index + 2].kind == .close else {
      return nil
    }
    switch tokens[index + 1].kind {
    case .letter(let letter): return (String(letter), index + 3)
    case .number(let value, let inserted, _): return (ProvisionNumber(value, inserted).description, index + 3)
    default:
      return nil
    }
  }

  private func item(at start: Int) -> (item: Item, end: Int)? {
    guard let (first, inserted, afterFirst) = single(at: start) else { return nil }
    var item = Item(first: first)
    if let range = inserted {
      item.last = range.last
      item.inserted = range.inserted
      return (item, afterFirst)
    }
    guard tokens.indices.contains(afterFirst) else { return (item, afterFirst) }
    switch tokens[afterFirst].kind {
    case .dash, .word(.rangeWord):
      if let (last, _, end) = single(at: afterFirst + 1), let low = ProvisionNumber(first),
        let high = ProvisionNumber(last), low < high
      {
        item.last = last
        return (item, end)
      }
    default: break
    }
    return (item, afterFirst)
  }

  /// One number, ordinal or letter, with quotation marks, brackets and endings around it.
  private func single(
    at start: Int
  ) -> (text: String, range: (last: String, inserted: String)?, end: Int)? {
    guard tokens.indices.contains(start) else { return nil }
    switch tokens[start].kind {
    case .quote:
      guard tokens.indices.contains(start + 2), case .letter(let letter) = tokens[start + 1].kind,
        tokens[start + 2].kind == .quote
      else { return nil }
      return (String(letter), nil, start + 3)
    case .letter(let letter): return (String(letter), nil, closing(start + 1))
    case .number(let value, let inserted, let hasHyphen):
      let end = closing(ending(start + 1))
      if hasHyphen, inserted.count == 1, inserted[0] > value {
        return (String(value), (String(inserted[0]), ProvisionNumber(value, inserted).description), end)
      }
      return (ProvisionNumber(value, inserted).description, nil, end)
    case .word(.ordinal), .word(.cardinal): return ordinal(at: start)
    default: return nil
    }
  }

  /// `двадцать первая`, `بیست و هفتم`: tens and hundreds before an ordinal add up.
  private func ordinal(at start: Int) -> (text: String, range: (last: String, inserted: String)?, end: Int)? {
    var total = 0
    var index = start
    while tokens.indices.contains(index), index - start < 6 {
      switch tokens[index].kind {
      case .word(.ordinal(let value)): return (String(total + value), nil, index + 1)
      case .word(.cardinal(let value)): total += value
      case .word(.conjunction) where index > start: break
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// Behind the ending of an ordinal: `5-nji`, `3-го`, `۵مې`.
  private func ending(_ index: Int) -> Int {
    guard tokens.indices.contains(index) else { return index }
    if tokens[index].kind == .word(.ordinalEnding) { return index + 1 }
    if tokens[index].kind == .dash, tokens.indices.contains(index + 1),
      tokens[index + 1].kind == .word(.ordinalEnding)
    {
      return index + 2
    }
    return index
  }

  /// Behind the bracket of `2)`.
  private func closing(_ index: Int) -> Int {
    tokens.indices.contains(index) && tokens[index].kind == .close ? index + 1 : index
  }

  // MARK: - Acts

  private func finish(_ run: [Chain]) -> [Reading] {
    var chains = run
    var acts = chains.map { isUnitFirst ? actBehind($0.end) : actBefore($0.start) }
    // Units and acts named once hold for the whole run: from behind where units stand first, else from before.
    let order = isUnitFirst ? Array(chains.indices.reversed()) : Array(chains.indices)
    for (place, index) in order.enumerated() where place > 0 {
      let near = order[place - 1]
      let outermost = chains[index].groups.map(\.unit.depth).min() ?? 0
      if outermost > ProvisionStep.Unit.article.depth {
        chains[index].groups += chains[near].groups.filter { $0.unit.depth < outermost }
      }
      if acts[index] == nil { acts[index] = acts[near] }
    }
    return run.indices.map { index in
      let own = run[index]
      var start = tokens[own.start].start
      var end = tokens[own.end - 1].end
      if case .named(let name)? = acts[index] {
        if isUnitFirst, index == run.count - 1 { end = max(end, name.upperBound) }
        if !isUnitFirst, index == 0 { start = min(start, name.lowerBound) }
      }
      return Reading(chain: chains[index], act: acts[index] ?? .own, span: start..<end, own: own.start..<own.end)
    }
  }

  /// The act named behind a reference: "статьи 5 Уголовного кодекса", "of this Law".
  private func actBehind(_ start: Int) -> ActMention? {
    var index = behindLinking(start)
    let first = index
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].kind == .word(.relative) { return .relative }
    var sawThis = false
    while tokens.indices.contains(index), index - first < 4 {
      switch tokens[index].kind {
      case .word(.this): sawThis = true
      case .word(.act):
        if sawThis || next(index, is: .word(.this)) { return .own }
        // "of the Act" alone names nothing.
        if first > start, index == first, !isNameBehind(index) { return .relative }
        return .named(tokens[first].start..<nameEnd(index))
      case .other, .dash, .quote:
        if tokens[index].end - tokens[first].start > 120 { return nil }
      default: return nil
      }
      index += 1
    }
    return nil
  }

  private func next(_ index: Int, is kind: ReferenceToken.Kind) -> Bool {
    tokens.indices.contains(index + 1) && tokens[index + 1].kind == kind
  }

  private func isNameBehind(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    switch tokens[index + 1].kind {
    case .other, .quote, .number, .numberSign: return true
    default: return false
    }
  }

  /// The end of an act's name: its words, quoted title, date and number.
  private func nameEnd(_ act: Int) -> Int {
    var index = act + 1
    var end = tokens[act].end
    var isQuoted = false
    while tokens.indices.contains(index), tokens[index].end - tokens[act].start < 320 {
      switch tokens[index].kind {
      case .quote:
        isQuoted.toggle()
        end = tokens[index].end
        if !isQuoted { return end }
      case .stop, .open, .close, .comma: if !isQuoted { return end }
      case .other where !isQuoted:
        // The state's name and "on …" belong to it; a verb does not, and cannot be told from them: words are kept
        // for the resolver, which compares only those that some title has.
        end = tokens[index].end
      case .number, .date, .numberSign, .dash, .word(.month), .word(.year), .word(.linking): end = tokens[index].end
      default: if !isQuoted { return end }
      }
      index += 1
    }
    return end
  }

  /// The act named before a reference: "Jinoyat kodeksining 126-moddasi", "осы Заңның 5-бабы".
  private func actBefore(_ start: Int) -> ActMention? {
    var act = start - 1
    while act >= 0, tokens[act].kind == .word(.linking) { act -= 1 }
    guard act >= 0, tokens[act].kind == .word(.act) else { return nil }
    if act > 0 {
      if tokens[act - 1].kind == .word(.this) { return .own }
      if tokens[act - 1].kind == .word(.relative) { return .relative }
    }
    var index = act - 1
    var isQuoted = false
    var first = act
    while index >= 0, tokens[act].end - tokens[index].start < 320 {
      switch tokens[index].kind {
      case .quote:
        isQuoted.toggle()
        first = index
      case .other, .word(.linking), .dash, .number, .date, .numberSign, .word(.month), .word(.year), .word(.issue),
        .word(.ordinalEnding):
        first = index
      default:
        if !isQuoted { return named(first, act) }
      }
      index -= 1
    }
    return named(first, act)
  }

  private func named(_ first: Int, _ act: Int) -> ActMention {
    first == act ? .relative : .named(tokens[first].start..<tokens[act].end)
  }
}
