/// Something that a session shows, as data.
public enum TrainingScene: Sendable, Hashable {
  /// A round begins, or goes on where it was left.
  case round(TrainingRound, isResumed: Bool)
  /// What a criterion asks and what its ratings look like.
  case criterion(Criterion, place: Int, of: Int)
  /// An answer with what the committee made of it and its notes.
  case exemplar(Exercise, place: Int, of: Int)
  /// An answer to rate; why it was chosen, where it was.
  case answer(Exercise, place: Int, of: Int, choice: PracticePlan.Choice?)
  /// The ballot before it is committed.
  case draft(BallotDraft, Exercise)
  /// The committee's view beside the trainee's.
  case reveal(Reveal)
  /// What good practice misses in the feedback that the trainee wrote.
  case feedback([FeedbackFlaw])
  /// What can be answered at a prompt.
  case help(TrainingPrompt)
  case refused(EntryProblem)
  /// The last entry was taken back.
  case undone(BallotStep)
  case committed
  case contested
  /// All lessons are read.
  case learned
  /// A round with feedback is done.
  case practised(TrainingRound)
  /// A round of qualifying is done.
  case qualified(Qualification, TrainingRound)
  /// A recheck is done.
  case rechecked(DriftCheck, TrainingRound)
  /// The trainee left; everything is kept.
  case left
}
