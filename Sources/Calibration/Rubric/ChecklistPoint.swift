/// One thing a prepared candidate brings.
public struct ChecklistPoint: Sendable, Hashable {
  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// The question that asks for it.
  public var ask: String
  /// Signals that show it.
  public var coveredBy: [String]

  /// Makes a point.
  public init(id: String, title: String, ask: String, coveredBy: [String]) {
    self.id = id
    self.title = title
    self.ask = ask
    self.coveredBy = coveredBy
  }
}
