/// A line as it should be.
public struct CorrectedLine: Hashable, Sendable {
  /// The number of the line it replaces, from 1.
  public let number: Int

  /// The line, without its line break.
  public let text: String

  /// Creates a corrected line.
  public init(number: Int, text: String) {
    self.number = number
    self.text = text
  }
}
