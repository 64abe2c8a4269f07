extension Level {
  /// The level that a vote reads at: 3 and 4 staff, 2 senior, and 1 senior only where at least three
  /// criteria are rated 2 or better.
  ///
  /// - Parameters:
  ///   - vote: The vote.
  ///   - adequate: How many criteria are rated 2 or better.
  @inline(__always)
  package init(vote: Vote, adequate: Int) {
    switch vote {
    case .yes, .strongYes: self = .staff
    case .no: self = .senior
    case .strongNo: self = adequate >= 3 ? .senior : .belowSenior
    }
  }
}
