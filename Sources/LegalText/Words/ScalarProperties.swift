/// Properties of letters that are asked for every line: those of the region's alphabets are told from their numbers, as
/// the tables of Unicode take many times as long.
extension Unicode.Scalar {
  /// White space.
  @inlinable
  package var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0: true
    case ..<0x1680: false
    default: properties.isWhitespace
    }
  }

  /// A digit or another sign for a number.
  @inlinable
  package var isNumberSign: Bool {
    switch value {
    case ..<0x80: (0x30...0x39).contains(value)
    case 0x400...0x52F, 0x2010...0x206F: false
    default: properties.numericType != nil
    }
  }

  /// A capital letter.
  @inlinable
  package var isCapitalLetter: Bool {
    switch value {
    case ..<0x80: (0x41...0x5A).contains(value)
    case 0x400...0x42F: true
    case 0x430...0x45F, 0x600...0x6FF: false
    default: properties.isUppercase
    }
  }

  /// A small letter.
  @inlinable
  package var isSmallLetter: Bool {
    switch value {
    case ..<0x80: (0x61...0x7A).contains(value)
    case 0x430...0x45F: true
    case 0x400...0x42F, 0x620...0x66F: false
    default: properties.isLowercase
    }
  }

  /// A letter of any script.
  @inlinable
  package var isAnyLetter: Bool {
    switch value {
    case ..<0x80: (0x41...0x5A).contains(value & 0xDF)
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481, 0x48A...0x52F, 0x620...0x64A, 0x671...0x6D3: true
    // Dashes, quotation marks and blanks of typesetters.
    case 0x2010...0x206F: false
    default: properties.isAlphabetic
    }
  }
}
