/// All pairs of the same two raters with the same sum: the ways to split it, and how often each was.
struct PairGroup: Sendable {
  /// The parameters that the ways depend on.
  let effects: [Int]
  /// How often each of them enters a way's energy, way after way.
  let rows: [Double]
  /// How often each way was observed.
  var counts: [Double]

  /// What the ways come to at a point.
  struct Moments: Sendable {
    let logProbabilities: [Double]
    /// The mean number of times each effect enters.
    let means: [Double]
  }

  init(ways: [[(effect: Int, value: Double)]]) {
    var effects: [Int] = []
    for way in ways {
      for entry in way where !effects.contains(entry.effect) {
        effects.append(entry.effect)
      }
    }
    effects.sort()
    var rows = Array(repeating: 0.0, count: ways.count * effects.count)
    for (index, way) in ways.enumerated() {
      for entry in way {
        let place = effects.firstIndex(of: entry.effect) ?? 0
        rows[index * effects.count + place] += entry.value
      }
    }
    self.effects = effects
    self.rows = rows
    counts = Array(repeating: 0, count: ways.count)
  }

  func moments(at point: [Double]) -> Moments {
    let width = effects.count
    let values = effects.map { point[$0] }
    var logs = Array(repeating: 0.0, count: counts.count)
    var largest = -Double.infinity
    for way in counts.indices {
      for place in 0..<width {
        logs[way] -= rows[way * width + place] * values[place]
      }
      largest = max(largest, logs[way])
    }
    let total = logs.reduce(0) { $0 + ElementaryFunctions.exp($1 - largest) }
    let shift = largest + ElementaryFunctions.log(total)
    var means = Array(repeating: 0.0, count: width)
    for way in counts.indices {
      logs[way] -= shift
      let probability = ElementaryFunctions.exp(logs[way])
      for place in 0..<width {
        means[place] += probability * rows[way * width + place]
      }
    }
    return Moments(logProbabilities: logs, means: means)
  }

  /// Adds minus the log-likelihood's derivatives and gives its value.
  func add(
    at point: [Double],
    _ gradient: inout [Double],
    _ curvature: inout SquareMatrix
  ) -> Double {
    let moments = moments(at: point)
    let width = effects.count
    let total = counts.reduce(0, +)
    var value = 0.0
    for way in counts.indices {
      value -= counts[way] * moments.logProbabilities[way]
      let weight = total * ElementaryFunctions.exp(moments.logProbabilities[way])
      for place in 0..<width {
        let offset = rows[way * width + place] - moments.means[place]
        gradient[effects[place]] += counts[way] * offset
        for other in 0...place {
          let otherOffset = rows[way * width + other] - moments.means[other]
          curvature[effects[place], effects[other]] += weight * offset * otherOffset
        }
      }
    }
    return value
  }
}
