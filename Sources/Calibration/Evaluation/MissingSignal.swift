/// The nearest signal for the level that an answer does not show, for whoever coaches its author.
public struct MissingSignal: Sendable, Hashable {
  /// Place of the signal in the rubric.
  public var signal: Int
  /// The vote that it would lead to; the answer's own where it takes more than that.
  public var vote: Vote
  /// A question that would elicit it, or null where the rubric has none.
  public var ask: String?

  /// Makes one from its parts.
  public init(signal: Int, vote: Vote, ask: String? = nil) {
    self.signal = signal
    self.vote = vote
    self.ask = ask
  }
}
