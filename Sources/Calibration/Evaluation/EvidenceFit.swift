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
  private let examples: [FitExample]

  /// Takes the cue values of some answers.
  ///
  /// - Parameters:
  ///   - columns: A column a cue, over all answers at hand, numbered from 0 to `count`.
  ///   - count: How many answers.
  ///   - examples: The examples of the rubric's signals; each counts for its own signal alone.
  ///   - rubric: The rubric whose cues they are.
  ///   - settings: How strongly weights are drawn to what is expected.
  init(
    _ columns: [BoundedLogistic.Column],
    count: Int,
    examples: [FitExample],
    rubric: Rubric,
    settings: RubricFitSettings
  ) {
    self.rubric = rubric
    self.settings = settings
    self.count = count
    self.examples = settings.exampleShare > 0 ? examples : []
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

  /// The weights of one signal: the strongest cues of a fit on all, and those that show it by
  /// themselves, fitted again.
  ///
  /// - Parameters:
  ///   - place: The signal's place in the rubric.
  ///   - targets: 1 or 0 for each answer at hand.
  ///   - shares: How much each of its examples counts, or null for the same.
  ///   - start: Where to begin, or null.
  /// - Returns: The weights.
  func weights(
    of place: Int,
    targets: [Double],
    shares: [Double]? = nil,
    from start: Weights? = nil
  ) -> Weights {
    let signal = rubric.signals[place]
    let own = Set(signal.shownBy)
    let sample = sample(of: place, targets, shares)
    var beliefs = self.beliefs(of: signal, own)
    let first = start.map { start in
      BoundedLogistic.Fit(
        coefficients: zip(start.logits, spreads).map { $0 * $1 },
        intercept: start.base
      )
    }
    var rough = BoundedLogistic()
    rough.tolerance = 2e-3
    let whole = rough.fit(
      sample.columns,
      targets: sample.targets,
      shares: sample.shares,
      beliefs: beliefs,
      from: first
    )
    let isOwn = rubric.cues.map { own.contains($0.id) }
    let strongest = columns.indices.filter { whole.coefficients[$0].magnitude > 0.02 && !isOwn[$0] }
      .sorted { left, right in
        let (one, other) = (whole.coefficients[left], whole.coefficients[right])
        return (-one.magnitude, left) < (-other.magnitude, right)
      }.prefix(settings.mostCues)
    let kept = (strongest + columns.indices.filter { isOwn[$0] }).sorted()
    beliefs = kept.map { beliefs[$0] }
    let fit = BoundedLogistic().fit(
      kept.map { sample.columns[$0] },
      targets: sample.targets,
      shares: sample.shares,
      beliefs: beliefs,
      from: BoundedLogistic.Fit(
        coefficients: kept.map { whole.coefficients[$0] },
        intercept: whole.intercept
      )
    )
    var logits = Array(repeating: 0.0, count: columns.count)
    for (place, cue) in kept.enumerated() {
      logits[cue] = fit.coefficients[place] / spreads[cue]
    }
    return Weights(logits: logits, base: fit.intercept)
  }

  /// The answers at hand, and the examples of a signal behind them.
  private func sample(
    of signal: Int,
    _ targets: [Double],
    _ shares: [Double]?
  ) -> (columns: [BoundedLogistic.Column], targets: [Double], shares: [Double]) {
    let examples = examples.filter { $0.signal == signal }
    var columns = columns
    for (place, example) in examples.enumerated() {
      for (cue, value) in example.values.enumerated() where value != 0 {
        columns[cue].rows.append(Int32(count + place))
        columns[cue].values.append(value / spreads[cue])
      }
    }
    return (
      columns, targets + examples.map { $0.isFound ? 1 : 0 },
      Array(repeating: 1, count: count)
        + examples.indices.map { place in
          shares.flatMap { $0.indices.contains(place) ? $0[place] : nil } ?? settings.exampleShare
        }
    )
  }

  /// What is believed of each cue's weight, in logits a standard deviation.
  ///
  /// A cue that shows the signal by itself says something for it whatever the answers come to: it may
  /// stand in few of them or in none.
  private func beliefs(of signal: Signal, _ own: Set<String>) -> [BoundedLogistic.Belief] {
    rubric.cues.enumerated().map { place, cue in
      let isOwn = own.contains(cue.id)
      let expected =
        Self.expectation(of: cue, for: signal)
        ?? (isOwn ? min(1, settings.ownMean * spreads[place]) : nil)
      let scale = expected == nil ? settings.unexpected : 1
      let sign = expected ?? cue.direction.map { $0.sign * signal.direction.sign } ?? 0
      let least = isOwn ? settings.ownLeast * spreads[place] : sign > 0 ? 0 : -4 * scale
      return BoundedLogistic.Belief(
        mean: expected ?? 0,
        precision: settings.weightPrecision / (scale * scale),
        lower: least,
        upper: sign < 0 && !isOwn ? 0 : max(least, 4 * scale)
      )
    }
  }

  /// What a cue is expected to say for a signal, or null.
  private static func expectation(of cue: Cue, for signal: Signal) -> Double? {
    if let said = cue.says[signal.id] { return said }
    if cue.id == signal.id { return 1 }
    switch cue.source {
    case .wording(let target):
      return target == signal.id ? 1 : target == "vote" ? 0.3 * signal.direction.sign : nil
    case .sentence(let target): return target == signal.id ? 1 : nil
    case .patterns, .measure, .joint: return nil
    }
  }
}
