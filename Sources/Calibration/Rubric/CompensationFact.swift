/// A published figure on what the level is worth, shown as context and never part of a vote.
public struct CompensationFact: Sendable, Hashable {
  /// The id.
  public var id: String
  /// The fact in a sentence.
  public var says: String
  /// The year it speaks of, or null.
  public var year: Int?
  /// Where it was read.
  public var source: String
  /// Whether anybody checked it.
  public var isVerified: Bool

  /// Makes a fact.
  public init(id: String, says: String, year: Int?, source: String, isVerified: Bool) {
    self.id = id
    self.says = says
    self.year = year
    self.source = source
    self.isVerified = isVerified
  }
}
