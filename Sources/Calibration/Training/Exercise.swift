/// An answer to rate, and how a calibrated committee rated it.
public struct Exercise: Sendable, Hashable {
  /// What an exercise is kept for.
  public enum Use: String, Sendable, Hashable, CaseIterable {
    /// An exemplar of a level, shown with the committee's notes.
    case learn = "learn"
    /// Rated with feedback after each.
    case practice = "practice"
    /// Kept out of practice, and rated without feedback.
    case qualify = "qualify"
    /// Mixed in later to see whether a rater drifts.
    case monitor = "monitor"
  }

  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// What it practises, in a sentence, or empty; not shown before the ballot.
  public var about: String
  /// Id of the rubric it is rated by.
  public var rubric: String
  /// What it is kept for.
  public var use: Use
  /// A name shared by exercises that lie on two sides of a boundary, or null.
  public var pair: String?
  /// Id of the round of interviews, or null.
  public var interview: String?
  /// The texts.
  public var text: AnswerText
  /// What the committee made of it.
  public var reference: ExerciseReference
  /// What an instructor says of it afterwards, or empty.
  public var notes: String

  /// Makes an exercise.
  public init(
    id: String,
    title: String,
    about: String = "",
    rubric: String = "staff-pm",
    use: Use = .practice,
    pair: String? = nil,
    interview: String? = nil,
    text: AnswerText,
    reference: ExerciseReference,
    notes: String = ""
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.rubric = rubric
    self.use = use
    self.pair = pair
    self.interview = interview
    self.text = text
    self.reference = reference
    self.notes = notes
  }
}
