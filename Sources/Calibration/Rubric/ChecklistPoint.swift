/// One thing a prepared candidate brings.
public struct ChecklistPoint: Sendable, Hashable {
  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// The question that asks for it.
  public var ask: String
  /// In how many answers it is shown.
  public var answers: Int
  /// Signals that show it.
  public var coveredBy: [String]

  /// Makes a point.
  public init(id: String, title: String, ask: String, answers: Int = 1, coveredBy: [String]) {
    self.id = id
    self.title = title
    self.ask = ask
    self.answers = answers
    self.coveredBy = coveredBy
  }
}
