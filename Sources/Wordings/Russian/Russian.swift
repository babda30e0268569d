/// The wordings in Russian, complete: one file a room of the program.
enum Russian {
  static let table = WordingTable.joined([
    documents, reasons, acts, handbook, sessions, tracker, warnings, commands, workbench, faults,
  ])
}
