/// A debrief that was held, with everything there is to say about it.
public struct DebriefResult: Sendable {
  /// The debrief as it was held.
  public let held: HeldDebrief
  /// What the candidate is told.
  public let feedback: WrittenFeedback
  /// What each member writes, in the panel's order.
  public let ballots: [WrittenFeedback]
  /// What was said in the discussion.
  public let transcript: Transcript
  /// Why positions moved, for those that did.
  public let moves: [MoveReason]
  /// Why it was decided so.
  public let reasons: Reasons

  /// Puts a debrief into words; the same debrief always into the same ones.
  public init(_ held: HeldDebrief) {
    self.held = held
    var writer = FeedbackWriter(held)
    feedback = writer.letter()
    var ballots: [WrittenFeedback] = []
    for member in held.outcome.seats.indices { ballots.append(writer.ballot(of: member)) }
    self.ballots = ballots
    transcript = writer.transcript()
    moves = held.outcome.moves.compactMap { MoveReason($0, in: held) }
    reasons = writer.reasons()
  }

  /// What it came to, in places and numbers.
  public var outcome: DebriefOutcome { held.outcome }

  /// Id of the signal that decides, or null.
  public var headline: String? {
    held.outcome.headline.flatMap { held.signal(at: $0)?.id }
  }

  /// Everything that is written about the candidate, ballots and discussion included.
  public var allText: String {
    let turns = transcript.turns.compactMap(\.says?.sentence)
    return ([feedback.text] + ballots.map(\.text) + turns).joined(separator: "\n")
  }
}
