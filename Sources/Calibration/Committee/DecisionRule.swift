/// How votes become a yes or a no.
public enum DecisionRule: String, Sendable, Hashable, CaseIterable, Codable {
  /// One vote of 3 or more, no 1, and no more votes of 2 than the panel bears.
  case consensus = "consensus"
  /// More than half at 3 or more.
  case majority = "majority"
  /// A majority, and the bar raiser at 3 or more.
  case barRaiserVeto = "bar-raiser-veto"
  /// The hiring manager at 3 or more; the others advise.
  case hiringManager = "hiring-manager"
  /// A 4 and no 1.
  case strongAdvocate = "strong-advocate"

  /// Whether the votes amount to a yes.
  ///
  /// - Parameters:
  ///   - tally: The votes.
  ///   - dissent: Votes of 2 that a consensus bears.
  /// - Returns: Null where nobody votes in a seat that the rule looks for, or nobody votes at all.
  @inline(__always)
  package func approves(_ tally: VoteTally, dissent: Int) -> Bool? {
    guard tally.total > 0 else { return nil }
    switch self {
    case .consensus:
      return tally.supporting > 0 && tally.strongNo == 0 && tally.no <= dissent
    case .majority:
      return tally.hasMajority
    case .barRaiserVeto:
      guard let vote = tally.barRaiser else { return nil }
      return tally.hasMajority && vote.isYes
    case .hiringManager:
      guard let vote = tally.hiringManager else { return nil }
      return vote.isYes
    case .strongAdvocate:
      return tally.strongYes > 0 && tally.strongNo == 0
    }
  }
}
