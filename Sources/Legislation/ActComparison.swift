extension Act {
  /// The act without what belongs to the file that it was read from: name, hash, encoding and warnings
  /// about it, offsets, ledger.
  public var withoutSourceTraces: Act {
    var act = self
    act.file = ""
    act.sha256 = ""
    act.encoding = ""
    act.ledger = nil
    act.warnings.removeAll { $0.code == "encoding" }
    act.provisions = act.provisions.map(\.withoutSegments)
    return act
  }

  /// Whether two readings give the same law: facts, warnings and provisions, whatever files they came from.
  public func saysTheSame(as other: Act) -> Bool { withoutSourceTraces == other.withoutSourceTraces }

  /// The first thing in which another reading differs, for people; `nil` when they say the same.
  public func firstDifference(from other: Act) -> String? {
    if saysTheSame(as: other) { return nil }
    let here = withoutSourceTraces.allProvisions
    let there = other.withoutSourceTraces.allProvisions
    for (left, right) in zip(here, there) where left.withoutChildren != right.withoutChildren {
      return "provision \(left.eId): \(left.withoutChildren) is not \(right.withoutChildren)"
    }
    if here.count != there.count { return "\(here.count) provisions are not \(there.count)" }
    if provisions.count != other.provisions.count { return "the tree of provisions is nested in another way" }
    let facts = zip(
      Mirror(reflecting: withoutSourceTraces).children, Mirror(reflecting: other.withoutSourceTraces).children)
    for (left, right) in facts where left.label != "provisions" {
      let (left, right) = ("\(left.label ?? ""): \(left.value)", "\(right.label ?? ""): \(right.value)")
      if left != right { return "\(left) is not \(right)" }
    }
    return "the tree of provisions is nested in another way"
  }
}

extension Provision {
  /// This provision and all below it, without offsets into the file. Depth is that of the readers, at most some hundred.
  fileprivate var withoutSegments: Provision {
    var provision = self
    provision.changeAll { $0.segments = [] }
    return provision
  }

  fileprivate var withoutChildren: Provision {
    var provision = self
    provision.children = []
    return provision
  }
}
