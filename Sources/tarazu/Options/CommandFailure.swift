/// A run that cannot go on, with what is wrong and how to mend it; ends the program with exit code 1.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
