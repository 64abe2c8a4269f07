/// What somebody, a rater, several raters or the program, makes of one answer.
public struct AnswerLabel: Sendable, Hashable {
  /// The vote.
  public var vote: Vote
  /// The level it reads at, or null where none was given.
  public var level: Level?
  /// The rating of each criterion in the rubric's order, 1 to 4, or null.
  public var ratings: [Int?]
  /// Places in the rubric's signals of what was found, each once, rising.
  public var findings: [Int]
  /// Places of the signals named as the one that decides; of several raters each one's.
  public var headlines: [Int]

  /// Makes a label from its parts.
  public init(vote: Vote, level: Level?, ratings: [Int?], findings: [Int], headlines: [Int]) {
    self.vote = vote
    self.level = level
    self.ratings = ratings
    self.findings = Set(findings).sorted()
    self.headlines = Set(headlines).sorted()
  }

  /// What a reading comes to.
  public init(_ reading: AnswerReading) {
    let headline = reading.headline.flatMap { place in
      reading.findings.indices.contains(place) ? reading.findings[place].signal : nil
    }
    self.init(
      vote: reading.vote,
      level: reading.level,
      ratings: reading.ratings,
      findings: reading.findings.map(\.signal),
      headlines: headline.map { [$0] } ?? []
    )
  }

  /// What raters come to together; null without raters.
  ///
  /// The vote is the median and a rating the median of a criterion that most rated, a half going
  /// down; the level is the most frequent, of equally frequent ones the lowest; a finding is one that
  /// more than half named.
  public init?(consensusOf raters: [AnswerLabel]) {
    guard let first = raters.first else { return nil }
    let votes = raters.map(\.vote.rawValue)
    let ratings = first.ratings.indices.map { place -> Int? in
      let given = raters.compactMap { $0.ratings.indices.contains(place) ? $0.ratings[place] : nil }
      return given.count * 2 > raters.count ? Self.median(given) : nil
    }
    let named = Set(raters.flatMap(\.findings)).filter { signal in
      raters.count { $0.findings.contains(signal) } * 2 > raters.count
    }
    let levels = raters.compactMap(\.level)
    let level = Level.allCases.filter(levels.contains).max { left, right in
      let (one, other) = (levels.count { $0 == left }, levels.count { $0 == right })
      return (one, right.rank) < (other, left.rank)
    }
    self.init(
      vote: Vote(rawValue: Self.median(votes)) ?? first.vote,
      level: level,
      ratings: ratings,
      findings: Array(named),
      headlines: raters.flatMap(\.headlines)
    )
  }

  /// The rating of a criterion, or null.
  func rating(_ criterion: Int) -> Int? {
    ratings.indices.contains(criterion) ? ratings[criterion] : nil
  }

  /// The median of some numbers, a half going down; 0 without numbers.
  private static func median(_ values: [Int]) -> Int {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
