import Calibration

/// The options of `hcsim calibrate rubric`, beside those that other commands have.
enum FitOptions {
  /// With fewer answers a fit says nothing.
  static let fewest = 20

  static let labels = Option<String?>.text(
    "labels",
    placeholder: "FILE",
    help: "the labels as JSON Lines, matched by id, where the answers do not carry them",
    completion: .file
  )

  static let fit = Option<Bool>.flag(
    "fit",
    help: "fit the rubric's numbers to the labels, and measure that on answers held out"
  )

  static let only = Option<RubricFitSettings.Layer?>.choice(
    "only",
    placeholder: "LAYER",
    of: RubricFitSettings.Layer.allCases,
    help:
      "what to fit: everything, what findings add to criteria, the cuts between votes, the levels, or topics",
    defaultText: RubricFitSettings.Layer.everything.rawValue
  )

  static let offTopic = Option<String?>.text(
    "off-topic",
    placeholder: "FILE",
    help: "texts about anything else, as answers, from which topics are learned",
    completion: .file
  )

  static let out = Option<String?>.text(
    "out",
    placeholder: "COPY",
    help: "write a copy of the rubric with the fitted numbers",
    completion: .file
  )

  static let draws = Option<Int?>.integer(
    "draws",
    in: 0...100_000,
    help: "how often the answers are drawn anew for intervals; 0 for none"
  ).defaulting(to: 2000)

  static let seed = Option<Int?>.integer(
    "seed",
    in: 0...Int.max,
    help: "what draws and folds are made from"
  ).defaulting(to: 1)

  /// How intervals are made, or null for none.
  static func bootstrap(_ context: CommandContext) -> Bootstrap? {
    let draws = context.arguments[draws]
    guard draws > 0 else { return nil }
    return Bootstrap(seed: UInt64(max(0, context.arguments[seed])), replicates: draws)
  }
}
