/// How the members of a panel talk before they decide.
public struct Discussion: Sendable, Hashable {
  /// Who speaks first.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    case juniorFirst = "junior-first"
    case seniorFirst = "senior-first"
    case listed = "listed"
    /// As listed, except for the hiring manager.
    case hiringManagerLast = "hiring-manager-last"

    /// The seat that somebody has to hold for the order to mean anything, or null.
    package var neededSeat: Panel.Seat? {
      switch self {
      case .hiringManagerLast: .hiringManager
      case .juniorFirst, .seniorFirst, .listed: nil
      }
    }
  }

  /// Whether first ballots are written before any is heard; otherwise each is said in speaking order.
  public var independentBallots: Bool
  /// Who speaks first.
  public var order: Order
  /// Rounds at most; 0 for no discussion.
  public var rounds: Int

  /// Makes a way to talk.
  public init(independentBallots: Bool = true, order: Order = .juniorFirst, rounds: Int = 2) {
    self.independentBallots = independentBallots
    self.order = order
    self.rounds = rounds
  }
}
