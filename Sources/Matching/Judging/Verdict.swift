/// The machine's proposal for one requirement; a named reviewer decides.
public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
  case aligned, partlyAligned, gap, conflict, notAssessed
}

/// How far one element of a requirement was found in the law.
public enum ElementStatus: String, Sendable, Hashable, Codable { case covered, partly, absent, notAssessed }
