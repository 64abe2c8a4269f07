import Calibration

/// An operand that names a kind of scenario file, in the singular or as its folder is called.
enum KindOperand {
  static let description = OperandDescription(
    "KIND",
    help: ScenarioKind.allCases.map(\.rawValue).joined(separator: ", "),
    completion: .choices(ScenarioKind.allCases.map(\.rawValue))
  )

  /// The kind that a word names.
  static func kind(_ word: String) throws(CommandFailure) -> ScenarioKind {
    if let kind = ScenarioKind.allCases.first(where: { $0.rawValue == word || $0.folder == word }) {
      return kind
    }
    throw failure(word, among: ScenarioKind.allCases.map(\.rawValue))
  }

  /// The failure of a word that is none of some names.
  static func failure(_ word: String, among names: [String]) -> CommandFailure {
    .usage(
      .invalidValue(
        word,
        source: "KIND",
        expected: "one of " + names.joined(separator: ", "),
        nearest: Nearest.match(for: word, among: names)
      )
    )
  }
}
