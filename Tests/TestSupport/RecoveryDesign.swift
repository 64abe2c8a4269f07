public import Calibration

/// The designs on which recovery is shown, from clean ratings to what real ones do to it.
public struct RecoveryDesign: Sendable {
  /// What is simulated.
  public let name: String
  /// The ratings.
  public let ratings: SimulatedRatings

  /// Severities of ten interviewers in logits.
  public static let severities = [-0.9, -0.6, -0.35, -0.2, -0.05, 0.05, 0.2, 0.35, 0.6, 0.9]

  /// All designs: no noise, two sizes of it, and halo with and without differences to be blurred.
  public static let all = [
    RecoveryDesign("no noise, no halo"),
    RecoveryDesign("occasion noise .4", noise: 0.4),
    RecoveryDesign("occasion noise 1", noise: 1),
    RecoveryDesign("halo .5", halo: 0.5),
    RecoveryDesign("halo .5, candidates with profiles", halo: 0.5, profileSpread: 0.8),
  ]

  /// Four hundred candidates, each seen by four of ten interviewers on four criteria.
  public init(_ name: String, noise: Double = 0, halo: Double = 0, profileSpread: Double = 0) {
    self.name = name
    ratings = SimulatedRatings(
      interviewers: Self.severities.enumerated().map { place, severity in
        Interviewer(
          id: "r\(place)",
          title: "",
          severity: severity,
          halo: halo,
          noise: noise
        )
      },
      profileSpread: profileSpread
    )
  }
}
