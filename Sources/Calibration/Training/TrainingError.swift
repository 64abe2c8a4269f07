/// Why a session cannot be held.
public enum TrainingError: Error, Sendable, Hashable {
  /// No exercise is there to practise on.
  case noExercises
  /// Too few exercises are kept for a stage and agreed on by their committees.
  case tooFew(TrainingStage, needed: Int, found: Int)

  /// The reason in lowercase without a full stop.
  public var message: String {
    switch self {
    case .noExercises: "there are no exercises to practise on"
    case .tooFew(let stage, let needed, let found):
      "\(stage.rawValue) needs \(needed) exercises that are kept for it and agreed on, and there "
        + "are \(found)"
    }
  }
}
