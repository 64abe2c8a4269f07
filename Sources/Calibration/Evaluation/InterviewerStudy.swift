/// Where the spread of a panel's ratings comes from, and how many interviewers are enough.
public struct InterviewerStudy: Sendable {
  /// What a number of interviewers is worth.
  public struct Worth: Hashable, Sendable {
    /// The number of interviewers.
    public let interviewers: Int
    /// The reliability of comparing candidates; null where candidates do not differ.
    public let generalizability: Double?
    /// The reliability of holding them against a bar.
    public let dependability: Double?
    /// The interval of that, over drawing candidates anew.
    public let interval: ClosedRange<Double>?
  }

  /// How the ratings are arranged, and with that the study.
  public enum Arrangement: String, Hashable, Sendable {
    /// Every rater rated every candidate on every criterion.
    case crossed = "raters x criteria"
    /// Every rater rated every candidate once.
    case raters = "raters"
    /// Every criterion has raters of its own.
    case nested = "raters within criteria"
    /// Candidates have raters of their own; a rater's ratings of one are averaged.
    case within = "raters within candidates"
  }

  /// The arrangement.
  public let arrangement: Arrangement
  /// The variance components and their errors.
  public let study: GeneralizabilityStudy
  /// The number of candidates it rests on.
  public let candidateCount: Int
  /// The criteria that a candidate's rating is taken over; 1 where they were averaged.
  public let criterionCount: Int
  /// What each number of interviewers is worth, from one on.
  public let worths: [Worth]
  /// The dependability wanted.
  public let wanted: Double
  /// The fewest interviewers for it; null where a thousand are not enough.
  public let needed: Int?
  /// The interval of that over drawing candidates anew; the upper end null where it has none, and all of
  /// it where there are too few candidates, or drawing them anew changes no dependability.
  public let neededInterval: (lower: Int, upper: Int?)?
  /// The fewest interviewers whose comparing of candidates is as reliable; null where a thousand are
  /// not enough.
  public let neededForComparing: Int?

  /// Studies ratings.
  ///
  /// - Parameters:
  ///   - ratings: The ratings; first occasions count.
  ///   - settings: What is wanted, and how many draws.
  /// - Throws: `Undefined` where no candidate has two raters, or candidates do not differ.
  public init(_ ratings: FacetedRatings, _ settings: RaterSettings) throws(Undefined) {
    let cells = StudyCells(ratings)
    arrangement = cells.arrangement
    let study = try cells.study(cells.persons)
    guard study.components.contains(where: { $0.variance != 0 }) else { throw .noVariation }
    self.study = study
    candidateCount = cells.persons.count
    criterionCount = cells.criterionCount
    wanted = settings.wantedDependability
    let largest = min(max(Self.most(study), 8), 12)
    let draws = Self.draws(cells, settings, largest)
    worths = (1...largest).map { count in
      let decision = cells.decision(study, count)
      return Worth(
        interviewers: count,
        generalizability: try? decision.generalizability(),
        dependability: try? decision.dependability(),
        interval: Self.interval(draws.map { $0.worths[count - 1] }, settings.confidence)
      )
    }
    needed = Self.needed(cells, study, settings.wantedDependability)
    neededForComparing = Self.fewest { count throws(Undefined) in
      try cells.decision(study, count).generalizability() >= settings.wantedDependability
    }
    neededInterval =
      worths.contains { $0.interval != nil }
      ? Self.neededInterval(draws.map(\.needed), settings.confidence) : nil
  }

  private static func most(_ study: GeneralizabilityStudy) -> Int {
    study.design == .nested ? study.secondCount : study.firstCount
  }

  private static func needed(
    _ cells: StudyCells,
    _ study: GeneralizabilityStudy,
    _ wanted: Double
  ) -> Int? {
    fewest { count throws(Undefined) in
      try cells.decision(study, count).dependability() >= wanted
    }
  }

  /// The smallest number up to 1000 that is enough, where any larger one is as well.
  private static func fewest(_ isEnough: (Int) throws(Undefined) -> Bool) -> Int? {
    guard (try? isEnough(1000)) == true else { return nil }
    var (low, high) = (1, 1000)
    while low < high {
      let middle = (low + high) / 2
      if (try? isEnough(middle)) == true { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private struct Draw {
    let worths: [Double]
    let needed: Int?
  }

  /// The study over candidates drawn with replacement.
  private static func draws(
    _ cells: StudyCells,
    _ settings: RaterSettings,
    _ largest: Int
  ) -> [Draw] {
    let count = cells.persons.count
    guard count >= ClusteredSpread.fewestClusters else { return [] }
    let random = CounterRandom(seed: settings.seed)
    let affordable = 20_000_000 / max(cells.ratingCount, 1)
    let replicates = min(settings.draws, max(affordable, 100))
    return (0..<max(replicates, 0)).compactMap { replicate in
      let stream = random.stream(UInt64(replicate))
      let chosen = (0..<count).map {
        cells.persons[stream.integer(below: count, at: UInt64($0))]
      }
      guard let study = try? cells.study(chosen) else { return nil }
      return Draw(
        worths: (1...largest).map { (try? cells.decision(study, $0).dependability()) ?? 0 },
        needed: needed(cells, study, settings.wantedDependability)
      )
    }
  }

  private static func interval(_ values: [Double], _ confidence: Double) -> ClosedRange<Double>? {
    guard values.count > 20 else { return nil }
    let sorted = values.sorted()
    let tail = (1 - confidence) / 2
    let lower = sorted[Int(tail * Double(sorted.count - 1))]
    let upper = max(sorted[Int((1 - tail) * Double(sorted.count - 1))], lower)
    return DrawnSpread.interval(lower...upper)
  }

  private static func neededInterval(
    _ values: [Int?],
    _ confidence: Double
  ) -> (lower: Int, upper: Int?)? {
    guard values.count > 20 else { return nil }
    let sorted = values.map { $0 ?? .max }.sorted()
    let tail = (1 - confidence) / 2
    let lower = sorted[Int(tail * Double(sorted.count - 1))]
    let upper = sorted[Int((1 - tail) * Double(sorted.count - 1))]
    guard lower < .max else { return nil }
    return (lower, upper < .max ? upper : nil)
  }
}
