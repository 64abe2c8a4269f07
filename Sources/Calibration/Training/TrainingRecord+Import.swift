extension TrainingRecord {
  /// The events of another record that this one lacks, with numbers of rounds that are free here.
  ///
  /// Ballots that were not committed are left out, and so are ballots, lessons and objections that
  /// stand here already: importing twice adds nothing. A round that was imported before it was done
  /// goes on where it stood.
  ///
  /// - Parameter other: The other record.
  /// - Returns: The events to add, in order.
  public func missing(from other: TrainingRecord) -> [TrainingEvent] {
    let known = Set(attempts.map(\.withoutRound))
    let wanted = other.rounds.filter { round in
      round.attempts.contains { !known.contains($0.withoutRound) }
    }
    var numbers: [Int: Int] = [:]
    var free = nextRound
    for round in wanted {
      if let own = other.beginning(of: round.number).flatMap(number(ofRoundBegunBy:)) {
        numbers[round.number] = own
      } else {
        numbers[round.number] = free
        free += 1
      }
    }
    var events: [TrainingEvent] = []
    for event in other.events {
      switch event.kind {
      case .begin:
        if self.events.isEmpty { events.append(event) }
      case .lesson(let id):
        if !lessons.contains(id) { events.append(event) }
      case .round(let number, let stage, let seed, let count, let planned):
        guard let here = numbers[number], self.round(here) == nil else { continue }
        let round = TrainingEvent.Kind.round(
          number: here,
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
      case .open, .entry, .undo, .leave, .seat, .seatEntry, .seatUndo, .seatEnd: continue
      }
    }
    return events + missingSeats(from: other)
  }

  /// The event that began a round, or null.
  private func beginning(of number: Int) -> TrainingEvent? {
    events.last { event in
      if case .round(number, _, _, _, _) = event.kind { true } else { false }
    }
  }

  /// The number here of a round that began at the same moment and in the same way, or null.
  private func number(ofRoundBegunBy event: TrainingEvent) -> Int? {
    guard case .round(_, let stage, let seed, let count, let planned) = event.kind else {
      return nil
    }
    for own in events where own.time == event.time {
      if case .round(let number, stage, seed, count, planned) = own.kind { return number }
    }
    return nil
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
