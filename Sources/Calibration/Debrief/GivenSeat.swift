/// A member whose opinions a person gives, where the engine computes everybody else's.
///
/// What the others know, learn, say and decide stays the engine's: they hear what the member brings
/// forward and feel the pull of its vote as they would of anybody's.
public struct GivenSeat: Sendable, Hashable {
  /// Place of the member in the panel.
  public var member: Int
  /// The ballot before anybody spoke.
  public var first: GivenBallot
  /// What is brought forward at each of the member's turns, in order; null is a pass, and so is every
  /// turn beyond, a finding the member did not know, and one that was stated already.
  public var turns: [FindingPlace?]
  /// The ballot after the discussion, or null for the first one once more.
  public var last: GivenBallot?

  /// Makes a seat.
  public init(
    member: Int,
    first: GivenBallot,
    turns: [FindingPlace?] = [],
    last: GivenBallot? = nil
  ) {
    self.member = member
    self.first = first
    self.turns = turns
    self.last = last
  }
}
