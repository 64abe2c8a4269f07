/// What a trainee sees after committing a ballot: the own ratings beside how the committee's were
/// spread, the evidence missed, one boundary between two anchors, and one thing that would change it.
public struct Reveal: Sendable, Hashable {
  /// A finding of the committee, with the passages it rests on.
  public struct Evidence: Sendable, Hashable {
    /// The finding.
    public let finding: ExpectedFinding
    /// What the signal is called.
    public let title: String
    /// For Staff or against.
    public let direction: Direction
    /// Numbers of the passages that hold its quotes; none where it rests on what is not said.
    public let numbers: [Int]
  }

  /// Where two neighbouring ratings of a criterion part.
  public struct Boundary: Sendable, Hashable {
    /// The criterion.
    public let criterion: Criterion
    /// The lower of the two ratings.
    public let lower: Int
    /// The trainee's rating; null where there was none.
    public let rating: Int?
    /// How the committee's were spread.
    public let counts: RatingCounts
  }

  /// The exercise.
  public let exercise: Exercise
  /// The ballot.
  public let attempt: TrainingAttempt
  /// The criteria that either rated, in the rubric's order.
  public let criteria: [Criterion]
  /// Findings of most raters that the trainee's evidence touches.
  public let found: [Evidence]
  /// Findings of most raters that it does not touch.
  public let missed: [Evidence]
  /// The boundary that separates the two views most; null where nothing was rated.
  public let boundary: Boundary?
  /// One thing that would have changed the vote, in a sentence, or empty.
  public let change: String

  /// Puts the reveal together.
  public init(_ exercise: Exercise, _ attempt: TrainingAttempt, rubric: Rubric) {
    self.exercise = exercise
    self.attempt = attempt
    criteria = rubric.criteria.filter { criterion in
      attempt.rating(of: criterion.id) != nil
        || (exercise.reference.counts(of: criterion.id)?.rated ?? 0) > 0
    }
    let shared = Self.shared(exercise, rubric)
    let pointed = Set(attempt.evidence)
    found = shared.filter { !pointed.isDisjoint(with: $0.numbers) }
    missed = shared.filter { pointed.isDisjoint(with: $0.numbers) }
    boundary = Self.boundary(exercise, attempt, rubric)
    change = Self.change(exercise, rubric)
  }

  /// The findings that more than half of the committee made, as the file lists them.
  static func shared(_ exercise: Exercise, _ rubric: Rubric) -> [Evidence] {
    let passages = NumberedAnswer(exercise.text)
    return exercise.reference.sharedFindings.compactMap { finding -> Evidence? in
      guard let place = rubric.index(ofSignal: finding.signal) else { return nil }
      let signal = rubric.signals[place]
      return Evidence(
        finding: finding,
        title: signal.title,
        direction: signal.direction,
        numbers: Set(finding.quotes.flatMap(passages.numbers(of:))).sorted()
      )
    }
  }

  /// The boundary on the criterion on which the two are farthest apart.
  ///
  /// Where they agree, it is the one that holds the account back most; a gate comes before its equals.
  private static func boundary(
    _ exercise: Exercise,
    _ attempt: TrainingAttempt,
    _ rubric: Rubric
  ) -> Boundary? {
    var best: (boundary: Boundary, need: Double)?
    for criterion in rubric.criteria {
      let rating = attempt.rating(of: criterion.id)
      guard let found = boundary(on: criterion, rated: rating, exercise, rubric),
        found.need > best?.need ?? -1
      else { continue }
      best = found
    }
    return best?.boundary
  }

  /// The boundary on one criterion for a rating of it, and how much there is to say about it; null
  /// where the committee did not rate it.
  static func boundary(
    on criterion: Criterion,
    rated rating: Int?,
    _ exercise: Exercise,
    _ rubric: Rubric
  ) -> (boundary: Boundary, need: Double)? {
    guard let counts = exercise.reference.counts(of: criterion.id), counts.isShown,
      let mean = counts.mean, let median = counts.median
    else { return nil }
    let distance = rating.map { (Double($0) - mean).magnitude } ?? 1
    // Below a half they agree, and what is lowest comes first.
    let need =
      (distance > 0.5 ? 10 * distance : (4 - mean) / 10)
      + (rubric.gates[criterion.id] == nil ? 0 : 0.05)
    let lower = min(max(rating.map { min($0, median) } ?? median, 1), 3)
    return (Boundary(criterion: criterion, lower: lower, rating: rating, counts: counts), need)
  }

  /// What the phrasebook says would have changed a vote that rests on the deciding finding.
  static func change(_ exercise: Exercise, _ rubric: Rubric) -> String {
    let findings = exercise.reference.findings
    guard let most = findings.map({ ($0.headline, $0.raters) }).max(by: <),
      let deciding = findings.first(where: { ($0.headline, $0.raters) == most }),
      let phrases = rubric.phrasebook.phrases(of: deciding.signal),
      let place = StableHash(exercise.id, "change").place(among: phrases.change.count)
    else { return "" }
    return phrases.change[place]
  }
}
