/// What all cues say for all signals, in flat lists.
struct SignalWeights: Sendable {
  /// Evidence where no cue stands.
  private let bases: [Double]
  /// Where the weights of each signal begin; a last entry holds their number.
  private let starts: [Int32]
  private let cues: [Int32]
  private let logits: [Double]

  /// Where each cue's weight stands among its signal's, counted from 1, signal by signal; 0 for none.
  ///
  /// Of two weights of a cue the first.
  private let byCue: [Int32]
  private let cueCount: Int

  init(_ signals: [CompiledSignal], cueCount: Int) {
    self.cueCount = cueCount
    bases = signals.map(\.base)
    let weights = signals.flatMap(\.weights)
    cues = weights.map { Int32($0.cue) }
    logits = weights.map(\.logits)
    var byCue = Array(repeating: Int32(0), count: signals.count * cueCount)
    for (place, signal) in signals.enumerated() {
      for (rank, weight) in signal.weights.enumerated().reversed() {
        byCue[place * cueCount + weight.cue] = Int32(rank + 1)
      }
    }
    self.byCue = byCue
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
  func best(_ hits: [CueHit], for signal: Int) -> CueHit? {
    var best: CueHit?
    var most = 0.0
    for hit in hits {
      let rank = Int(byCue[signal * cueCount + hit.cue])
      guard rank > 0 else { continue }
      let says = logits[Int(starts[signal]) + rank - 1]
      guard says > most else { continue }
      most = says
      best = hit
    }
    return best
  }
}
