/// Logits as readers see them: with a sign and two decimals.
enum SignedText {
  /// `+1.25`, `-0.50`, `0.00`.
  static func logits(_ value: Double) -> String {
    let text = DecimalText.fixed(value, decimals: 2)
    return value > 0 && text != "0.00" ? "+" + text : text
  }

  /// Names with their logits: `depth -0.58, rigor -0.20`.
  static func list(_ parts: [(name: String, logits: Double)]) -> String {
    parts.map { "\($0.name) \(logits($0.logits))" }.joined(separator: ", ")
  }
}
