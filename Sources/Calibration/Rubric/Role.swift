/// What a role asks for beyond the rubric.
public struct Role: Sendable, Hashable {
  /// A criterion's weight times a factor, and why.
  public struct Emphasis: Sendable, Hashable {
    /// The criterion's id.
    public var criterion: String
    /// Factor on the weight.
    public var times: Double
    /// Why it weighs more or less.
    public var because: String

    /// Makes an emphasis.
    public init(criterion: String, times: Double, because: String) {
      self.criterion = criterion
      self.times = times
      self.because = because
    }
  }

  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// Criteria that weigh more or less.
  public var emphases: [Emphasis]
  /// Ratings needed beyond the panel's gates, by criterion id.
  public var gates: [String: Int]

  /// Makes a role.
  public init(id: String, title: String, emphases: [Emphasis] = [], gates: [String: Int] = [:]) {
    self.id = id
    self.title = title
    self.emphases = emphases
    self.gates = gates
  }
}
