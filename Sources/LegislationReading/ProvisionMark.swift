import Legislation

/// The number inside the mark of a provision of Akoma Ntoso.
enum ProvisionMark {
  /// `126¹`, `Article 126-1.`, `Статья 12.`; a letter with digits (`а-1`) has no number.
  static func number(in mark: String) -> ProvisionNumber? {
    guard let start = mark.firstIndex(where: \.isNumber), let reading = NumberReading.leading(mark[start...]),
      let digits = reading.digits
    else { return nil }
    // "а-1)": the digit belongs to a letter.
    let before = mark[..<start]
    if let hyphen = before.last, "-‐‑–".contains(hyphen), before.dropLast().last?.isLetter == true { return nil }
    return ProvisionNumber(digits, reading.inserted)
  }

  /// The number of a `num` element; its `title` says what was understood where the print does not.
  static func number(of num: MarkupElement) -> ProvisionNumber? {
    if let title = num.attribute("title") {
      if title.isEmpty { return nil }
      if let number = ProvisionNumber(title) { return number }
    }
    return number(in: AkomaNtosoText.text(of: num))
  }
}
