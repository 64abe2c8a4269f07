extension RubricFit {
  /// Inner folds by which strengths are found that the fit has not seen.
  private static let innerFolds = 5

  /// Fits the weights of every signal; gives the strengths of all signals in each answer, those of
  /// fitted ones by weights that have not seen the answer.
  func fitEvidence(
    _ rows: [Int],
    _ wording: LearnedWording,
    _ fitted: inout Rubric
  ) -> [[Double]] {
    let columns = wording.columns
    let targets = signals.map { signal in
      rows.map { corpus.answers[$0].label.findings.contains(signal) ? 1.0 : 0 }
    }
    func fits(_ chosen: some Sequence<Int>) -> EvidenceFits {
      EvidenceFits(self, rows, columns, wording.examples, chosen)
    }
    let all = fits(rows.indices)
    let parts = (0..<Self.innerFolds).map { fold in
      fits(rows.indices.filter { $0 % Self.innerFolds != fold })
    }
    var evidence = rows.map { row in rubric.signals.map { _ in -30.0 } }
    for (index, signal) in signals.enumerated() {
      let read = rows.indices.filter { isRead(signal, rows[$0]) }
      let share = read.reduce(0) { $0 + targets[index][$1] } / Double(max(1, read.count))
      var binding = ExampleBinding(wording.examples.filter { $0.signal == signal }, settings)
      var weights: EvidenceFit.Weights?
      repeat {
        var found = all.weights(of: signal, targets[index], binding.shares, from: weights)
        for (fold, part) in parts.enumerated() {
          let weights = part.weights(of: signal, targets[index], binding.shares, from: found)
          let values = Self.evidence(weights, columns, count: rows.count)
          for row in rows.indices where row % Self.innerFolds == fold {
            evidence[row][signal] = values[row]
          }
        }
        let shift = threshold(read.map { evidence[$0][signal] }, share: share)
        found.base -= shift
        for row in rows.indices { evidence[row][signal] -= shift }
        weights = found
      } while binding.tighten(by: weights)
      if let weights { write(weights, to: &fitted.signals[signal]) }
    }
    return zip(rows, evidence).map { row, found in
      let own = others(row)
      return rubric.signals.indices.map { place in
        Logistic.probability(own[place] ?? found[place])
      }
    }
  }

  func isRead(_ signal: Int, _ row: Int) -> Bool {
    corpus.isChallenged[row] || !rubric.signals[signal].needsChallenge
  }

  /// The evidence of signals that are not fitted.
  private func others(_ row: Int) -> [Double?] {
    let places = standard.cues.places.value
    return rubric.signals.indices.map { place in
      guard !signals.contains(place), rubric.signals[place].reach == .answer else { return nil }
      return rubric.signals[place].evidence.reduce(rubric.signals[place].base) { sum, weight in
        sum + weight.logits * corpus.value(ofCue: places[weight.cue], row)
      }
    }
  }

  /// The evidence of one signal in every answer.
  private static func evidence(
    _ weights: EvidenceFit.Weights,
    _ columns: [BoundedLogistic.Column],
    count: Int
  ) -> [Double] {
    var sums = Array(repeating: weights.base, count: count)
    for (cue, logits) in weights.logits.enumerated() where logits != 0 {
      for (row, value) in zip(columns[cue].rows, columns[cue].values) {
        sums[Int(row)] += logits * value
      }
    }
    return sums
  }

  /// The evidence from which a finding is made: so many are found as labelled and some more, but
  /// none on a probability below 0.18, and all from 0.5 up.
  private func threshold(_ evidence: [Double], share: Double) -> Double {
    let sorted = evidence.sorted()
    guard let first = sorted.first else { return 0 }
    let place = (1 - min(0.9, settings.generosity * share)) * Double(sorted.count - 1)
    let below = min(sorted.count - 1, Int(place))
    let above = min(sorted.count - 1, below + 1)
    let logits = sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    guard logits.isFinite, first.isFinite else { return 0 }
    return min(0, max(ElementaryFunctions.log(0.18 / 0.82), logits))
  }

  private func write(_ weights: EvidenceFit.Weights, to signal: inout Signal) {
    signal.base = Self.rounded(weights.base, 1000)
    let kept = rubric.cues.indices.filter {
      Self.rounded(weights.logits[$0], 1000) != 0 || rubric.cues[$0].id == signal.id
    }
    let old = signal.evidence.map(\.cue)
    guard !kept.isEmpty else {
      // A signal keeps a cue, so that its file stays whole.
      signal.evidence = old.prefix(1).map { Signal.Weight(cue: $0, logits: 0) }
      return
    }
    let order = kept.sorted { left, right in
      let one = old.firstIndex(of: rubric.cues[left].id) ?? .max
      let other = old.firstIndex(of: rubric.cues[right].id) ?? .max
      if one != other { return one < other }
      let (first, second) = (weights.logits[left].magnitude, weights.logits[right].magnitude)
      return first != second ? first > second : left < right
    }
    signal.evidence = order.map {
      Signal.Weight(cue: rubric.cues[$0].id, logits: Self.rounded(weights.logits[$0], 1000))
    }
  }
}
