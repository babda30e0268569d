/// A place where a provision points to other provisions or to another act.
public struct Citation: Sendable, Hashable, Codable {
  /// Why a target has no eId.
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    /// The act that is named was not among the acts given.
    case actNotLoaded
    /// The act is there, the provision is not.
    case noSuchProvision
    /// Several loaded acts or provisions answer to these words.
    case ambiguous
    /// Words such as "this article" or "the preceding part" where their place does not decide what they mean.
    case relative
  }

  public enum Resolution: Sendable, Hashable, Codable {
    case resolved(work: String, eId: String)
    case unresolved(Reason)
  }

  /// One provision that is pointed to; a list or a range gives several.
  public struct Target: Sendable, Hashable, Codable {
    public var path: ProvisionPath
    public var resolution: Resolution

    public init(path: ProvisionPath, resolution: Resolution) {
      self.path = path
      self.resolution = resolution
    }

    /// The eId, when the target was found.
    public var eId: String? {
      if case .resolved(_, let eId) = resolution { return eId }
      return nil
    }
  }

  /// eId of the provision whose text has the citation.
  public var provision: String
  /// UTF-8 bytes in the provision's text.
  public var span: Range<Int>
  /// The words of the citation as printed.
  public var raw: String
  /// The act that is named; `nil` for the act that the words stand in.
  public var act: ActReference?
  public var targets: [Target]

  public init(provision: String, span: Range<Int>, raw: String, act: ActReference? = nil, targets: [Target]) {
    self.provision = provision
    self.span = span
    self.raw = raw
    self.act = act
    self.targets = targets
  }
}
