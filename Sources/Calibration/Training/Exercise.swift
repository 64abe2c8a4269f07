/// An answer to rate, and how a calibrated committee rated it.
public struct Exercise: Sendable, Hashable {
  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// Id of the round of interviews, or null.
  public var interview: String?
  /// The texts.
  public var text: AnswerText
  /// How many of the reference raters voted 1, 2, 3 and 4, in that order.
  public var votes: [Int]
  /// What an instructor says of it afterwards, or empty.
  public var notes: String

  /// Makes an exercise.
  public init(
    id: String,
    title: String,
    interview: String? = nil,
    text: AnswerText,
    votes: [Int],
    notes: String = ""
  ) {
    self.id = id
    self.title = title
    self.interview = interview
    self.text = text
    self.votes = votes
    self.notes = notes
  }
}
