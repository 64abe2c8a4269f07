// An unoptimised build calls the C library's square root, which Foundation links.
import Foundation

/// The weights of a rubric's signals, fitted on some answers of a corpus.
struct EvidenceFit: Sendable {
  /// What is known of a signal after a fit.
  struct Weights: Sendable {
    /// Logits a unit, a cue of the rubric each; 0 for those not weighed.
    var logits: [Double]
    var base: Double
  }

  private let rubric: Rubric
  private let settings: RubricFitSettings
  /// The cue values of the answers at hand, brought to a standard deviation of one.
  private let columns: [BoundedLogistic.Column]
  private let spreads: [Double]
  private let count: Int

  /// Takes the cue values of some answers.
  ///
  /// - Parameters:
  ///   - columns: A column a cue, over all answers at hand, numbered from 0 to `count`.
  ///   - count: How many answers.
  ///   - rubric: The rubric whose cues they are.
  ///   - settings: How strongly weights are drawn to what is expected.
  init(
    _ columns: [BoundedLogistic.Column],
    count: Int,
    rubric: Rubric,
    settings: RubricFitSettings
  ) {
    self.rubric = rubric
    self.settings = settings
    self.count = count
    let spreads = columns.map { column -> Double in
      let sum = column.values.reduce(0, +)
      let squares = column.values.reduce(0) { $0 + $1 * $1 }
      let mean = sum / Double(max(1, count))
      return max(0.05, max(0, squares / Double(max(1, count)) - mean * mean).squareRoot())
    }
    self.spreads = spreads
    self.columns = zip(columns, spreads).map { column, spread in
      BoundedLogistic.Column(rows: column.rows, values: column.values.map { $0 / spread })
    }
  }

  /// The values of a column in the answers with the given places, numbered anew.
  static func chosen(
    _ column: BoundedLogistic.Column,
    _ places: [Int32]
  ) -> BoundedLogistic.Column {
    var chosen = BoundedLogistic.Column(rows: [], values: [])
    for (row, value) in zip(column.rows, column.values) where places[Int(row)] >= 0 {
      chosen.rows.append(places[Int(row)])
      chosen.values.append(value)
    }
    return chosen
  }

  /// The weights of one signal: the strongest cues of a fit on all, fitted again.
  func weights(of signal: Signal, targets: [Double], from start: Weights? = nil) -> Weights {
    var beliefs = self.beliefs(of: signal)
    let first = start.map { start in
      BoundedLogistic.Fit(
        coefficients: zip(start.logits, spreads).map { $0 * $1 },
        intercept: start.base
      )
    }
    var rough = BoundedLogistic()
    rough.tolerance = 2e-3
    let whole = rough.fit(columns, targets: targets, beliefs: beliefs, from: first)
    let strongest = columns.indices.filter { whole.coefficients[$0].magnitude > 0.02 }
      .sorted { left, right in
        let (one, other) = (whole.coefficients[left], whole.coefficients[right])
        return (-one.magnitude, left) < (-other.magnitude, right)
      }.prefix(settings.mostCues).sorted()
    beliefs = strongest.map { beliefs[$0] }
    let fit = BoundedLogistic().fit(
      strongest.map { columns[$0] },
      targets: targets,
      beliefs: beliefs,
      from: BoundedLogistic.Fit(
        coefficients: strongest.map { whole.coefficients[$0] },
        intercept: whole.intercept
      )
    )
    var logits = Array(repeating: 0.0, count: columns.count)
    for (place, cue) in strongest.enumerated() {
      logits[cue] = fit.coefficients[place] / spreads[cue]
    }
    return Weights(logits: logits, base: fit.intercept)
  }

  /// What is believed of each cue's weight, in logits a standard deviation.
  private func beliefs(of signal: Signal) -> [BoundedLogistic.Belief] {
    rubric.cues.map { cue in
      let expected = Self.expectation(of: cue, for: signal)
      let scale = expected == nil ? settings.unexpected : 1
      let sign = expected ?? cue.direction.map { $0.sign * signal.direction.sign } ?? 0
      return BoundedLogistic.Belief(
        mean: expected ?? 0,
        precision: settings.weightPrecision / (scale * scale),
        lower: sign > 0 ? 0 : -4 * scale,
        upper: sign < 0 ? 0 : 4 * scale
      )
    }
  }

  /// What a cue is expected to say for a signal, or null.
  private static func expectation(of cue: Cue, for signal: Signal) -> Double? {
    if let said = cue.says[signal.id] { return said }
    if cue.id == signal.id { return 1 }
    guard case .wording(let target) = cue.source else { return nil }
    return target == signal.id ? 1 : target == "vote" ? 0.3 * signal.direction.sign : nil
  }
}
