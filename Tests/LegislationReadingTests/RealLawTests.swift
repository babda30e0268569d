import Foundation
import Legislation
import LegislationReading
import Testing
import Wordings

/// Real acts that lie beside the checkout; skipped where they are absent.
@Suite struct RealLawTests {
  static let laws = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/laws").path
  static let isPresent: Bool = {
    let found = FileManager.default.fileExists(atPath: laws)
    if !found { print("skipped: no real acts at \(laws)") }
    return found
  }()

  /// Counts as stated in the list of sources; the code on liability has one heading printed with a space.
  @Test(
    .enabled(if: isPresent),
    arguments: [
      ("uz/Jinoyat_Kodeksi.txt", 395), ("uz/Oila_Kodeksi.txt", 220), ("uz/Mamuriy_Javobgarlik_Kodeksi.txt", 648),
      ("uz/Konstitutsiya.txt", 155), ("uz/Mehnat_Kodeksi.txt", 581), ("uz/Fuqarolik_Kodeksi.txt", 386),
      ("uz/Talim_Qonuni.txt", 34), ("kz/domestic-violence-prevention-2009-ru.md", 26),
      ("kz/equal-rights-men-women-2009-ru.md", 15), ("kz/criminal-code-2014-art120-128-ru.md", 9),
      ("kz/marriage-family-code-2011-art9-13-ru.md", 5), ("kz/offence-prevention-2025-art1-2-ru.md", 2),
    ])
  func everyArticleOnceAndInOrder(file: String, count: Int) throws {
    let act = try ActReader().read(path: Self.laws + "/" + file)
    let numbers = act.articles.compactMap(\.number)
    #expect(numbers.count == count)
    #expect(Set(numbers).count == count)
    #expect(numbers == numbers.sorted())
  }

  /// Every file of the collection that an act may come in; data files and notes are no acts.
  static let files: [String] = {
    guard isPresent else { return [] }
    let shared = URL(fileURLWithPath: laws).deletingLastPathComponent().path
    var result: [String] = []
    for folder in ["laws", "akn"] {
      guard let names = FileManager.default.enumerator(atPath: "\(shared)/\(folder)") else { continue }
      for case let name as String in names {
        var isFolder: ObjCBool = false
        let path = "\(shared)/\(folder)/\(name)"
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
          continue
        }
        if name.hasSuffix(".tar.gz") || name.hasSuffix(".xsd") { continue }
        result.append(path)
      }
    }
    return result.sorted()
  }()

  private func check(_ path: String) {
    do {
      let act = try ActReader().read(path: path)
      #expect(act.ledger?.unaccounted == 0, "\(path)")
      #expect(act.ledger?.assignedTwice == 0, "\(path)")
      #expect(act.warnings.allSatisfy { !$0.code.isEmpty && !$0.message.isEmpty }, "\(path)")
    } catch {
      // Refused with the file's name and what to do.
      #expect(error.description.contains(URL(fileURLWithPath: path).lastPathComponent), "\(path)")
    }
  }

  @Test(.enabled(if: isPresent), arguments: files)
  func everyFileIsAccountedForOrRefused(path: String) { check(path) }

  /// The archives hold 2,399 acts and take a debug build two minutes: only where the environment asks for them.
  static let readsArchives: Bool = {
    let asked = ProcessInfo.processInfo.environment["TARAZU_TEST_ARCHIVES"] != nil
    if !asked { print("skipped: archives of acts, which are read when TARAZU_TEST_ARCHIVES is set") }
    return asked && isPresent
  }()

  @Test(.enabled(if: readsArchives), arguments: ["ee/legalize-ee-full.tar.gz", "de/gesetze-sample-g-h-k.tar.gz"])
  func everyActOfTheArchives(archive: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tarazu-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "xzf", Self.laws + "/" + archive, "-C", folder.path]
    tar.standardError = FileHandle.nullDevice
    try tar.run()
    tar.waitUntilExit()
    let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    #expect(names.count > 100)
    for name in names where name.hasSuffix(".md") { check(folder.appendingPathComponent(name).path) }
  }
}
