import Citations
import LegalText
import Legislation

/// Reads what an editorial note tells: one event per amending act and target, each with its own day of effect.
public struct AmendmentNote {
  private let text: String
  private let bytes: [UInt8]
  private let language: Language

  /// A law that the note names.
  private struct Law {
    /// Bytes from the date or number to their end.
    var span: Range<Int>
    var date: String?
    var number: String?
  }

  /// The events of a note in its order; empty when it tells of no amendment. Paths are as printed: empty means what
  /// the note is attached to.
  public static func events(in note: String, language: Language) -> [AmendmentEvent] {
    AmendmentNote(note, language).events()
  }

  /// Longer notes are read up to here, in bytes; nothing that an editor writes is as long.
  private static let lengthLimit = 16_384
  /// More events than any note tells.
  private static let eventLimit = 2_000

  private init(_ note: String, _ language: Language) {
    let read =
      note.utf8.count > Self.lengthLimit
      ? String(decoding: note.utf8.prefix(Self.lengthLimit), as: UTF8.self) : note
    text = Self.withoutGazette(read, language)
    bytes = Array(text.utf8)
    self.language = language
  }

  /// Uzbek and Turkmen notes name the gazette behind a dash; its dates and numbers are not the law's.
  private static func withoutGazette(_ note: String, _ language: Language) -> String {
    switch language {
    case .uzbekLatin, .uzbekCyrillic, .turkmen:
      for dash in [" — ", " – "] {
        if let place = note.place(ofBytes: dash) { return String(decoding: note.utf8.prefix(place), as: UTF8.self) }
      }
      return note
    default: return note
    }
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func events() -> [AmendmentEvent] {
    guard let overall = AmendmentWording.kind(in: text) else { return [] }
    let (references, dates) = ReferenceReading.readWithDates(text, language: language)
    let (laws, effects) = lawsAndEffects(dates)
    let paths = targets(references, before: laws.first?.span.lowerBound, kindIsInsertion: overall == .insertion)
    if laws.isEmpty {
      let effect = effects.first.map { AmendmentEvent.Effect.on($0.iso) } ?? period(0..<bytes.count) ?? .unstated
      return paths.map { AmendmentEvent(kind: kind(overall, $0), target: $0.path, effect: effect, raw: raw(text)) }
    }
    var result: [AmendmentEvent] = []
    var state = overall
    var previousEnd = 0
    for (place, law) in laws.enumerated() {
      let next = place + 1 < laws.count ? laws[place + 1].span.lowerBound : bytes.count
      let before = outsideBrackets(previousEnd..<law.span.lowerBound)
      let after = outsideBrackets(law.span.upperBound..<next)
      let isSaidAfter = language != .russian && language != .kazakh && language != .tajik && language != .english
      let said = [isSaidAfter ? after : before, isSaidAfter ? before : after].lazy
        .compactMap { AmendmentWording.kind(in: $0) }.first { $0 != .entryIntoForce }
      if let said { state = said }
      let own = law.span.upperBound..<next
      let effect =
        effects.first { own.contains($0.span.lowerBound) }.map { AmendmentEvent.Effect.on($0.iso) } ?? period(own)
        ?? .unstated
      for target in paths where result.count < Self.eventLimit {
        result.append(
          AmendmentEvent(
            kind: kind(state, target), target: target.path, lawNumber: law.number, lawDate: law.date,
            effect: effect, raw: raw(laws.count == 1 ? text : words(previousEnd..<next))))
      }
      previousEnd = law.span.upperBound
    }
    return result
  }

  /// The words that an event keeps; the whole note stands with its provision.
  private func raw(_ words: String) -> String { words.cut(toBytes: 2_000) }

  // MARK: - Laws and days

  /// Dates of laws, and dates of effect: those that a word for "in force" goes with.
  private func lawsAndEffects(_ dates: [LegalDate]) -> (laws: [Law], effects: [LegalDate]) {
    var laws: [Law] = []
    var effects: [LegalDate] = []
    var previous = 0
    for (place, date) in dates.enumerated() {
      let next = place + 1 < dates.count ? dates[place + 1].span.lowerBound : bytes.count
      let behind = words(date.span.upperBound..<min(next, date.span.upperBound + 90))
      let before = words(max(previous, date.span.lowerBound - 90)..<date.span.lowerBound)
      let number = self.number(behind)
      let isEffect =
        number == nil
        && (AmendmentWording.saysEffect(before)
          || AmendmentWording.saysEffect(behind.prefix { !"();".contains($0) }.prefix(40)))
      if isEffect {
        effects.append(date)
      } else {
        var law = Law(span: date.span, date: date.iso, number: number?.text)
        if let number {
          law.span = date.span.lowerBound..<date.span.upperBound + number.length
        } else if let earlier = LawNumber.first(
          in: words(max(previous, date.span.lowerBound - 30)..<date.span.lowerBound)[...])
        {
          law.number = earlier.number
        }
        laws.append(law)
      }
      previous = date.span.upperBound
    }
    return (laws, effects)
  }

  /// The number that follows a date closely, and how many bytes further it ends.
  private func number(_ behind: String) -> (text: String, length: Int)? {
    let near = Substring(behind.utf8.prefix { $0 != 0x28 && $0 != 0x29 && $0 != 0x3B })
    guard let found = LawNumber.first(in: near) else { return nil }
    // Only words for "year" and the like may stand between.
    guard near[..<found.range.lowerBound].utf8.count <= 24 else { return nil }
    return (found.number, behind[..<found.range.upperBound].utf8.count)
  }

  /// The words of a period that begins with a publication ("по истечении десяти дней после …").
  private func period(_ range: Range<Int>) -> AmendmentEvent.Effect? {
    let part = words(range)
    for piece in part.split(whereSeparator: { "();".contains($0) })
    where AmendmentWording.saysEffect(piece) {
      return .after(piece.trimmingCharacters(in: [" ", ".", ","]))
    }
    return nil
  }

  private func outsideBrackets(_ range: Range<Int>) -> String {
    guard range.lowerBound < range.upperBound else { return "" }
    var depth = 0
    var kept: [UInt8] = []
    for byte in bytes[range.clamped(to: 0..<bytes.count)] {
      if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  // MARK: - Targets

  private struct Target {
    var path: ProvisionPath
    /// The note says that this very provision was added.
    var isAdded: Bool
  }

  private func targets(
    _ references: [ReferenceReading], before law: Int?, kindIsInsertion: Bool
  ) -> [Target] {
    let outer = bytes.first == 0x28 ? 1 : 0
    let readings = references.filter { reading in
      depth(at: reading.span.lowerBound) <= outer
    }
    func has(_ path: ProvisionPath, _ unit: ProvisionStep.Unit) -> Bool { path.contains { $0.unit == unit } }
    guard let first = readings.first else { return [Target(path: [], isAdded: kindIsInsertion)] }
    // A second reference behind the amending word is what was added: "modda … uchinchi qism bilan to‘ldirilgan".
    if kindIsInsertion, readings.count > 1, let second = readings.dropFirst().first,
      second.paths.first?.contains(where: { $0.unit == .article }) == false, let base = first.paths.first
    {
      return second.paths.map { Target(path: base + $0, isAdded: true) }
    }
    if kindIsInsertion, readings.count > 1,
      let second = readings.dropFirst().first(where: { reading in
        !(first.paths.first.map { has($0, .article) } ?? false)
          && reading.paths.first.map { has($0, .article) } ?? false
      })
    {
      return second.paths.map { Target(path: $0, isAdded: true) }
    }
    let word = insertionPlace()
    let isHeading = AmendmentWording.stands(Self.headingWords, in: words(0..<(law ?? bytes.count)))
    return first.paths.map { path in
      var path = path
      if isHeading { path.append(ProvisionStep(.heading)) }
      let isInserted = path.last.flatMap { ProvisionNumber($0.number) }?.isInserted ?? false
      let isBehindWord = word.map { first.span.lowerBound > $0 } ?? false
      return Target(path: path, isAdded: isBehindWord || isInserted || saysIntroduced)
    }
  }

  /// "Введена", "kiritilgan": the subject itself is new; "дополнена" says so only of what follows it.
  private var saysIntroduced: Bool { AmendmentWording.stands(Self.introducingWords, in: text) }

  private static let introducingWords = PhraseSet([
    "введена ", "введен ", "введено ", "kiritilgan", "киритилган", "inserted", "ایزاد",
  ])

  private static let headingWords = PhraseSet(["заголов", "sarlavha", "сарлавҳа", "тақырыб", " nomi ", "аталыш"])

  private func insertionPlace() -> Int? {
    let folded = AmendmentWording.fold(text)
    for word in ["дополнен", "толықтыр", "толукта"] {
      if let place = folded.place(ofBytes: word) { return place }
    }
    return nil
  }

  private func kind(_ kind: AmendmentEvent.Kind, _ target: Target) -> AmendmentEvent.Kind {
    kind == .insertion && !target.isAdded ? .substitution : kind
  }

  private func depth(at place: Int) -> Int {
    var depth = 0
    for byte in bytes[..<min(place, bytes.count)] {
      if byte == 0x28 { depth += 1 } else if byte == 0x29 { depth -= 1 }
    }
    return depth
  }
}
