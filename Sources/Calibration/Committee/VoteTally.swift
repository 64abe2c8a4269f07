/// How many voted what, and what the seats voted that some rules look for.
package struct VoteTally: Sendable, Hashable {
  /// Votes of 1.
  package private(set) var strongNo = 0
  /// Votes of 2.
  package private(set) var no = 0
  /// Votes of 3.
  package private(set) var yes = 0
  /// Votes of 4.
  package private(set) var strongYes = 0
  /// The hiring manager's vote, or null.
  package var hiringManager: Vote?
  /// The bar raiser's vote, or null.
  package var barRaiser: Vote?

  /// An empty tally.
  package init() {}

  /// The number of votes.
  package var total: Int { strongNo + no + yes + strongYes }

  /// Votes of 3 and 4.
  package var supporting: Int { yes + strongYes }

  /// Whether more than half are at 3 or more.
  package var hasMajority: Bool { 2 * supporting > total }

  /// Counts a vote.
  @inline(__always)
  package mutating func count(_ vote: Vote) { add(1, to: vote) }

  /// Takes a counted vote back.
  @inline(__always)
  package mutating func uncount(_ vote: Vote) { add(-1, to: vote) }

  @inline(__always)
  private mutating func add(_ amount: Int, to vote: Vote) {
    switch vote {
    case .strongNo: strongNo &+= amount
    case .no: no &+= amount
    case .yes: yes &+= amount
    case .strongYes: strongYes &+= amount
    }
  }
}
