/// One thing that a trainee says of an answer before seeing what the committee said.
public enum BallotStep: Sendable, Hashable {
  /// The rating of a criterion, by its id.
  case rating(String)
  case vote
  case level
  /// How sure the trainee is that the committee votes alike.
  case confidence
  /// Which passages the ballot rests on.
  case evidence
  /// Why, in a line.
  case reason
  /// What the candidate would be told.
  case feedback

  /// The steps for an answer: ratings before the vote, and all of it before the reveal.
  ///
  /// Conviction and the like are asked for only after a challenge.
  ///
  /// - Parameters:
  ///   - text: The answer.
  ///   - rubric: The standard.
  ///   - stage: The stage; written feedback is asked for where there is feedback on it.
  /// - Returns: The steps in order.
  public static func steps(
    for text: AnswerText,
    by rubric: Rubric,
    in stage: TrainingStage
  ) -> [BallotStep] {
    let ratings = rubric.criteria.compactMap { criterion -> BallotStep? in
      let isAsked = criterion.applies != .afterChallenge || text.pushback != nil
      return isAsked ? .rating(criterion.id) : nil
    }
    let rest: [BallotStep] = [.vote, .level, .confidence, .evidence, .reason]
    return ratings + rest + (stage.showsFeedback ? [.feedback] : [])
  }
}
