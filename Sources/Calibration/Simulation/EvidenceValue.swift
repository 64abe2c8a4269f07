/// What one more answer on a criterion could do, heard by everybody.
public struct EvidenceValue: Sendable, Hashable {
  /// Place of the criterion.
  public let criterion: Int
  /// Approvals, had it shown a 4.
  public let shown: Proportion
  /// Approvals, had it shown a 1.
  public let missing: Proportion
  /// Declines, had it shown a 4.
  public let shownDeclines: Proportion
  /// Declines, had it shown a 1.
  public let missingDeclines: Proportion

  /// By how much the approvals depend on how the answer turns out: the larger, the more it would
  /// help to ask.
  public var swing: Double { shown.share - missing.share }

  /// The same of declines, where nothing is ever approved.
  public var declineSwing: Double { missingDeclines.share - shownDeclines.share }
}
