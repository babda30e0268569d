/// The wordings in English, complete: one file a room of the program.
enum English {
  static let table = WordingTable.joined([
    documents, reasons, acts, handbook, sessions, tracker, warnings, commands, workbench, faults,
  ])
}
