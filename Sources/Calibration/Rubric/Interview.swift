/// A round of interviews and what it probes.
public struct Interview: Sendable, Hashable {
  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// Ids of the criteria it probes.
  public var probes: [String]

  /// Makes a round.
  public init(id: String, title: String, probes: [String]) {
    self.id = id
    self.title = title
    self.probes = probes
  }
}
