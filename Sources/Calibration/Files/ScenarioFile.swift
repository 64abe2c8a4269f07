/// A scenario file of any kind.
public enum ScenarioFile: Sendable {
  case rubric(RubricReader)
  case language(Language)
  case interviewer(Interviewer)
  case panel(PanelFile)
  case candidate(Candidate)
  case debrief(DebriefFile)
  case exercise(Exercise)
  case answers([AnswerRecord])
  case wording(Wording)
  /// What good written feedback holds and avoids.
  case guide(FeedbackGuide)

  /// The kind of file.
  public var kind: ScenarioKind {
    switch self {
    case .rubric: .rubric
    case .language: .language
    case .interviewer: .interviewer
    case .panel: .panel
    case .candidate: .candidate
    case .debrief: .debrief
    case .exercise: .exercise
    case .answers: .answers
    case .wording: .wording
    case .guide: .guide
    }
  }
}
