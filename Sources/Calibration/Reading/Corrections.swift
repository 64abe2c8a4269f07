/// What a person overrules in a reading.
public struct Corrections: Sendable, Hashable {
  /// A finding that a person adds.
  public struct Addition: Sendable, Hashable {
    /// The signal's id.
    public var signal: String
    /// The words it rests on, or null.
    public var quote: String?

    /// Makes an addition.
    public init(signal: String, quote: String? = nil) {
      self.signal = signal
      self.quote = quote
    }
  }

  /// Ids of signals whose findings are struck.
  public var strikes: [String]
  /// Findings that are added.
  public var adds: [Addition]

  /// Makes corrections; by default none.
  ///
  /// What is struck twice, or added twice with the same quote, is kept once. A signal that is added
  /// more than once, or that the reading finds as well, counts once in a reading.
  public init(strikes: [String] = [], adds: [Addition] = []) {
    self.strikes = Self.distinct(strikes)
    self.adds = Self.distinct(adds)
  }

  private static func distinct<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
  }

  /// Whether nothing is overruled.
  public var isEmpty: Bool { strikes.isEmpty && adds.isEmpty }
}
