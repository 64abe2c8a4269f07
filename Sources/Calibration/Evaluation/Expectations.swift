/// What a debrief should come to; null and empty parts expect nothing.
public struct Expectations: Sendable, Hashable {
  /// A kind of expectation.
  public enum Aspect: String, Sendable, Hashable, CaseIterable {
    case decision = "decision"
    case level = "level"
    case headline = "headline"
    case votes = "votes"
    case finds = "finds"
    case says = "says"
    case saysNot = "not-says"
  }

  /// The panel's decision.
  public var decision: Decision?
  /// The level read.
  public var level: Level?
  /// Ids of the signals of which one decides it; empty for any.
  public var headlines: [String]
  /// The final votes allowed, by member's id.
  public var votes: [String: [Vote]]
  /// Ids of signals, each of them found in the packet.
  public var finds: [String]
  /// Text that the feedback holds.
  public var says: [String]
  /// Text that the feedback must not hold.
  public var saysNot: [String]
  /// What is known not to come out yet; it is told apart, and once it comes out that is a failure.
  public var open: [Aspect]

  /// Makes expectations; by default none.
  public init(
    decision: Decision? = nil,
    level: Level? = nil,
    headlines: [String] = [],
    votes: [String: [Vote]] = [:],
    finds: [String] = [],
    says: [String] = [],
    saysNot: [String] = [],
    open: [Aspect] = []
  ) {
    self.decision = decision
    self.level = level
    self.headlines = headlines
    self.votes = votes
    self.finds = finds
    self.says = says
    self.saysNot = saysNot
    self.open = open
  }

  /// Whether nothing is expected.
  public var isEmpty: Bool { self == Expectations() }
}
