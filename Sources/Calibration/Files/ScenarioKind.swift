/// The kinds of scenario files.
public enum ScenarioKind: String, Sendable, Hashable, CaseIterable {
  case rubric = "rubric"
  case language = "language"
  case interviewer = "interviewer"
  case panel = "panel"
  case candidate = "candidate"
  case debrief = "debrief"
  case exercise = "exercise"
  case answers = "answers"
  /// What single words say, learned from labelled answers.
  case wording = "wording"
  /// What good written feedback holds and avoids.
  case guide = "guide"

  /// The folder below `Scenarios/` that holds files of the kind.
  public var folder: String {
    switch self {
    case .answers: "answers"
    case .rubric, .language, .interviewer, .panel, .candidate, .debrief, .exercise, .wording,
      .guide:
      rawValue + "s"
    }
  }

  /// What a file of the kind looks like.
  package var shape: RecordShape {
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

extension Namespace {
  /// The kind of file that an id of this namespace is looked up in; null inside a file.
  var kind: ScenarioKind? { self == .member ? .interviewer : ScenarioKind(rawValue: rawValue) }
}
