/// One line of a text, or a window of it when the line is long.
public struct SourceExcerpt: Hashable, Sendable {
  /// The text, without its line break and without the marks for what was left out.
  public let text: String

  /// The column of the first scalar of `text`, from 1.
  public let firstColumn: Int

  /// Whether the line goes on after `text`.
  public let isCutAtEnd: Bool

  /// Creates an excerpt that begins at a column of its line.
  public init(text: String, firstColumn: Int = 1, isCutAtEnd: Bool = false) {
    self.text = text
    self.firstColumn = max(1, firstColumn)
    self.isCutAtEnd = isCutAtEnd
  }
}
