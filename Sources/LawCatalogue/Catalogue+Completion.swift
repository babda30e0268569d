import Foundation
import Legislation

extension Catalogue {
  /// An act with what the catalogue knows of it: the title where its text has none, number and date where the entry was
  /// checked. An act is known where just one entry has its country and kind, and its part where the code has parts.
  public func complete(_ act: Act) -> Act {
    guard Self.canComplete(act), let entry = entry(for: act) else { return act }
    var act = act
    if act.title.isEmpty { act.title = entry.title }
    if entry.isVerified, act.number == nil, act.date == nil {
      act.number = entry.number
      act.date = entry.date
    }
    return act
  }

  /// Whether an act lacks something that a catalogue may know.
  public static func canComplete(_ act: Act) -> Bool { act.title.isEmpty || act.number == nil && act.date == nil }

  private func entry(for act: Act) -> CatalogueEntry? {
    guard act.kind.value != .other, act.kind.value != .amendingAct else { return nil }
    let known = entries.filter { $0.country == act.country && $0.kind == act.kind.value.rawValue }
    if known.count <= 1 { return known.first }
    if let number = act.number { return known.first { $0.number == number } }
    let parts = known.filter { Self.part($0.title) != nil }
    guard parts.count == known.count, let first = act.firstArticle?.number?.base else { return nil }
    return parts.first { Self.part($0.title) == (first > 1 ? 2 : 1) }
  }

  /// 1 for the general part of a code, 2 for the special one.
  private static func part(_ title: String) -> Int? {
    let lowered = title.lowercased()
    return marks.firstIndex { $0.contains { lowered.contains($0) } }.map { 2 - $0 }
  }

  /// Words of the second part, then of the first: "part ii" holds "part i".
  private static let marks = [
    ["особенная часть", "часть вторая", "часть ii", "part ii", "part two", "ikkinchi qism"],
    ["общая часть", "часть первая", "часть i", "part i", "part one", "birinchi qism"],
  ]
}
