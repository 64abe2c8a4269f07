/// How readily each signal heads an answer, from the headlines that raters name.
///
/// A multinomial logistic regression: of all signals the one is named whose base and slope times its
/// evidence are greatest; both drawn to zero, the slope never below it. Gradient descent with
/// momentum, a fixed number of steps.
struct HeadingFit: Sendable {
  /// An answer: the evidence for each signal in logits, and the signals named, some perhaps twice.
  struct Choice: Sendable {
    var evidence: [Double]
    var named: [Int]
  }

  /// A heading a signal.
  private(set) var headings: [Signal.Heading]

  private static let steps = 300
  private static let rate = 0.5
  private static let momentum = 0.9
  private static let ridge = 0.001
  /// Evidence is brought to about one before it is weighed.
  private static let unit = 4.0

  /// Fits; in the order given, so that equal input gives equal numbers.
  ///
  /// - Complexity: 300 passes over choices times signals.
  init(_ choices: [Choice], signalCount: Int) {
    let count = Double(max(1, choices.count))
    var targets = Array(repeating: 0.0, count: choices.count * signalCount)
    var values = targets
    for (row, choice) in choices.enumerated() {
      let first = row * signalCount
      for signal in choice.named where signal < signalCount {
        targets[first + signal] += 1 / Double(choice.named.count)
      }
      for (signal, logits) in choice.evidence.prefix(signalCount).enumerated() {
        let most = Signal.Heading.mostEvidence
        values[first + signal] = max(-most, min(most, logits)) / Self.unit
      }
    }
    var bases = Array(repeating: 0.0, count: signalCount)
    var slopes = bases
    var baseMoves = bases
    var slopeMoves = bases
    var shares = bases
    for _ in 0..<Self.steps {
      var baseSums = Array(repeating: 0.0, count: signalCount)
      var slopeSums = baseSums
      for row in choices.indices {
        let first = row * signalCount
        var most = -Double.infinity
        for signal in 0..<signalCount {
          shares[signal] = bases[signal] + slopes[signal] * values[first + signal]
          most = max(most, shares[signal])
        }
        var sum = 0.0
        for signal in 0..<signalCount {
          shares[signal] = ElementaryFunctions.exp(shares[signal] - most)
          sum += shares[signal]
        }
        for signal in 0..<signalCount {
          let surplus = shares[signal] / sum - targets[first + signal]
          baseSums[signal] += surplus
          slopeSums[signal] += surplus * values[first + signal]
        }
      }
      for signal in 0..<signalCount {
        baseMoves[signal] = Self.momentum * baseMoves[signal] + baseSums[signal] / count
        slopeMoves[signal] =
          Self.momentum * slopeMoves[signal] + slopeSums[signal] / count
          + Self.ridge * slopes[signal]
        bases[signal] -= Self.rate * baseMoves[signal]
        slopes[signal] = max(0, slopes[signal] - Self.rate * slopeMoves[signal])
      }
    }
    headings = zip(bases, slopes).map {
      Signal.Heading(base: $0, evidence: $1 / Self.unit)
    }
  }
}
