/// A numbered piece of an answer that a rater can point at: a short paragraph, or a sentence.
public struct AnswerPassage: Sendable, Hashable {
  /// The text that a passage is from.
  public enum Field: String, Sendable, Hashable {
    case answer = "answer"
    case response = "response"
  }

  /// Counted from 1 through the answer and on through the response.
  public let number: Int
  /// Where it is from.
  public let field: Field
  /// The paragraph of its field that it is from, from 1.
  public let paragraph: Int
  /// UTF-8 offsets in its field.
  public let range: Range<Int>
  /// The words; a line break among them is a space.
  public let text: String
}
