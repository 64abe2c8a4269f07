public import Calibration

/// A standard of three criteria and exercises without much text, for tests of training.
public enum SmallExercises: Sendable {
  /// Two criteria that are always rated, and one that only a challenge shows.
  public static let rubric = Rubric(
    id: "small",
    title: "Small",
    criteria: [
      criterion("depth", .always), criterion("span", .always),
      criterion("conviction", .afterChallenge),
    ],
    signals: [
      Signal(
        id: "built",
        title: "Built a mechanism",
        direction: .for,
        criterion: "depth",
        base: 0,
        evidence: [],
        adds: [:]
      )
    ],
    gates: ["span": 3]
  )

  private static func criterion(_ id: String, _ applies: Criterion.Applies) -> Criterion {
    Criterion(
      id: id,
      title: id.first.map { $0.uppercased() + id.dropFirst() } ?? id,
      question: "How much \(id)?",
      anchors: (1...4).map { "A \($0) of \(id)." },
      probes: [],
      applies: applies
    )
  }

  /// An exercise that three raters rate alike, or as said.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - vote: The vote, and the rating of both criteria.
  ///   - votes: Raters by vote; all three on the vote where left out.
  ///   - use: What it is kept for.
  ///   - pair: The name of its pair.
  ///   - pushback: The challenge, or null.
  /// - Returns: The exercise.
  public static func exercise(
    _ id: String,
    vote: Int,
    votes: [Int]? = nil,
    use: Exercise.Use = .practice,
    pair: String? = nil,
    pushback: String? = nil
  ) -> Exercise {
    let all = RatingCounts((1...4).map { $0 == vote ? 3 : 0 })
    return Exercise(
      id: id,
      title: "Exercise \(id)",
      rubric: "small",
      use: use,
      pair: pair,
      text: AnswerText(
        question: "What happened?",
        answer: "We built a checklist.\n\nThree teams use it without us.",
        pushback: pushback,
        response: pushback == nil ? nil : "Then we change the first step."
      ),
      reference: ExerciseReference(
        votes: votes.map { RatingCounts($0) } ?? all,
        levels: [0, 3, 0],
        criteria: [.init("depth", all), .init("span", all)],
        findings: [
          ExpectedFinding(
            signal: "built",
            raters: 3,
            headline: 3,
            quotes: ["Three teams use it without us."]
          )
        ]
      )
    )
  }

  /// Exercises of every vote: eight to practise on, one exemplar a vote, and enough to qualify and
  /// recheck twice over.
  public static let pool: ExercisePool = {
    var exercises: [Exercise] = []
    for vote in 1...4 {
      exercises.append(exercise("learn-\(vote)", vote: vote, use: .learn))
      exercises += (1...2).map { exercise("practice-\(vote)-\($0)", vote: vote) }
      exercises += (1...6).map { exercise("qualify-\(vote)-\($0)", vote: vote, use: .qualify) }
      exercises += (1...2).map { exercise("monitor-\(vote)-\($0)", vote: vote, use: .monitor) }
    }
    return ExercisePool(exercises, rubric: rubric)
  }()
}
