/// How a trainee rates one criterion.
public struct CriterionScore: Sendable, Hashable {
  /// The mean rating less the committee's.
  public struct Lean: Sendable, Hashable {
    /// In points, drawn toward 0 as by four exercises: above 0 is lenient.
    public let points: Double
    /// Its standard error.
    public let standardError: Double

    /// Whether it is beyond chance and at least a quarter of a category.
    public var isClear: Bool {
      points.magnitude >= 0.25 && points.magnitude > 1.96 * standardError
    }
  }

  /// How the ratings go along with the committee's.
  public struct Relation: Sendable, Hashable {
    /// Pearson's correlation.
    public let correlation: Double
    /// Where it lies with 95% confidence.
    public let interval: ClosedRange<Double>
  }

  /// The exercises before a lean is told.
  public static let leanCount = 8
  /// The exercises before a correlation is told.
  public static let relationCount = 10

  /// Id of the criterion.
  public let criterion: String
  /// What it is called.
  public let title: String
  /// How many exercises both rated on it.
  public let count: Int
  /// How often the trainee rated what most of the committee found nothing to judge by in.
  public let overreached: Int
  /// How often the trainee found nothing to judge by where most of the committee rated.
  public let missed: Int
  /// The lean.
  public let lean: TrainingFigure<Lean>
  /// The correlation.
  public let relation: TrainingFigure<Relation>

  init(_ criterion: Criterion, _ cells: [RatedCell], in attempts: [TrainingAttempt]) {
    self.criterion = criterion.id
    title = criterion.title
    let own = cells.filter { $0.criterion == criterion.id }
    count = own.count
    func times(_ isRated: Bool) -> Int {
      attempts.count { attempt in
        guard let counts = attempt.reference.counts(of: criterion.id), counts.raters > 0 else {
          return false
        }
        return (attempt.rating(of: criterion.id) != nil) == isRated && counts.isShown != isRated
      }
    }
    overreached = times(true)
    missed = times(false)
    lean = TrainingFigure(after: Self.leanCount, of: own.count) { () throws(Undefined) -> Lean in
      let spread = SampleSpread(own.map(\.error))
      let weight = Double(own.count) / Double(own.count + 4)
      return Lean(points: weight * spread.mean, standardError: weight * spread.error)
    }
    relation = TrainingFigure(after: Self.relationCount, of: own.count) {
      () throws(Undefined) -> Relation in
      let found = try Correlation(own.map { Double($0.rating) }, own.map(\.standard))
      return Relation(correlation: found.coefficient, interval: try found.interval())
    }
  }
}
