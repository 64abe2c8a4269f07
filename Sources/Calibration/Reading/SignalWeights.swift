/// What all cues say for all signals, in flat lists.
struct SignalWeights: Sendable {
  /// Evidence where no cue stands.
  private let bases: [Double]
  /// Where the weights of each signal begin; a last entry holds their number.
  private let starts: [Int32]
  private let cues: [Int32]
  private let logits: [Double]

  init(_ signals: [RubricReader.CompiledSignal]) {
    bases = signals.map(\.base)
    let weights = signals.flatMap(\.weights)
    cues = weights.map { Int32($0.cue) }
    logits = weights.map(\.logits)
    starts = signals.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.weights.count)) }
  }

  /// A signal's evidence in logits, at six decimals.
  @inline(__always)
  func evidence(_ signal: Int, _ values: UnsafeBufferPointer<Double>) -> Double {
    var sum = bases[signal]
    for place in Int(starts[signal])..<Int(starts[signal + 1]) {
      sum += logits[place] * values[Int(cues[place])]
    }
    return (sum * 1e6).rounded() / 1e6
  }

  /// The hit of the cue that says most for a signal; of equal ones the first.
  ///
  /// `scratch` has one entry a cue, all zero.
  func best(_ hits: [CueHit], for signal: Int, _ scratch: inout [Double]) -> CueHit? {
    let weights = Int(starts[signal])..<Int(starts[signal + 1])
    for place in weights.reversed() { scratch[Int(cues[place])] = logits[place] }
    var best: CueHit?
    var most = 0.0
    for hit in hits where scratch[hit.cue] > most {
      most = scratch[hit.cue]
      best = hit
    }
    for place in weights { scratch[Int(cues[place])] = 0 }
    return best
  }
}
