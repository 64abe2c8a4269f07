/// What was said in the discussion, turn by turn.
public struct Transcript: Sendable, Hashable {
  /// One speaker's turn.
  public struct Turn: Sendable, Hashable {
    /// The round, from 1.
    public var round: Int
    /// Place of the speaker in the panel.
    public var speaker: Int
    /// What was said about which words, or null for a pass.
    public var says: Remark?
    /// Places of the members to whom it was new.
    public var learners: [Int]

    /// Makes a turn.
    public init(round: Int, speaker: Int, says: Remark?, learners: [Int]) {
      self.round = round
      self.speaker = speaker
      self.says = says
      self.learners = learners
    }
  }

  /// The turns, in the order they were taken.
  public var turns: [Turn]

  /// Makes a transcript.
  public init(turns: [Turn]) {
    self.turns = turns
  }
}

extension FeedbackWriter {
  /// Puts each turn into the speaker's words.
  mutating func transcript() -> Transcript {
    var turns: [Transcript.Turn] = []
    for turn in held.outcome.turns {
      var says: Remark?
      if let place = turn.finding {
        let voice = held.member(turn.speaker)?.voice ?? .plain
        let use = "turn.\(turn.speaker).\(turn.round)"
        let text =
          verdict(on: place, in: voice, for: use) ?? held.signal(at: place).map { "\($0.title)." }
        says = text.map { remark(.verdict, $0, on: place) }
      }
      turns.append(
        Transcript.Turn(
          round: turn.round,
          speaker: turn.speaker,
          says: says,
          learners: turn.learners
        )
      )
    }
    return Transcript(turns: turns)
  }
}
