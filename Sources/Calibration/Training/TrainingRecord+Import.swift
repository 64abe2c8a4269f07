extension TrainingRecord {
  /// The events of another record that this one lacks, with numbers of rounds that are free here.
  ///
  /// Ballots that were not committed are left out, and so are ballots, lessons and objections that
  /// stand here already: importing twice adds nothing.
  ///
  /// - Parameter other: The other record.
  /// - Returns: The events to add, in order.
  public func missing(from other: TrainingRecord) -> [TrainingEvent] {
    let known = Set(attempts.map(\.withoutRound))
    let wanted = other.rounds.filter { round in
      round.attempts.contains { !known.contains($0.withoutRound) }
    }
    var numbers: [Int: Int] = [:]
    for round in wanted { numbers[round.number] = nextRound + numbers.count }
    var events: [TrainingEvent] = []
    for event in other.events {
      switch event.kind {
      case .begin:
        if self.events.isEmpty { events.append(event) }
      case .lesson(let id):
        if !lessons.contains(id) { events.append(event) }
      case .round(let number, let stage, let seed, let count, let planned):
        guard let free = numbers[number] else { continue }
        let round = TrainingEvent.Kind.round(
          number: free,
          stage: stage,
          seed: seed,
          count: count,
          planned: planned
        )
        events.append(TrainingEvent(round, at: event.time))
      case .commit(var attempt):
        guard !known.contains(attempt.withoutRound) else { continue }
        attempt.round = numbers[attempt.round] ?? 0
        events.append(TrainingEvent(.commit(attempt), at: event.time))
      case .contest(let exercise, let reason):
        let isKnown = contests.contains {
          $0.exercise == exercise && $0.reason == reason && $0.time == event.time
        }
        if !isKnown { events.append(event) }
      case .open, .entry, .undo, .leave: continue
      }
    }
    return events
  }
}

extension TrainingAttempt {
  /// The attempt without the number that its record gave the round.
  fileprivate var withoutRound: TrainingAttempt {
    var attempt = self
    attempt.round = 0
    return attempt
  }
}
