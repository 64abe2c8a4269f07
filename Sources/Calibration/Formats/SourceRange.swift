/// A half-open range of byte offsets into a source text.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int

  /// The offset after the last byte; never before `start`.
  public let end: Int

  /// Creates a range; an end before the start gives an empty range at `start`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether the range holds no byte.
  public var isEmpty: Bool { start == end }
}
