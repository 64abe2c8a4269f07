/// Decides what of a rater's figures stands out.
struct RaterFlags: Sendable {
  let flags: [RaterFlag]

  /// Fewer ratings say little.
  private static let few = 10

  /// Takes a rater's figures.
  ///
  /// - Parameters:
  ///   - profile: The figures.
  ///   - length: How far the highest rating of the scale is from the lowest, in steps.
  init(_ profile: RaterProfile, length: Int) {
    var flags: [RaterFlag] = []
    if let measure = profile.measure, measure.isExtreme {
      flags.append(.extreme(isHigh: measure.estimate < 0))
    }
    guard profile.count >= Self.few else {
      self.flags = flags + [.few(profile.count)]
      return
    }
    flags += Self.severity(profile, length)
    if let measure = profile.measure, !measure.isExtreme {
      if measure.infit > 1.3, measure.infitZ > 2 { flags.append(.erratic(infit: measure.infit)) }
      if measure.infit < 0.6, measure.infitZ < -2 { flags.append(.muted(infit: measure.infit)) }
    }
    flags += Self.tendencies(profile)
    if let drift = profile.drift { flags += Self.changes(drift) }
    self.flags = flags + Self.criteria(profile)
  }

  /// Severity that goes one way over the occasions, or else differs between them.
  private static func changes(_ drift: RaterDrift) -> [RaterFlag] {
    if let slope = drift.slope, let p = drift.slopePValue, p < 0.01 {
      return [.drift(slope: slope)]
    }
    guard let p = drift.pValue, p < 0.01 else { return [] }
    let shifts = drift.points.map(\.shift)
    return [.unsteady(range: (shifts.max() ?? 0) - (shifts.min() ?? 0))]
  }

  /// The smallest difference, as a share of the scale's length, that is worth a word: 0.2 of a point on
  /// 1 to 4.
  private static let smallest = 0.2 / 3

  private static func severity(_ profile: RaterProfile, _ length: Int) -> [RaterFlag] {
    let smallest = smallest * Double(length)
    guard profile.measure?.isExtreme == false, let interval = profile.interval,
      let points = profile.points, points.magnitude >= smallest, !interval.contains(0)
    else { return [] }
    return [points > 0 ? .harder(points: points) : .easier(points: -points)]
  }

  private static func tendencies(_ profile: RaterProfile) -> [RaterFlag] {
    guard let tendency = profile.tendency, profile.count >= 2 * few else { return [] }
    var flags: [RaterFlag] = []
    // Erratic ratings look like halo too, and the first thing to say of them is that they are erratic.
    let isErratic = (profile.measure?.infit ?? 1) > 1.3
    if case .success(let halo) = profile.halo, let error = halo.standardError, !isErratic,
      halo.halo > 0.3, halo.halo > 2.5 * error
    {
      flags.append(.halo(halo.halo))
    }
    let missing = tendency.expectedEndShare - tendency.endShare
    if missing > max(2 * tendency.endShareError, 0.1) {
      flags.append(.central(used: tendency.endShare, expected: tendency.expectedEndShare))
    } else if let ratio = tendency.spreadRatio, ratio < 0.8 {
      flags.append(.narrow(ratio))
    }
    return flags
  }

  /// The criterion that is rated most differently, if chance does not explain it.
  private static func criteria(_ profile: RaterProfile) -> [RaterFlag] {
    let biases = profile.criterionBiases.filter { $0.degreesOfFreedom > 0 && !$0.isExtreme }
    guard
      let largest = biases.max(by: { $0.t.magnitude < $1.t.magnitude })
    else { return [] }
    let limit = StudentT(degreesOfFreedom: Double(largest.degreesOfFreedom))
      .quantile(1 - 0.025 / Double(max(biases.count, 1)))
    guard largest.t.magnitude > limit, largest.bias.magnitude >= 0.5 else { return [] }
    return [.criterion(largest.element, logits: -largest.bias)]
  }
}
