/// One answer of a run, as two runs are compared.
public struct RunItem: Sendable, Hashable {
  /// A finding by the signal's id, with the words it rests on.
  public struct Finding: Sendable, Hashable {
    /// The signal's id.
    public var signal: String
    /// The words, or null.
    public var quote: String?

    /// Makes a finding.
    public init(signal: String, quote: String? = nil) {
      self.signal = signal
      self.quote = quote
    }
  }

  /// The id.
  public var id: String
  /// The vote.
  public var vote: Vote
  /// The level.
  public var level: Level?
  /// The rating of each criterion by its id, or null where it is not rated.
  public var ratings: [String: Int?]
  /// What was found, in the order of the run.
  public var findings: [Finding]
  /// The signal that decides, or null.
  public var headline: String?

  /// Makes an item from its parts.
  public init(
    id: String,
    vote: Vote,
    level: Level? = nil,
    ratings: [String: Int?] = [:],
    findings: [Finding] = [],
    headline: String? = nil
  ) {
    self.id = id
    self.vote = vote
    self.level = level
    self.ratings = ratings
    self.findings = findings
    self.headline = headline
  }

  /// An answer that was read just now.
  init(_ evaluated: EvaluatedAnswer, rubric: Rubric) {
    let reading = evaluated.reading
    let findings = reading.findings.compactMap { finding -> Finding? in
      guard rubric.signals.indices.contains(finding.signal) else { return nil }
      return Finding(signal: rubric.signals[finding.signal].id, quote: finding.quote)
    }
    let headline = reading.headline.flatMap { place in
      reading.findings.indices.contains(place) ? reading.findings[place].signal : nil
    }
    self.init(
      id: evaluated.record.id,
      vote: reading.vote,
      level: reading.level,
      ratings: Dictionary(zip(rubric.criteria.map(\.id), reading.ratings)) { first, _ in first },
      findings: findings,
      headline: headline.map { rubric.signals[$0].id }
    )
  }
}
