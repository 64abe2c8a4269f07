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
  private static let lowestOdds = ElementaryFunctions.exp(-edge)
  private static let highestOdds = ElementaryFunctions.exp(edge)

  private let second: Double
  private let third: Double
  private let fourth: Double

  /// Takes a scale of three finite steps of at most 30 logits, else null.
  init?(_ scale: RatingScale) { self.init(steps: scale.steps) }

  /// Takes three finite steps of at most 30 logits, else null.
  init?(steps: [Double]) {
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

  /// Expected ratings in millionths for places in a row, without a branch, so that a loop over them
  /// can take several at a time.
  @inline(__always)
  func rate(
    _ places: UnsafePointer<Double>,
    into ratings: UnsafeMutablePointer<Int64>,
    count: Int
  ) {
    for index in 0..<count { ratings[index] = expected(at: places[index]) }
  }

  @inline(__always)
  private func exactly(_ logits: Double) -> Double {
    let inside = max(-Self.edge, min(Self.edge, logits))
    let reduced = ElementaryFunctions.reducedExponential(inside)
    let z = (1 + reduced.excess) * ElementaryFunctions.powerOfTwo(reduced.exponent)
    let two = second * z
    let three = third * (z * z)
    let four = fourth * (z * z * z)
    return 1 + (two + 2 * three + 3 * four) / (1 + two + three + four)
  }

  /// The probability of a rating of at least 2, 3 or 4; 1 at or below 1 and 0 above 4.
  func chance(atLeast rating: Int, at logits: Double) -> Double {
    let chances = chances(at: logits)
    return (0..<4).reduce(0) { $1 + 1 >= rating ? $0 + chances[$1] : $0 }
  }

  /// The place at which a rating is the expected one; ratings beyond 1.15...3.85 count as those.
  func logits(expecting rating: Double) -> Double {
    solve(for: max(1.15, min(3.85, rating)), from: 0) { chances in
      let mean = Self.sum(chances * Self.ratings)
      return (mean, Self.sum(chances * Self.ratings * Self.ratings) - mean * mean)
    }
  }

  /// The odds, the exponential of a place in logits, from which a rating is at least so high with a
  /// given chance.
  ///
  /// - Parameters:
  ///   - rating: 2, 3 or 4.
  ///   - chance: Between 0 and 1, neither included.
  ///   - start: Where to begin the search; the nearer, the faster.
  /// - Returns: The odds, between *exp(-30)* and *exp(30)*.
  func odds(atLeast rating: Int, withChance chance: Double, from start: Double) -> Double {
    let isEnough = Self.ratings .>= Double(rating)
    return MonotoneRoot.solve(
      for: chance,
      from: start,
      between: Self.lowestOdds,
      and: Self.highestOdds
    ) { odds in
      let chances = chances(atOdds: odds)
      let mean = Self.sum(chances * Self.ratings)
      let above = SIMD4<Double>.zero.replacing(with: chances, where: isEnough)
      return (Self.sum(above), Self.sum(above * (Self.ratings - mean)) / odds)
    }
  }

  private static let ratings = SIMD4<Double>(1, 2, 3, 4)

  /// The sum in one order, which a vector's own sum leaves open.
  private static func sum(_ values: SIMD4<Double>) -> Double {
    values.x + values.y + values.z + values.w
  }

  private func chances(at logits: Double) -> SIMD4<Double> {
    chances(atOdds: ElementaryFunctions.exp(max(-Self.edge, min(Self.edge, logits))))
  }

  @inline(__always)
  private func chances(atOdds z: Double) -> SIMD4<Double> {
    let terms = SIMD4(1, second * z, third * (z * z), fourth * (z * z * z))
    return terms / Self.sum(terms)
  }

  private func solve(
    for target: Double,
    from start: Double,
    _ function: (SIMD4<Double>) -> (value: Double, slope: Double)
  ) -> Double {
    MonotoneRoot.solve(for: target, from: start, between: -Self.edge, and: Self.edge) {
      function(chances(at: $0))
    }
  }
}
