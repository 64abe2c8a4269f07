/// Why nobody can take a seat in a debrief.
public enum SeatError: Error, Sendable, Hashable {
  case debrief(DebriefError)
  /// Nobody on the panel has the id.
  case notOnPanel(String, nearest: String?, members: [String])
  /// The member heard no answer, so there is nothing to vote on; others did.
  case heardNothing(String, others: [String])

  /// What to tell a person.
  public var message: String {
    switch self {
    case .debrief(let error):
      return error.message
    case .notOnPanel(let id, let nearest, let members):
      let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
      return "'\(id)' does not sit on the panel: \(Prose.list(members))\(hint)"
    case .heardNothing(let id, let others):
      let hint =
        others.isEmpty
        ? "nobody on the panel heard an answer"
        : "take the seat of \(Prose.list(others, and: "or"))"
      return "'\(id)' heard no answer in this debrief; \(hint), or let everybody read the packet"
    }
  }
}
