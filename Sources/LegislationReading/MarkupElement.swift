/// An element of an XML document, kept so that nothing is lost when it is written again: prefixes, declarations,
/// unknown elements and attributes, white space and comments stay as they were and in order.
public struct MarkupElement: Sendable, Hashable {
  /// A namespace declaration; the prefix is empty for the default namespace.
  public struct Declaration: Sendable, Hashable {
    public var prefix: String
    public var namespace: String
  }

  public struct Attribute: Sendable, Hashable {
    /// Empty for attributes without a namespace.
    public var prefix: String
    public var name: String
    public var value: String
  }

  /// The prefix that the document uses; empty for the default namespace.
  public var prefix: String
  /// The name without its prefix.
  public var name: String
  /// The namespace; empty for none.
  public var namespace: String
  public var declarations: [Declaration]
  public var attributes: [Attribute]
  public var content: [MarkupNode]
  /// Line of the start tag in the file, from 1; 0 for elements that were not read from a file.
  public var line: Int

  /// An element of Akoma Ntoso, with attributes that have no namespace.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [MarkupNode] = []
  ) {
    self.init(
      name: name, namespace: AkomaNtosoReader.namespace,
      attributes: attributes.map { Attribute(prefix: "", name: $0.key, value: $0.value) }, content: content)
  }

  public init(
    prefix: String = "", name: String, namespace: String, declarations: [Declaration] = [],
    attributes: [Attribute] = [], content: [MarkupNode] = [], line: Int = 0
  ) {
    self.prefix = prefix
    self.name = name
    self.namespace = namespace
    self.declarations = declarations
    self.attributes = attributes
    self.content = content
    self.line = line
  }

  /// The elements directly below, in order.
  public var children: [MarkupElement] {
    content.compactMap { node in
      if case .element(let element) = node { return element }
      return nil
    }
  }

  /// The value of an attribute that has no namespace.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name && $0.prefix.isEmpty }?.value
  }

  /// Sets an attribute that has no namespace; `nil` removes it.
  public mutating func setAttribute(_ name: String, _ value: String?) {
    let place = attributes.firstIndex { $0.name == name && $0.prefix.isEmpty }
    switch (place, value) {
    case (let place?, let value?): attributes[place].value = value
    case (let place?, nil): attributes.remove(at: place)
    case (nil, let value?): attributes.append(Attribute(prefix: "", name: name, value: value))
    case (nil, nil): break
    }
  }

  /// The first element of this name directly below.
  public func first(_ name: String) -> MarkupElement? {
    for case .element(let element) in content where element.name == name { return element }
    return nil
  }

  /// This element and all below it, in document order, without those below an element named in `skipped`.
  /// The walk keeps its own stack: depth is the document's.
  public func preorder(skipping skipped: Set<String> = []) -> [MarkupElement] {
    var result: [MarkupElement] = []
    var stack = [self]
    while let next = stack.popLast() {
      result.append(next)
      if skipped.contains(next.name) && result.count > 1 { continue }
      stack.append(contentsOf: next.children.reversed())
    }
    return result
  }
}

/// What stands inside an element.
public enum MarkupNode: Sendable, Hashable {
  case element(MarkupElement)
  case text(String)
  case comment(String)
  case instruction(target: String, data: String)
}

/// A whole XML document.
public struct MarkupDocument: Sendable, Hashable {
  /// Comments and processing instructions before the root.
  public var prolog: [MarkupNode]
  public var root: MarkupElement
  /// Comments and processing instructions behind the root.
  public var epilog: [MarkupNode]

  public init(root: MarkupElement, prolog: [MarkupNode] = [], epilog: [MarkupNode] = []) {
    self.prolog = prolog
    self.root = root
    self.epilog = epilog
  }
}
