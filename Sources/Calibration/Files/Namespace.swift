/// Something that has ids, by which other places refer to it.
package enum Namespace: String, Sendable, Hashable, CaseIterable {
  case rubric = "rubric"
  case language = "language"
  case wording = "wording"
  case guide = "guide"
  case interviewer = "interviewer"
  case panel = "panel"
  case candidate = "candidate"
  case debrief = "debrief"
  case exercise = "exercise"
  case criterion = "criterion"
  case signal = "signal"
  case cue = "cue"
  case lexicon = "lexicon"
  case interview = "interview"
  case role = "role"
  case answer = "answer"
  case checklistPoint = "checklist point"
  case fact = "fact"
  /// What a table of single words scores.
  case target = "wording target"
  /// What a table for sentences scores.
  case sentenceTarget = "sentence target"
  /// An interviewer with a seat on the panel at hand.
  case member = "member of the panel"
}
