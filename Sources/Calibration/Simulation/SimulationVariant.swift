/// What is otherwise in a debrief that is tried beside the simulated one.
struct SimulationVariant: Sendable, Hashable {
  /// What one more answer that everybody hears shows on a criterion.
  struct Evidence: Sendable, Hashable {
    /// Place of the criterion.
    var criterion: Int
    /// 1 to 4.
    var rating: Double
  }

  /// An interviewer on another day or in another mood.
  struct Lenience: Sendable, Hashable {
    /// Place of the interviewer.
    var interviewer: Int
    /// Logits.
    var amount: Double
  }

  /// Who speaks first, or null for the panel's way.
  var order: Discussion.Order?
  /// Whether everybody speaks in random order.
  var isRandomOrder = false
  /// Whether first ballots are written, or null for the panel's way.
  var independentBallots: Bool?
  /// Whether the first ballots decide.
  var isWithoutDiscussion = false
  /// Whether everybody knows everything.
  var isPooled = false
  /// Somebody who is more lenient than usual, or null.
  var lenience: Lenience?
  /// One more answer, or null.
  var evidence: Evidence?
}
