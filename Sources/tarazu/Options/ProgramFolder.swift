import Foundation

/// Folders that come with the program: in the working folder, in the checkout that it was built in, or beside it.
enum ProgramFolder {
  /// The path of a file or folder, or `nil` where there is none.
  /// - Parameter part: what the folder must hold to be the one that is meant.
  static func find(_ name: String, holding part: String) -> String? {
    var candidates = [name]
    var place = URL(fileURLWithPath: CommandLine.arguments.first ?? "tarazu").resolvingSymlinksInPath()
    for _ in 0..<5 {
      place.deleteLastPathComponent()
      candidates.append(place.appendingPathComponent(name).path)
    }
    return candidates.first { FileManager.default.fileExists(atPath: $0 + part) }
  }
}
