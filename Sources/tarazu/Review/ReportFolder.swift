import Foundation
import Wordings

/// Writes a set of documents: all rendered before the first is written, each written atomically, and a file that
/// somebody may have edited is kept beside the new one.
struct ReportFolder {
  struct File: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  let path: String

  /// Writes the files and warns of every earlier one that was kept under a new name.
  func write(files: [File], telling console: Console) throws {
    for name in try write(files: files) {
      console.warn(words(.earlierKept, path, name))
    }
  }

  /// The same for texts.
  func write(_ documents: [(name: String, content: String)], telling console: Console) throws {
    try write(files: documents.map { File(name: $0.name, bytes: Array($0.content.utf8)) }, telling: console)
  }

  /// - Returns: names of earlier files that were kept under a new name because their content differs.
  private func write(files documents: [File]) throws -> [String] {
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        words(.folderNotCreated, path, error.localizedDescription))
    }
    var kept: [String] = []
    for document in documents {
      let target = path + "/" + document.name
      let data = Data(document.bytes)
      if let old = manager.contents(atPath: target) {
        if old == data { continue }
        let name = freeName(for: document.name)
        do { try keep(target, as: path + "/" + name) } catch {
          throw CommandFailure(words(.fileNotSetAside, target, error.localizedDescription))
        }
        kept.append(name)
      }
      do { try data.write(to: URL(fileURLWithPath: target), options: .atomic) } catch {
        throw CommandFailure(
          words(.fileNotWrittenWhole, target, error.localizedDescription))
      }
    }
    return kept
  }

  /// Gives a file a second name and leaves the first, so that at no moment the document is missing under its own.
  private func keep(_ file: String, as name: String) throws {
    // Not every file system knows hard links; a copy cut short would stand under a name that nobody relies on.
    if link(file, name) != 0 { try FileManager.default.copyItem(atPath: file, toPath: name) }
  }

  private func freeName(for name: String) -> String {
    let url = URL(fileURLWithPath: name)
    let stem = url.deletingPathExtension().lastPathComponent
    var number = 1
    while true {
      let candidate = "\(stem).earlier-\(number).\(url.pathExtension)"
      if !FileManager.default.fileExists(atPath: path + "/" + candidate) { return candidate }
      number += 1
    }
  }
}
