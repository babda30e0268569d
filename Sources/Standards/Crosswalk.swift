/// Where a requirement stands in other systems of monitoring.
public struct Crosswalk: Sendable, Hashable {
  /// The four areas of SDG indicator 5.1.1.
  public enum SDG511: String, Sendable, Hashable, Codable, CaseIterable {
    case legalFrameworks, violence, employment, marriage
  }

  /// The topics of Women, Business and the Law.
  public enum WomenBusinessLaw: String, Sendable, Hashable, Codable, CaseIterable {
    case safety, mobility, workplace, pay, marriage, parenthood, childcare, entrepreneurship, assets, pension
  }

  /// `nil` where no area asks for it.
  public let sdg511: SDG511?
  public let womenBusinessLaw: WomenBusinessLaw?
  /// The chapter of the Istanbul Convention under which GREVIO's questionnaire asks for it (`V`).
  public let grevio: String?

  public init(sdg511: SDG511?, womenBusinessLaw: WomenBusinessLaw?, grevio: String?) {
    self.sdg511 = sdg511
    self.womenBusinessLaw = womenBusinessLaw
    self.grevio = grevio
  }
}

/// YAML of `crosswalk.yaml` to values.
enum CrosswalkParser {
  static func parse(_ root: YAMLValue) throws(StandardsError) -> [String: Crosswalk] {
    var result: [String: Crosswalk] = [:]
    for (id, value) in try root.mapping(allowed: ["crosswalk"]).required("crosswalk", in: root).entries() {
      let keys = try value.mapping(allowed: ["sdg511", "womenBusinessLaw", "grevio"])
      guard result[id] == nil else { throw value.error("`\(id)` stands twice", mend: "keep one of the lines") }
      result[id] = Crosswalk(
        sdg511: try choice(keys["sdg511"]), womenBusinessLaw: try choice(keys["womenBusinessLaw"]),
        grevio: try keys["grevio"]?.string())
    }
    return result
  }

  private static func choice<Choice>(_ value: YAMLValue?) throws(StandardsError) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let value else { return nil }
    guard let choice = Choice(rawValue: try value.string()) else {
      throw value.error(
        "unknown value `\(try value.string())`",
        mend: "write one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }
}
