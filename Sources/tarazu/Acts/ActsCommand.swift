import ArgumentParser
import Foundation
import LegalText
import Legislation
import LegislationReading
import Wordings

struct ActsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acts", abstract: "Shows acts as they were read.",
    subcommands: [
      List.self, Show.self, ActsLedgerCommand.self, ActsReadCommand.self, ActsEncodingCommand.self,
      ActsIdentifyCommand.self, ActCitationsCommand.self, ActEventsCommand.self, ActsAtCommand.self,
      ActsFramesCommand.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the acts of a folder: title, kind, language, articles, coverage, warnings.",
      discussion: "Example: tarazu acts list Laws/demonstration")

    @Argument(help: "Folder with the acts.")
    var folder: String
    @OptionGroup var verbosity: VerbosityOptions

    func run() throws {
      let result = try ActReader().readDirectory(folder)
      for failure in result.failures { verbosity.console.warn(failure.description) }
      for act in result.acts {
        print("\(act.file)\t\(act.work)")
        print("  \(act.title)")
        print(
          words(
            .actListLine, words.kind(act.kind.value), words.source(act.kind.source), act.language.value.rawValue,
            words.source(act.language.source), act.articles.count, words.coverage(act.coverage.value),
            words.source(act.coverage.source), words.status(act.status.value), act.encoding, act.sha256.prefix(12))
        )
        for warning in act.warnings {
          print("  " + words(.warningLine, words.warningWithLine(warning)))
        }
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows the structure of the acts of a folder, or of one file, as a tree with eIds.",
      discussion: "Example: tarazu acts show Laws/demonstration/criminal-code.akn.xml art_126-1")

    @Argument(help: "Folder with the acts, or one file.")
    var path: String
    @Argument(help: "eId of the provision to show, with its text; all, shortened, when left out.")
    var eId: String?
    @OptionGroup var verbosity: VerbosityOptions

    func run() throws {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let acts: [Act] =
        exists && isFolder.boolValue ? try ActReader().readDirectory(path).acts : [try ActReader().read(path: path)]
      if let eId {
        let found = acts.compactMap { act in act.provision(eId: eId).map { (act, $0) } }
        if found.isEmpty {
          throw CommandFailure(words(.provisionMissing, path, eId, path))
        }
        for (act, provision) in found {
          print("\(act.file): \(act.title)")
          tree(provision, full: true)
        }
        return
      }
      for act in acts {
        print("\(act.file): \(act.title)")
        for provision in act.provisions { tree(provision, full: false) }
      }
    }

    private func tree(_ root: Provision, full: Bool) {
      var stack = [(root, 0)]
      while let (provision, depth) = stack.popLast() {
        let indent = String(repeating: "  ", count: depth)
        let status = provision.status == .inForce ? "" : " [\(provision.status.rawValue)]"
        let quoted = provision.isQuoted ? words[.quotedProvision] : ""
        let text = full ? provision.text : String(provision.text.prefix(70))
        let line = [provision.mark, provision.heading, text].filter { !$0.isEmpty }.joined(separator: " | ")
        print(
          "\(indent)\(provision.eId)\(status)\(quoted)  \(line.replacing("\n", with: full ? "\n\(indent)    " : " "))"
        )
        if full { for note in provision.notes { print("\(indent)    " + words(.noteLine, note)) } }
        for child in provision.children.reversed() { stack.append((child, depth + 1)) }
      }
    }
  }
}
