/// Andrich's rating scale: how likely each of the ratings 1 to 4 is at a place in logits.
///
/// *P(X = k)* is proportional to *exp((k - 1) lambda - tau_2 - ... - tau_k)*: with *z = exp(lambda)*, a
/// ratio of cubics in *z*.
///
/// - Note: Andrich, D. (1978). A rating formulation for ordered response categories. *Psychometrika*
///   43(4), 561-573.
struct RatingCurve: Sendable, Hashable {
  /// Beyond this the ratings are 1 and 4 to within 1e-11, and *z^3* stays finite.
  private static let edge = 30.0

  private let second: Double
  private let third: Double
  private let fourth: Double

  /// Takes a scale of three finite steps of at most 30 logits, else null.
  init?(_ scale: RatingScale) {
    let steps = scale.steps
    guard steps.count == 3, steps.allSatisfy({ $0.magnitude <= Self.edge }) else { return nil }
    second = ElementaryFunctions.exp(-steps[0])
    third = ElementaryFunctions.exp(-steps[0] - steps[1])
    fourth = ElementaryFunctions.exp(-steps[0] - steps[1] - steps[2])
  }

  /// The expected rating in millionths, 1,000,000 to 4,000,000.
  @inline(__always)
  func expected(at logits: Double) -> Int64 {
    Millionths.whole(exactly(logits))
  }

  @inline(__always)
  private func exactly(_ logits: Double) -> Double {
    let z = ElementaryFunctions.exp(max(-Self.edge, min(Self.edge, logits)))
    let two = second * z
    let three = third * (z * z)
    let four = fourth * (z * z * z)
    return 1 + (two + 2 * three + 3 * four) / (1 + two + three + four)
  }

  /// The probability of a rating of at least 2, 3 or 4; 1 at or below 1 and 0 above 4.
  func chance(atLeast rating: Int, at logits: Double) -> Double {
    let chances = chances(at: logits)
    return chances.indices.reduce(0) { $1 + 1 >= rating ? $0 + chances[$1] : $0 }
  }

  /// The place at which a rating is the expected one; ratings beyond 1.15...3.85 count as those.
  func logits(expecting rating: Double) -> Double {
    solve(for: max(1.15, min(3.85, rating)), from: 0) { chances in
      let mean = Self.mean(chances)
      let square = chances.indices.reduce(0) { $0 + chances[$1] * Double(($1 + 1) * ($1 + 1)) }
      return (mean, square - mean * mean)
    }
  }

  /// The place from which a rating is at least so high with a given chance.
  ///
  /// - Parameters:
  ///   - rating: 2, 3 or 4.
  ///   - chance: Between 0 and 1, neither included.
  ///   - start: Where to begin the search; the nearer, the faster.
  /// - Returns: The place in logits.
  func logits(atLeast rating: Int, withChance chance: Double, from start: Double) -> Double {
    solve(for: chance, from: start) { chances in
      let mean = Self.mean(chances)
      var sum = 0.0
      var slope = 0.0
      for index in max(0, rating - 1)..<chances.count {
        sum += chances[index]
        slope += chances[index] * (Double(index + 1) - mean)
      }
      return (sum, slope)
    }
  }

  private func chances(at logits: Double) -> [Double] {
    let z = ElementaryFunctions.exp(max(-Self.edge, min(Self.edge, logits)))
    let terms = [1, second * z, third * (z * z), fourth * (z * z * z)]
    let sum = terms[0] + terms[1] + terms[2] + terms[3]
    return terms.map { $0 / sum }
  }

  private static func mean(_ chances: [Double]) -> Double {
    chances.indices.reduce(0) { $0 + chances[$1] * Double($1 + 1) }
  }

  private func solve(
    for target: Double,
    from start: Double,
    _ function: ([Double]) -> (value: Double, slope: Double)
  ) -> Double {
    MonotoneRoot.solve(for: target, from: start, between: -Self.edge, and: Self.edge) {
      function(chances(at: $0))
    }
  }
}
