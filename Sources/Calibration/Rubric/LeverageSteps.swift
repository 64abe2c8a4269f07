/// Which findings show how far a candidate's work reaches without the candidate.
///
/// Two scales of 0 to 3; a step is reached by any of its findings in any answer of the packet, and a
/// step below it need not be shown.
public struct LeverageSteps: Sendable, Hashable {
  /// Ids of signals that show who can use the work: the own team, one other, three or more.
  public var reusability: [[String]]
  /// Ids of signals that show who runs it: others with help, others alone, others unasked.
  public var autonomy: [[String]]

  /// Makes the steps; either scale has at most three.
  public init(reusability: [[String]] = [], autonomy: [[String]] = []) {
    self.reusability = reusability
    self.autonomy = autonomy
  }

  /// Whether no step is named, so that nothing is measured.
  public var isEmpty: Bool { reusability.isEmpty && autonomy.isEmpty }
}
