/// What the reference raters found in an answer, with the words they point at.
public struct ExpectedFinding: Sendable, Hashable {
  /// Id of the signal.
  public var signal: String
  /// How many of the raters found it.
  public var raters: Int
  /// How many of them named it as the one that decides.
  public var headline: Int
  /// The words it rests on, exactly as in the answer or the response; none where it rests on what
  /// is not said.
  public var quotes: [String]

  /// Makes a finding.
  public init(signal: String, raters: Int, headline: Int = 0, quotes: [String] = []) {
    self.signal = signal
    self.raters = raters
    self.headline = headline
    self.quotes = quotes
  }
}
