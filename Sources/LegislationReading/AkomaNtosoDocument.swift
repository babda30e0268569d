import Foundation
import LegalText
import Legislation

/// A document of Akoma Ntoso as a tree that loses nothing.
///
/// A document that was read is written again with all that it held, known or not; `AkomaNtosoWriter` makes one of an act
/// of any origin.
public struct AkomaNtosoDocument: Sendable, Hashable {
  public var tree: MarkupDocument
  /// The namespace that the file named; other than the final one for drafts and for version 2.0.
  public let sourceNamespace: String

  public init(tree: MarkupDocument) {
    self.tree = tree
    sourceNamespace = tree.root.namespace
  }

  /// Reads a document.
  /// - Parameters:
  ///   - text: the XML, decoded.
  ///   - file: names the file in errors.
  /// - Throws: `ReadingError` when the mark-up is refused, malformed or of another vocabulary.
  public init(text: String, file: String) throws(ReadingError) {
    (tree, sourceNamespace) = try AkomaNtosoReader.parse(text, file: file)
  }

  /// Reads a document from its file, whatever its encoding.
  public init(path: String) throws(ReadingError) {
    let bytes = try ActReader().input(path: path).bytes
    try self.init(text: try SourceText(bytes, ending: "xml", file: path).decoded.text, file: path)
  }

  /// The document as XML in UTF-8; characters that XML forbids have become U+FFFD.
  public var serialized: [UInt8] { MarkupSerializer.serialize(tree).bytes }

  /// How many characters of the tree XML forbids.
  public var forbiddenCharacters: Int { MarkupSerializer.serialize(tree).replaced }

  /// The act that the document holds.
  /// - Parameter act: what is known of it already: the file's name, its hash and encoding.
  public func act(completing act: Act) -> Act {
    var act = act
    if sourceNamespace != AkomaNtosoReader.namespace {
      act.warnings.append(
        ReadingWarning(
          code: "namespace", facts: [sourceNamespace], line: 1))
    }
    var builder = AkomaNtosoBuilder(act: act)
    builder.read(tree.root)
    return builder.act
  }

  /// Where every byte of the XML of a document went.
  /// - Parameter text: well-formed XML.
  public static func ledger(of text: String) -> Ledger { AkomaNtosoLedger.ledger(of: text) }

  /// Whether the document holds what Tarazu noted when it first read the act.
  public var hasReadingRecord: Bool { ReadingRecord.find(in: tree.root) != nil }
}
