/// Which form of a noun fits a number.
enum PluralForm {
  /// - Parameters:
  ///   - forms: separated by `|`. One: always that; two: one and other, as in English; three: as in Russian, where 1,
  ///     21, 31 take the first, 2-4, 22-24 the second, all others the third.
  ///   - number: the last two digits decide; what is no number takes the last form.
  static func choose(_ forms: Substring, number: String) -> Substring {
    let forms = forms.split(separator: "|", omittingEmptySubsequences: false)
    guard let last = forms.last else { return "" }
    guard let number = Int(number)?.magnitude else { return last }
    if forms.count < 3 { return number == 1 ? forms[0] : last }
    if (11...14).contains(number % 100) { return last }
    switch number % 10 {
    case 1: return forms[0]
    case 2, 3, 4: return forms[1]
    default: return last
    }
  }
}
