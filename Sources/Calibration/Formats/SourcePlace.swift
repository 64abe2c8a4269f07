/// A place that can be shown to a person without the text it came from.
public struct SourcePlace: Hashable, Sendable {
  /// The name of the file, or what stands for it, such as `<standard input>`.
  public let name: String

  /// Where the place begins.
  public let position: SourcePosition

  /// The number of Unicode scalars the place covers on its line, at least 1.
  public let length: Int

  /// The line, or the part of a long line around the place; `nil` if there is none to show.
  public let excerpt: SourceExcerpt?

  /// Creates a place, with a line to show or without one.
  public init(
    name: String,
    position: SourcePosition,
    length: Int = 1,
    excerpt: SourceExcerpt? = nil
  ) {
    self.name = name
    self.position = position
    self.length = max(1, length)
    self.excerpt = excerpt
  }
}
