/// What a text may cost to read.
public struct YAMLLimits: Hashable, Sendable {
  /// The bytes of a text.
  public var bytes: Int

  /// The levels of lists and mappings inside each other.
  public var depth: Int

  /// The values of a text: keys, scalars, lists and mappings.
  public var nodes: Int

  /// The problems that are reported before reading stops.
  public var problems: Int

  /// Creates limits; each is moved into what the reader can hold.
  public init(
    bytes: Int = 256 << 20,
    depth: Int = 64,
    nodes: Int = 16_000_000,
    problems: Int = 100
  ) {
    self.bytes = min(max(0, bytes), Int(Int32.max))
    self.depth = min(max(0, depth), 64)
    self.nodes = min(max(1, nodes), 16_000_000)
    self.problems = min(max(1, problems), 1_000)
  }

  /// The limits for files that a person wrote.
  public static let `default` = YAMLLimits()
}
