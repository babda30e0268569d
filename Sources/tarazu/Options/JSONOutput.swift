import Foundation

/// Prints a value as JSON with its keys in order, so that equal results are equal bytes.
func printJSON(_ value: some Encodable) throws { print(try json(value)) }

/// A value as JSON with its keys in order.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
