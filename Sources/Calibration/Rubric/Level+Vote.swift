extension Level {
  /// The level that a vote reads at: 3 and 4 staff, 2 senior, and 1 senior only where at least three
  /// criteria are rated 2 or better, or two of them and something was found that speaks for Staff.
  ///
  /// - Parameters:
  ///   - vote: The vote.
  ///   - adequate: How many criteria are rated 2 or better.
  ///   - isSpokenFor: Whether something was found that speaks for Staff.
  @inline(__always)
  package init(vote: Vote, adequate: Int, isSpokenFor: Bool) {
    switch vote {
    case .yes, .strongYes: self = .staff
    case .no: self = .senior
    case .strongNo: self = adequate >= (isSpokenFor ? 2 : 3) ? .senior : .belowSenior
    }
  }

  /// The level that a vote reads at: 3 and 4 staff, 2 senior, and 1 senior where the logits for it are
  /// not below zero; compared at six decimals.
  package init(vote: Vote, logits: Double) {
    switch vote {
    case .yes, .strongYes: self = .staff
    case .no: self = .senior
    case .strongNo: self = (logits * 1e6).rounded() >= 0 ? .senior : .belowSenior
    }
  }
}
