/// Numbers as readers see them: the same characters in every locale.
package enum DecimalText {
  /// A number with a fixed count of decimals (0 to 9), half away from zero.
  ///
  /// Zero never has a sign. Numbers of 10⁹ and more, which no page shows, and those that are not
  /// finite are written as Swift writes them.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return value.description }
    let places = min(max(decimals, 0), 9)
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let scaled = rounded(value.magnitude * Double(scale))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(scaled)" }
    let fraction = String(scaled % scale)
    let padding = String(repeating: "0", count: places - fraction.utf8.count)
    return "\(sign)\(scaled / scale).\(padding)\(fraction)"
  }

  /// A part of a whole as a percentage without decimals, half away from zero.
  package static func percent(_ fraction: Double) -> String {
    fixed(fraction * 100, decimals: 0) + "%"
  }

  /// The nearest whole number, half up, of a number from 0 to 10¹⁸.
  ///
  /// Swift's own `rounded()` needs the C mathematics library, which nothing else here does.
  static func rounded(_ value: Double) -> Int {
    let whole = Int(value)
    return value - Double(whole) >= 0.5 ? whole + 1 : whole
  }
}
