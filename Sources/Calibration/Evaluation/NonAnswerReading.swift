/// What is read in a text that is no answer.
package struct NonAnswerReading: Sendable, Hashable {
  /// What the text is.
  package let name: String
  /// The vote.
  package let vote: Vote
  /// Places in the rubric's signals of what was found.
  package let findings: [Int]
  /// Why nothing could be read, or null.
  package let unreadable: Unreadable?
}
