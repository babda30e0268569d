/// Marks that part clauses, in Latin, Cyrillic and Arabic script.
enum ClauseMark {
  /// - Parameter byte: where the last byte of the mark stands.
  static func isComma(_ utf8: UnsafeBufferPointer<UInt8>, _ byte: Int) -> Bool {
    utf8[byte] == 0x2C || isArabic(utf8, byte, 0x8C)
  }

  static func isSemicolon(_ utf8: UnsafeBufferPointer<UInt8>, _ byte: Int) -> Bool {
    utf8[byte] == 0x3B || isArabic(utf8, byte, 0x9B)
  }

  static func isColon(_ utf8: UnsafeBufferPointer<UInt8>, _ byte: Int) -> Bool { utf8[byte] == 0x3A }

  private static func isArabic(_ utf8: UnsafeBufferPointer<UInt8>, _ byte: Int, _ mark: UInt8) -> Bool {
    utf8[byte] == mark && byte > 0 && utf8[byte - 1] == 0xD8
  }
}
