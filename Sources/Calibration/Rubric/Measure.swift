/// Figures of a whole record that no wording shows.
public enum Measure: String, Sendable, Hashable, CaseIterable {
  /// 1 where the interviewer challenged the candidate.
  case challenged = "challenged"
  /// Share of the challenge's own content words that the response takes up, 0...1.
  case uptake = "uptake"
  /// Share of the response's content words that the answer had already, 0...1.
  case retention = "retention"
  /// Share of the response's content words that neither answer nor challenge had, 0...1.
  case novelty = "novelty"
  /// Runs of three words that the response repeats from the answer; 1 at nine.
  case repetition = "repetition"
  /// Numbers in the response that neither answer nor challenge had; 1 at four.
  case newNumbers = "new-numbers"
  /// Words in the response; 1 at 150.
  case responseLength = "response-length"
  /// Words *I*, *me*, *my* in the answer; 1 at one word in ten.
  case selfRate = "self-rate"
  /// Words *we*, *us*, *our* in the answer; 1 at one word in ten.
  case weRate = "we-rate"
  /// Clauses whose subject is somebody else, as a share of those with a person as subject.
  case othersShare = "others-share"
  /// Names in mid-sentence; 1 at nine.
  case names = "names"
  /// Numbers in the whole record; 1 at nine.
  case numbers = "numbers"
  /// 1 where a note-taker tells of the candidate.
  case notes = "notes"
  /// Words in the whole record: 0 at none, 1 at 300 or more; for what takes a while to tell.
  case length = "length"
}
