/// The weights of signals when a headline is chosen that agree best with raters' headlines.
struct SalienceFit: Sendable {
  /// What a headline was chosen from: findings with their weights, and the signals that raters name.
  struct Choice: Sendable {
    var findings: [(signal: Int, weight: Double)]
    var named: [Int]
  }

  /// One weight a signal; 1 where nothing speaks for another.
  private(set) var saliences: [Double]

  private static let grid = [
    0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5,
  ]
  /// What it costs to be away from 1, in headlines a factor of *e*.
  private static let pull = 1.5

  /// Searches signal by signal, four times over.
  ///
  /// - Parameters:
  ///   - choices: The choices to be made.
  ///   - signalCount: How many signals there are.
  init(_ choices: [Choice], signalCount: Int) {
    var saliences = Array(repeating: 1.0, count: signalCount)
    let involved = (0..<signalCount).map { signal in
      choices.filter { choice in choice.findings.contains { $0.signal == signal } }
    }
    for _ in 0..<4 {
      for signal in 0..<signalCount where !involved[signal].isEmpty {
        var best: (score: Double, salience: Double)?
        for salience in Self.grid {
          saliences[signal] = salience
          let hits = involved[signal].count { Self.isHit($0, saliences) }
          let score =
            Double(hits) - Self.pull * ElementaryFunctions.log(salience).magnitude
          if score > best?.score ?? -.infinity { best = (score, salience) }
        }
        saliences[signal] = best?.salience ?? 1
      }
    }
    self.saliences = saliences
  }

  private static func isHit(_ choice: Choice, _ saliences: [Double]) -> Bool {
    var best: (signal: Int, weight: Double)?
    for finding in choice.findings {
      let weight = finding.weight * saliences[finding.signal]
      if weight > best?.weight ?? 0 { best = (finding.signal, weight) }
    }
    return best.map { choice.named.contains($0.signal) } ?? false
  }
}
