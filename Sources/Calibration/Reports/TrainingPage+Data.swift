extension TrainingPage {
  /// How many rounds of qualifying and rechecking are planned; later ones begin anew.
  private static let plannedRounds = 4

  /// All that the page's program reads.
  var data: JSONValue {
    let spreads = self.spreads
    return [
      "schema": .string(TrainingEvent.schema),
      "version": .integer(TrainingRecord.version),
      "seed": .string(String(seed)),
      "criteria": .array(pool.rubric.criteria.map(criterion)),
      "levels": .array(
        pool.rubric.levels.map { ["id": .string($0.level.rawValue), "says": shown($0.says)] }
      ),
      "votes": .array(Vote.allCases.map { .string($0.words) }),
      "stages": .array(TrainingStage.allCases.map(stage)),
      "lessons": .array(TrainingSession.lessons(of: pool).map(JSONValue.string)),
      "exercises": .object(
        Dictionary(pool.exercises.map { ($0.id, exercise($0, spreads)) }) { first, _ in first }
      ),
      "spreads": .array(spreads),
      "order": .array(practiceOrder.map(JSONValue.string)),
      "plans": [
        "qualify": .array(plans(of: .qualify)), "monitor": .array(plans(of: .monitor)),
      ],
      "guide": guideValue,
      "longest": .integer(EntryReader.longest),
    ]
  }

  /// Text for people, with everything that acts on a display made visible.
  func shown(_ text: String) -> JSONValue { .string(Escaping.visibleLines(text)) }

  private func criterion(_ criterion: Criterion) -> JSONValue {
    [
      "id": .string(criterion.id), "title": shown(criterion.title),
      "question": shown(criterion.question),
      "anchors": .array(criterion.anchors.map(shown)),
      "inside": .array(RatingCounts.scale.map { shown(RevealReport.anchor($0, criterion)) }),
      "afterChallenge": .bool(criterion.applies == .afterChallenge),
    ]
  }

  private func stage(_ stage: TrainingStage) -> JSONValue {
    [
      "id": .string(stage.rawValue), "title": .string(Prose.raised(stage.rawValue)),
      "about": .string(TrainingSceneReport.about(stage)), "count": .integer(stage.usualCount),
      "showsFeedback": .bool(stage.showsFeedback),
    ]
  }

  /// The exercises for practice in the order that the plan gives somebody who rates as the committee
  /// does.
  private var practiceOrder: [String] {
    let all = pool.exercises(for: .practice)
    var order: [String] = []
    var record = TrainingRecord()
    for _ in all {
      let plan = PracticePlan(pool, record, seed: seed, now: Self.start)
      guard let next = plan.next(), let exercise = pool.exercise(next.exercise),
        !order.contains(exercise.id)
      else { break }
      order.append(exercise.id)
      record.append(TrainingEvent(.commit(agreeing(on: exercise, .practice)), at: Self.start))
    }
    return order + all.map(\.id).filter { !order.contains($0) }
  }

  /// The exercises of the first rounds of a stage that plans them, as the session itself does.
  private func plans(of stage: TrainingStage) -> [JSONValue] {
    var plans: [JSONValue] = []
    var record = TrainingRecord()
    let settings = TrainingSession.Settings(seed: seed)
    while plans.count < Self.plannedRounds {
      guard
        var session = try? TrainingSession(pool, record: record, stage: stage, settings: settings)
      else { break }
      _ = session.begin(at: Self.start)
      guard let planned = session.round?.planned, !planned.isEmpty else { break }
      plans.append(.array(planned.map(JSONValue.string)))
      for exercise in planned.compactMap(pool.exercise) {
        record.append(TrainingEvent(.commit(agreeing(on: exercise, stage)), at: Self.start))
      }
    }
    return plans
  }

  private static let start = Timestamp(seconds: 0)

  private func agreeing(on exercise: Exercise, _ stage: TrainingStage) -> TrainingAttempt {
    TrainingAttempt(
      exercise: exercise.id,
      stage: stage,
      round: 0,
      time: Self.start,
      ratings: pool.rubric.criteria.map { criterion in
        let counts = exercise.reference.counts(of: criterion.id)
        return .init(criterion.id, counts.flatMap { $0.isShown ? $0.median : nil })
      },
      vote: exercise.reference.vote,
      level: exercise.reference.level,
      confidence: 100,
      reference: exercise.reference.spreads
    )
  }

  private var guideValue: JSONValue {
    func phrases(_ list: [String]) -> JSONValue { .array(list.map(JSONValue.string)) }
    func need(_ need: FeedbackGuide.Need) -> JSONValue {
      ["title": shown(need.title), "cure": shown(need.cure), "phrases": phrases(need.phrases)]
    }
    return [
      "faults": .array(
        guide.faults.map { fault in
          [
            "id": .string(fault.id), "title": shown(fault.title), "cure": shown(fault.cure),
            "phrases": phrases(fault.phrases), "unless": phrases(fault.unless),
          ]
        }
      ),
      "shortestQuote": .integer(guide.shortestQuote),
      "evidence": need(guide.evidence), "change": need(guide.change),
      "verdicts": [
        "title": shown(guide.verdicts.title), "cure": shown(guide.verdicts.cure),
        "yes": phrases(guide.verdicts.yes), "no": phrases(guide.verdicts.no),
      ],
    ]
  }
}
