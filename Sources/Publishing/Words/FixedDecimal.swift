/// Numbers of documents: a fixed count of decimals and a point, whatever the locale of the machine.
enum FixedDecimal {
  /// - Parameter places: decimals, 1-9. Halves are rounded away from zero; what is no number reads 0.
  static func text(_ value: Double, places: Int) -> String {
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = (value * Double(unit)).rounded()
    guard scaled.isFinite, abs(scaled) < 9e15 else { return "0." + String(repeating: "0", count: places) }
    let whole = Int(abs(scaled))
    let fraction = String(whole % unit)
    return (scaled < 0 ? "-" : "") + "\(whole / unit)."
      + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
