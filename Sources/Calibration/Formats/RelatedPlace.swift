/// The second place of a problem, and what it has to do with it.
public struct RelatedPlace: Hashable, Sendable {
  /// What the second place is.
  public enum Role: String, Hashable, Sendable {
    case firstUse = "first used here"
    case opening = "opened here"
    case neighbour = "its neighbours begin here"
    case blockText = "the text begins here"
    case value = "the value before it"
    case declaration = "declared here"
  }

  /// What the second place is.
  public let role: Role

  /// Where it is.
  public let place: SourcePlace

  /// Creates a second place.
  public init(_ role: Role, at place: SourcePlace) {
    self.role = role
    self.place = place
  }
}
