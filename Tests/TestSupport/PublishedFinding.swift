public import Calibration

/// What was found about committees, and what the same model comes to here.
public struct PublishedFinding: Sendable {
  /// What it is, in a few words.
  public let what: String
  /// Who found it.
  public let source: String
  /// The figure that was published.
  public let published: Double
  /// The figure here.
  public let ours: Double
  /// By how much the two may differ.
  public let tolerance: Double

  /// Whether the figures agree within the tolerance.
  public var holds: Bool { (ours - published).magnitude <= tolerance }

  /// Simulates them all.
  ///
  /// - Parameter runs: Debriefs of each.
  /// - Returns: In the order of the article.
  /// - Throws: Why a debrief cannot be held.
  public static func all(runs: Int) throws -> [PublishedFinding] {
    try discussion(runs) + influence() + votes(runs) + committees(runs)
  }

  private static func discussion(_ runs: Int) throws -> [PublishedFinding] {
    let profile = try HiddenProfile(runs: runs)
    let sampling = try InformationSampling(runs: runs)
    let titus = "Stasser and Titus 1985"
    let hanna = "Stasser, Taylor and Hanna 1989"
    return [
      row("hidden profile, all informed", titus, 0.83, profile.informed, 0.02),
      row("hidden profile, information spread", titus, 0.22, profile.groups, 0.04),
      row("shared items raised", hanna, 0.46, sampling.shared, 0.03),
      row("unshared items raised", hanna, 0.18, sampling.unshared, 0.02),
    ]
  }

  /// Friedkin and Johnsen's four persons, as printed.
  public static let fourPersons = InfluenceNetwork(
    weights: [
      [0.220, 0.120, 0.360, 0.300], [0.147, 0.215, 0.344, 0.294], [0, 0, 1, 0],
      [0.090, 0.178, 0.446, 0.286],
    ],
    susceptibilities: [0.780, 0.785, 0, 0.714]
  )

  private static func influence() -> [PublishedFinding] {
    let limit = fourPersons.limit(from: [25, 25, 75, 85])
    return zip([60.0, 60, 75, 75], limit).enumerated().map { person, pair in
      row("influence, person \(person + 1)", "Friedkin and Johnsen 1999", pair.0, pair.1, 0.05)
    }
  }

  private static func votes(_ runs: Int) throws -> [PublishedFinding] {
    let turns = try VotesInTurn(runs: runs)
    let welch = "Bikhchandani, Hirshleifer and Welch 1992"
    let cascade = VotesInTurn.cascade(right: 0.7, voters: 5)
    return [
      row("five apart, right at .7 each", "binomial", 0.837, turns.independent, 0.015),
      row("five in turn, a cascade", welch, 0.750, cascade, 0.001),
      row("five in turn, pulled by .7", welch, 0.750, turns.sequential, 0.02),
    ]
  }

  private static func committees(_ runs: Int) throws -> [PublishedFinding] {
    let pair = try ConferencePair(papers: runs)
    let jury = try JuryRoom(trials: 3 * runs)
    let kerr = "MacCoun and Kerr 1988"
    let earlier = pair.compare(accepting: 0.262)
    let later = pair.compare(accepting: 0.225)
    return [
      row(
        "committees disagree, 2014",
        "Cortes and Lawrence 2021",
        0.259,
        earlier.disagreement,
        0.02
      ),
      row("accepted by both, 2014", "Cortes and Lawrence 2021", 0.51, earlier.precision, 0.03),
      row("committees disagree, 2021", "Beygelzimer et al. 2021", 0.23, later.disagreement, 0.02),
      row("8 of 12 to convict, convicting", kerr, 0.67, jury.convicting(after: 8), 0.06),
      row("4 of 12 to convict, acquitting", kerr, 0.94, 1 - jury.convicting(after: 4), 0.06),
      row("6 of 12 to convict, convicting", kerr, 0.20, jury.convicting(after: 6), 0.05),
    ]
  }

  private static func row(
    _ what: String,
    _ source: String,
    _ published: Double,
    _ ours: Double,
    _ tolerance: Double
  ) -> PublishedFinding {
    PublishedFinding(
      what: what,
      source: source,
      published: published,
      ours: ours,
      tolerance: tolerance
    )
  }
}
