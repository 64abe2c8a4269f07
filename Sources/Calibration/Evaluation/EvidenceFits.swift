/// The fits of signals on some answers: those that need a challenge learn from challenged answers alone.
struct EvidenceFits: Sendable {
  private let rubric: Rubric
  private let whole: (fit: EvidenceFit, places: [Int])
  private let challenged: (fit: EvidenceFit, places: [Int])

  /// Gathers the values of the chosen answers.
  ///
  /// - Parameters:
  ///   - fit: The fit that the answers belong to.
  ///   - rows: The answers at hand, as places in the corpus.
  ///   - columns: A column a cue over the answers at hand.
  ///   - examples: The examples of the signals.
  ///   - chosen: Those to learn from, as places among the answers at hand.
  init(
    _ fit: RubricFit,
    _ rows: [Int],
    _ columns: [BoundedLogistic.Column],
    _ examples: [FitExample],
    _ chosen: some Sequence<Int>
  ) {
    rubric = fit.rubric
    func part(_ places: [Int]) -> (fit: EvidenceFit, places: [Int]) {
      var numbers = Array(repeating: Int32(-1), count: rows.count)
      for (number, place) in places.enumerated() { numbers[place] = Int32(number) }
      let part = EvidenceFit(
        columns.map { EvidenceFit.chosen($0, numbers) },
        count: places.count,
        examples: examples,
        rubric: fit.rubric,
        settings: fit.settings
      )
      return (part, places)
    }
    let places = Array(chosen)
    whole = part(places)
    challenged = part(
      fit.settings.learnsFromUnread ? places : places.filter { fit.corpus.isChallenged[rows[$0]] }
    )
  }

  /// The weights of one signal.
  ///
  /// - Parameters:
  ///   - signal: The signal's place in the rubric.
  ///   - targets: 1 or 0 for each answer at hand.
  ///   - shares: How much each of its examples counts.
  ///   - start: Where to begin, or null.
  /// - Returns: The weights.
  func weights(
    of signal: Int,
    _ targets: [Double],
    _ shares: [Double],
    from start: EvidenceFit.Weights?
  ) -> EvidenceFit.Weights {
    let part = rubric.signals[signal].needsChallenge ? challenged : whole
    return part.fit.weights(
      of: signal,
      targets: part.places.map { targets[$0] },
      shares: shares,
      from: start
    )
  }
}
