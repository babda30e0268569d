import ArgumentParser
import Foundation

/// The country whose law is reviewed, by its code of ISO 3166; `XD` is the fictional demonstration country.
struct Country: RawRepresentable, Hashable, Sendable, ExpressibleByArgument {
  let rawValue: String

  /// The demonstration country; its code is one of those that ISO leaves to users.
  static let demonstration = Country(known: "XD")

  init?(rawValue: String) {
    guard rawValue == Self.demonstration.rawValue || Self.codes.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  init?(argument: String) { self.init(rawValue: argument.uppercased()) }

  private init(known code: String) { rawValue = code }

  /// Regions of several States have three digits.
  private static let codes = Set(Locale.Region.isoRegions.map(\.identifier).filter { $0.count == 2 })
}
