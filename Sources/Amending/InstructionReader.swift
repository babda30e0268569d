import Citations
import LegalText
import Legislation

/// Reads the instructions for one act from the lines of an amending act, which may amend many.
///
/// "В статье 1:" sets the place for what follows; the act that a clause names decides whether what follows is for the
/// base act. Nothing is guessed: a clause that is not understood is given back with the reason.
public struct InstructionReader {
  private let base: Act
  private let names: ActNames
  private let language: Language
  private var context: ProvisionPath = []
  /// Whether the clauses speak of the base act; `nil` before any act was named.
  private var isForBase: Bool?
  private var instructions: [AmendingInstruction] = []
  private var unapplied: [UnappliedInstruction] = []
  private var ignored = 0

  public struct Reading: Sendable {
    public let instructions: [AmendingInstruction]
    public let unapplied: [UnappliedInstruction]
    /// Clauses with instructions for other acts.
    public let forOtherActs: Int
  }

  /// - Parameter lines: of the amending act, in its order.
  public static func read(_ lines: [String], base: Act, language: Language) -> Reading {
    var reader = InstructionReader(base: base, language: language)
    for clause in clauses(lines) { reader.read(clause) }
    return Reading(
      instructions: reader.instructions, unapplied: reader.unapplied, forOtherActs: reader.ignored)
  }

  private init(base: Act, language: Language) {
    self.base = base
    self.language = language
    names = ActNames([base])
  }

  // MARK: - Clauses

  /// Lines joined while a quotation is open, and with the quotation that an introduction announces.
  static func clauses(_ lines: [String]) -> [String] {
    var result: [String] = []
    var current = ""
    for line in lines where !line.isEmpty {
      if current.isEmpty {
        current = line
      } else {
        current += "\n" + line
      }
      if QuotedText.openQuotes(current) > 0, current.utf8.count < 1 << 20 { continue }
      result.append(current)
      current = ""
    }
    if !current.isEmpty { result.append(current) }
    // "… следующего содержания:" and the quotation on the next lines are one clause.
    var joined: [String] = []
    for clause in result {
      let opens = clause.first.map { "«\"„“".contains($0) } ?? false
      if opens, let last = joined.last, last.hasSuffix(":") {
        joined[joined.count - 1] = last + "\n" + clause
      } else {
        joined.append(clause)
      }
    }
    return joined
  }

  // MARK: - One clause

  private mutating func read(_ clause: String) {
    let quoted = QuotedText(clause)
    let own = Self.withoutBrackets(quoted.skeleton)
    let folded = AmendingVocabulary.fold(own)
    let isOrder =
      AmendingVocabulary.has(AmendingVocabulary.restate, in: folded)
      || AmendingVocabulary.has(AmendingVocabulary.add, in: folded)
      || AmendingVocabulary.has(AmendingVocabulary.replace, in: folded)
      || AmendingVocabulary.has(AmendingVocabulary.remove, in: folded)
    let readings = ReferenceReading.read(own, language: language)
    if AmendingVocabulary.has(AmendingVocabulary.acts, in: " " + folded), let named = namesAct(quoted, own, readings)
    {
      isForBase = named
      context = []
    }
    if isForBase == false {
      if isOrder { ignored += 1 }
      return
    }
    guard isOrder else {
      if own.hasSuffix(":") || own.hasSuffix(": "), let path = readings.first?.paths.first {
        context = Self.compose(context, path)
      }
      return
    }
    guard isForBase == true else {
      unapplied.append(UnappliedInstruction(raw: clause, reason: "the text does not say which act it amends"))
      return
    }
    order(clause, quoted, own, folded, readings)
  }

  /// Whether the clause names the base act (`true`), another one (`false`) or none.
  private func namesAct(_ quoted: QuotedText, _ own: String, _ readings: [ReferenceReading]) -> Bool? {
    if readings.isEmpty == false, readings.allSatisfy({ $0.act == nil }), !own.hasSuffix(":") { return nil }
    var raw = own
    for (index, quote) in quoted.quotes.enumerated() where quote.utf8.count < 300 {
      raw = raw.replacing("⟦\(index)⟧", with: " \(quote) ")
    }
    // The word before "law" or "code" belongs to the name, unless it only opens the sentence.
    let naming = raw.split(separator: " ").filter { word in
      !AmendingVocabulary.openings.contains(word.lowercased())
    }.joined(separator: " ")
    let reference = ActReference(
      raw: naming, number: LawNumber.first(in: raw[...])?.number,
      date: LegalDate.dates(in: raw, language: language).first?.iso)
    if names.find(reference, isUnitFirst: false).isEmpty == false { return true }
    // "настоящий Закон", "ushbu Qonun": the amending act itself.
    let folded = AmendingVocabulary.fold(own)
    for word in [
      "настоящ", "осы заң", "ушул мыйзам", "ushbu qonun", "ушбу қонун", "şu kanun", "this law", "this act",
    ]
    where folded.contains(word) { return nil }
    return reference.number != nil || reference.date != nil || !quoted.quotes.isEmpty || own.hasSuffix(":")
      ? false : nil
  }

  private mutating func order(
    _ clause: String, _ quoted: QuotedText, _ own: String, _ folded: String, _ readings: [ReferenceReading]
  ) {
    func refuse(_ reason: String) { unapplied.append(UnappliedInstruction(raw: clause, reason: reason)) }
    func has(_ list: [String]) -> Bool { AmendingVocabulary.has(list, in: folded) }
    let quotes = quoted.quotes
    let isHeading = has(AmendingVocabulary.heading)
    var targets = readings.first?.paths.map { Self.compose(context, $0) } ?? (context.isEmpty ? [] : [context])
    if isHeading { targets = targets.map { $0 + [ProvisionStep(.heading)] } }
    let isWords = has(AmendingVocabulary.words)
    let actions: [AmendingInstruction.Action]
    if has(AmendingVocabulary.restate) {
      guard quotes.count == 1, let block = quotes.first else {
        return refuse("the new wording is not quoted as one text")
      }
      actions = [.restate(block)]
    } else if has(AmendingVocabulary.add) {
      if isWords {
        guard quotes.count == 2, has(AmendingVocabulary.behind) else {
          return refuse("it is not told behind which words the new words stand")
        }
        actions = [.insertWords(after: quotes[0], new: quotes[1])]
      } else {
        guard quotes.count == 1, let block = quotes.first else {
          return refuse("what is added is not quoted as one text")
        }
        actions = [.add(block)]
        targets = additionTargets(readings)
      }
    } else if has(AmendingVocabulary.replace) {
      guard quotes.count == 2 else { return refuse("\(quotes.count) quotations where one is to replace one") }
      // "substitute «new» for «old»" turns the order round.
      let isTurned = language == .english && folded.contains("substitute ⟦0⟧ for")
      actions = [.replaceWords(old: quotes[isTurned ? 1 : 0], new: quotes[isTurned ? 0 : 1])]
    } else if quotes.isEmpty {
      actions = [.repeal]
      targets = readings.flatMap { $0.paths.map { Self.compose(context, $0) } }
      if targets.isEmpty, !context.isEmpty { targets = [context] }
    } else {
      actions = quotes.map { .deleteWords($0) }
    }
    guard !targets.isEmpty || isAddition(actions) else {
      return refuse("it is not told which provision is meant")
    }
    for action in actions {
      instructions.append(
        AmendingInstruction(
          action: action, targets: targets, isEverywhere: has(AmendingVocabulary.everywhere), raw: clause))
    }
  }

  private func isAddition(_ actions: [AmendingInstruction.Action]) -> Bool {
    if case .add? = actions.first { return true }
    return false
  }

  /// The place of an addition: the references one in another ("статью 5 дополнить частью третьей").
  private func additionTargets(_ readings: [ReferenceReading]) -> [ProvisionPath] {
    var path = context
    for reading in readings {
      guard let next = reading.paths.first, reading.paths.count == 1 else { continue }
      path = Self.compose(path, next)
    }
    return path.isEmpty ? [] : [path]
  }

  /// A path inside a place: steps of the place that are above the path stay.
  static func compose(_ place: ProvisionPath, _ path: ProvisionPath) -> ProvisionPath {
    guard let depth = path.map(\.unit.depth).min() else { return place }
    if depth <= ProvisionStep.Unit.article.depth { return path }
    return place.filter { $0.unit.depth < depth } + path
  }

  /// The clause without what stands in brackets: gazettes, notes.
  static func withoutBrackets(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      if character == "(" {
        depth += 1
      } else if character == ")", depth > 0 {
        depth -= 1
      } else if depth == 0 {
        result.append(character)
      }
    }
    return depth == 0 ? result : text
  }
}
