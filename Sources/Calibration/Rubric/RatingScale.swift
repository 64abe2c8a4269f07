/// The steps between the four ratings and the cuts between the four votes.
public struct RatingScale: Sendable {
  /// Andrich thresholds of ratings 2, 3 and 4 in logits; they sum to zero.
  public var steps: [Double] {
    didSet { deferredCuts = Self.deferredCuts(steps) }
  }
  /// The weighted mean ratings from which a vote is 2, 3 and 4, in an account as long as ``room`` says.
  public var cuts: [Double]
  /// How the cuts of a yes go with the length of an account; null where they stay.
  public var room: AccountRoom?
  /// Logits for Senior rather than below it of a strong no in which nothing is found.
  ///
  /// Each signal adds its ``Signal/level`` as strong as it is, and from zero up the strong no reads
  /// Senior. Null where the ratings tell.
  public var level: Double?
  /// What each doubling of the answers heard adds to ``level`` in a debrief; 0 for one answer.
  ///
  /// Each signal counts as strong as an answer shows it best, and the best of several is more than one
  /// shows, so that it lies below zero.
  public var doubling: Double
  /// Where drawn ratings change, a long table; null for steps that give none.
  var deferredCuts: Deferred<RatingCutTable?>

  /// Makes a scale from three steps, three cuts with how they go with an account's length, and where a
  /// strong no reads Senior, in one answer and in twice as many.
  public init(
    steps: [Double] = [-1.5, 0, 1.5],
    cuts: [Double] = [1.70, 2.50, 3.35],
    room: AccountRoom? = nil,
    level: Double? = nil,
    doubling: Double = 0
  ) {
    self.steps = steps
    self.cuts = cuts
    self.room = room
    self.level = level
    self.doubling = doubling
    deferredCuts = Self.deferredCuts(steps)
  }

  private static func deferredCuts(_ steps: [Double]) -> Deferred<RatingCutTable?> {
    Deferred { RatingCurve(steps: steps).map { RatingCutTable($0) } }
  }

  /// The vote that a weighted mean of ratings amounts to; compared at six decimals.
  ///
  /// - Parameters:
  ///   - mean: The mean, 1 to 4.
  ///   - rise: What the account's length adds to the cuts of a yes, as ``rise(terms:)`` has it.
  /// - Returns: The vote.
  public func vote(forMean mean: Double, rise: Double = 0) -> Vote {
    let rounded = (mean * 1e6).rounded() / 1e6
    return Vote(rawValue: 1 + cuts(rise: rise).filter { $0 <= rounded }.count) ?? .strongYes
  }

  /// What the length of an account adds to the cuts of a yes; 0 without ``room``.
  ///
  /// - Parameter terms: How many terms of the table of words it has.
  /// - Returns: Points of the mean rating.
  public func rise(terms: Int) -> Double { room?.rise(terms: terms) ?? 0 }

  /// The cuts in an account whose length adds so much to those of a yes, at six decimals.
  public func cuts(rise: Double) -> [Double] {
    guard rise != 0 else { return cuts }
    return cuts.enumerated().map { place, cut in
      place == 0 ? cut : ((max(cuts[0], cut + rise)) * 1e6).rounded() / 1e6
    }
  }
}

extension RatingScale: Hashable {
  /// Whether two scales have the same steps, cuts and room, and read levels alike.
  public static func == (left: RatingScale, right: RatingScale) -> Bool {
    left.steps == right.steps && left.cuts == right.cuts && left.room == right.room
      && left.level == right.level && left.doubling == right.doubling
  }

  /// Hashes the steps, the cuts, the room and what levels are read by.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(steps)
    hasher.combine(cuts)
    hasher.combine(room)
    hasher.combine(level)
    hasher.combine(doubling)
  }
}
