/// The exercises there are for one standard.
public struct ExercisePool: Sendable {
  /// The standard.
  public let rubric: Rubric
  /// The exercises in the order of their ids.
  public let exercises: [Exercise]

  private let places: [String: Int]

  /// Takes the exercises that are rated by a rubric; those of others are left out, and so is the
  /// second of two with one id.
  public init(_ exercises: [Exercise], rubric: Rubric) {
    var places: [String: Int] = [:]
    var kept: [Exercise] = []
    for exercise in exercises.sorted(by: { $0.id < $1.id })
    where exercise.rubric == rubric.id && places[exercise.id] == nil {
      places[exercise.id] = kept.count
      kept.append(exercise)
    }
    self.rubric = rubric
    self.exercises = kept
    self.places = places
  }

  /// The exercise of an id, or null.
  public func exercise(_ id: String) -> Exercise? { places[id].map { exercises[$0] } }

  /// The exercises kept for a use, in the order of their ids.
  public func exercises(for use: Exercise.Use) -> [Exercise] { exercises.filter { $0.use == use } }

  /// An exemplar of each vote, the lowest first: of those kept for learning the one that the
  /// committee agrees on most, of equals one whose level few of them have, so that every level is
  /// shown; then the first.
  public var exemplars: [Exercise] {
    let kept = exercises(for: .learn)
    func rank(_ exercise: Exercise) -> (Double, Int) {
      let share = exercise.reference.votes.share(of: exercise.reference.vote.rawValue)
      return (-share, kept.count { $0.reference.level == exercise.reference.level })
    }
    return Vote.allCases.compactMap { vote in
      let candidates = kept.filter { $0.reference.vote == vote }
      let ranks = candidates.map(rank)
      guard let best = ranks.min(by: <), let place = ranks.firstIndex(where: { $0 == best }) else {
        return nil
      }
      return candidates[place]
    }
  }

  /// The exercises that a qualification or a recheck may use: kept for it, and agreed on.
  public func gold(for use: Exercise.Use) -> [Exercise] {
    exercises(for: use).filter(\.reference.isConsensus)
  }
}
