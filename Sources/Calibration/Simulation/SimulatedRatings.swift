/// Ratings that known interviewers give candidates of known ability, each on an occasion of its own.
///
/// The debrief's own model before anybody has heard anybody: severity, halo, occasion and the rating
/// scale are as in a debrief, and the design is one in which not everybody sees everybody.
public struct SimulatedRatings: Sendable, Hashable {
  /// Who rates; what they observe, weigh and how they talk does not matter.
  public var interviewers: [Interviewer]
  /// How hard each criterion is, in logits.
  public var difficulties: [Double]
  /// Candidates, each seen by some of the interviewers.
  public var candidates: Int
  /// How many interviewers see a candidate.
  public var ratersPerCandidate: Int
  /// Standard deviation of the candidates' abilities in logits.
  public var abilitySpread: Double
  /// Standard deviation, in logits, of what a candidate is better or worse at on single criteria.
  public var profileSpread: Double
  /// The steps between ratings.
  public var scale: RatingScale

  /// Makes a design.
  public init(
    interviewers: [Interviewer],
    difficulties: [Double] = [-0.6, -0.2, 0.2, 0.6],
    candidates: Int = 400,
    ratersPerCandidate: Int = 4,
    abilitySpread: Double = 1.2,
    profileSpread: Double = 0,
    scale: RatingScale = RatingScale()
  ) {
    self.interviewers = interviewers
    self.difficulties = difficulties
    self.candidates = candidates
    self.ratersPerCandidate = ratersPerCandidate
    self.abilitySpread = abilitySpread
    self.profileSpread = profileSpread
    self.scale = scale
  }

  /// Draws the ratings.
  ///
  /// - Parameter seed: The same seed gives the same ratings.
  /// - Returns: Ratings from 1 to 4; null where the design has no ratings.
  /// - Throws: Why the interviewers cannot rate.
  public func draw(seed: UInt64) throws(DebriefError) -> FacetedRatings? {
    var judges = interviewers
    for index in judges.indices { judges[index].observes = nil }
    let rubric = Rubric(
      id: "simulated",
      title: "",
      criteria: difficulties.enumerated().map { place, difficulty in
        Criterion(
          id: "c\(place)",
          title: "",
          question: "",
          anchors: [],
          probes: [],
          difficulty: difficulty
        )
      },
      signals: [],
      scale: scale
    )
    let panel = Panel(
      id: "simulated",
      title: "",
      members: judges.map(\.id),
      discussion: Discussion(rounds: 0)
    )
    let numbers = CounterRandom(seed: seed)
    var table: RatingCutTable?
    var ratings: [FacetedRatings.Rating] = []
    for candidate in 0..<max(0, candidates) {
      let draws = numbers.stream(UInt64(candidate))
      let plan = try DebriefPlan(
        rubric: rubric,
        panel: panel,
        interviewers: judges,
        packet: packet(draws.stream(0))
      )
      let cuts = table ?? RatingCutTable(plan)
      table = cuts
      ratings += rate(candidate, plan, draws, cuts)
    }
    return try? FacetedRatings(
      ratings,
      candidates: (0..<max(0, candidates)).map { "candidate \($0 + 1)" },
      raters: judges.map(\.id),
      criteria: difficulties.indices.map { "c\($0)" },
      scale: 1...4
    )
  }

  /// One answer at the candidate's ability, better here and worse there.
  private func packet(_ draws: CounterRandom) -> DebriefPacket {
    let ability = abilitySpread * draws.normal(at: 0)
    let profile = difficulties.indices.map {
      ability + profileSpread * draws.normal(at: UInt64($0 + 1))
    }
    let reading = AnswerReading(
      findings: [],
      undertone: profile,
      theta: profile,
      expectedRatings: profile,
      ratings: profile.map { _ in nil },
      mean: 1,
      vote: .strongNo,
      level: .belowSenior,
      headline: nil
    )
    return DebriefPacket(answers: [DebriefPacket.Answer(reading: reading)])
  }

  private func rate(
    _ candidate: Int,
    _ plan: DebriefPlan,
    _ draws: CounterRandom,
    _ cuts: RatingCutTable
  ) -> [FacetedRatings.Rating] {
    var engine = DebriefEngine(plan)
    let raters = draws.stream(1).permutation(of: interviewers.count)
      .prefix(max(0, ratersPerCandidate)).sorted()
    engine.drawNoise(from: draws.stream(2), with: cuts)
    engine.run(.drawn)
    var ratings: [FacetedRatings.Rating] = []
    for rater in raters {
      for criterion in difficulties.indices {
        let rating = engine.rating(of: rater, on: criterion)
        guard rating > 0 else { continue }
        ratings.append(
          FacetedRatings.Rating(
            candidate: candidate,
            rater: rater,
            criterion: criterion,
            rating: rating
          )
        )
      }
    }
    return ratings
  }
}
