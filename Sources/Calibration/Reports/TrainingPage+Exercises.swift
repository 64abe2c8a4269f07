extension TrainingPage {
  /// An exercise with all that is shown of it before and after a ballot.
  ///
  /// Whatever hangs on a rating is worked out here for each rating there is, first for none.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - spreads: How criteria are rated anywhere; an exercise names places among them.
  /// - Returns: The exercise.
  func exercise(_ exercise: Exercise, _ spreads: [JSONValue]) -> JSONValue {
    let reference = exercise.reference
    let interview = pool.rubric.interviews.first { $0.id == exercise.interview }
    return [
      "title": shown(exercise.title), "use": .string(exercise.use.rawValue),
      "pair": exercise.pair.map(JSONValue.string) ?? .null,
      "round": interview.map { shown($0.title) } ?? .null,
      "question": shown(exercise.text.question),
      "pushback": exercise.text.pushback.map(shown) ?? .null,
      "passages": .array(NumberedAnswer(exercise.text).passages.map(passage)),
      "vote": .integer(reference.vote.rawValue), "agreed": .bool(reference.isConsensus),
      "votes": .string(ExerciseReport.votes(reference.votes)),
      "levels": .string(ExerciseReport.levels(reference.levels)),
      "offVotes": .array(ratings { .bool(RevealReport.isOff($0, reference.votes)) }),
      "criteria": .array(
        pool.rubric.criteria.map { spread in
          spreads.firstIndex(of: criterion(spread, of: exercise)).map(JSONValue.integer) ?? .null
        }
      ),
      "findings": .array(Reveal.shared(exercise, pool.rubric).map { finding($0, reference) }),
      "change": shown(Reveal.change(exercise, pool.rubric)), "notes": shown(exercise.notes),
      "origin": shown(reference.origin),
      // What a committed ballot keeps of the committee.
      "reference": reference.spreads.json,
    ]
  }

  /// How criteria are rated over all exercises, each way once: few ways, and long to write out.
  var spreads: [JSONValue] {
    var all: [JSONValue] = []
    for exercise in pool.exercises {
      for criterion in pool.rubric.criteria {
        let spread = self.criterion(criterion, of: exercise)
        if spread != .null, !all.contains(spread) { all.append(spread) }
      }
    }
    return all
  }

  private func ratings(_ value: (Int?) -> JSONValue) -> [JSONValue] {
    [value(nil)] + RatingCounts.scale.map(value)
  }

  private func passage(_ passage: AnswerPassage) -> JSONValue {
    [
      "number": .integer(passage.number), "paragraph": .integer(passage.paragraph),
      "isResponse": .bool(passage.field == .response), "text": shown(passage.text),
    ]
  }

  /// How the committee rated a criterion; null where none of it did.
  private func criterion(_ criterion: Criterion, of exercise: Exercise) -> JSONValue {
    guard let counts = exercise.reference.counts(of: criterion.id) else { return .null }
    let boundaries = ratings { rating in
      let found = Reveal.boundary(on: criterion, rated: rating, exercise, pool.rubric)
      return found.map { [.integer($0.boundary.lower), .number($0.need)] } ?? .null
    }
    return [
      "counts": .array((counts.counts + [counts.unrated]).map(JSONValue.integer)),
      "says": .string(ExerciseReport.ratings(counts)),
      "off": .array(ratings { .bool(RevealReport.isOff($0, counts)) }),
      "boundaries": .array(boundaries),
      "median": counts.isShown ? counts.median.map(JSONValue.integer) ?? .null : .null,
    ]
  }

  private func finding(_ evidence: Reveal.Evidence, _ reference: ExerciseReference) -> JSONValue {
    let raters = "\(evidence.finding.raters) of \(reference.votes.raters) raters"
    return [
      "title": shown(evidence.title),
      "speaks": .string("\(evidence.direction == .for ? "for" : "against"), \(raters)"),
      "quote": evidence.finding.quotes.first.map(shown) ?? .null,
      "numbers": .array(evidence.numbers.map(JSONValue.integer)),
    ]
  }
}
