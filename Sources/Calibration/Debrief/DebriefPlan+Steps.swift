extension DebriefPlan {
  /// A change to try.
  private struct Trial {
    var changes: [EvidenceChange]
    var signal: Int
  }

  /// Finds for each member what would have moved its last vote, the smallest change first.
  ///
  /// Where no single addition raises a vote, the one that raises the position most is taken.
  ///
  /// - Complexity: a debrief for each change there could be.
  func addSteps(to seats: inout [DebriefOutcome.Seat], _ engine: inout DebriefEngine) {
    defer { engine.load([]) }
    var highest = seats.map { _ in (step: BallotChange?.none, position: -Double.infinity) }
    for trial in additions() {
      guard seats.contains(where: { $0.after != nil && $0.raise == nil }) else { break }
      engine.load(trial.changes)
      engine.run(.expected)
      for (member, seat) in seats.enumerated() where seat.raise == nil {
        guard let ballot = seat.after, let vote = engine.vote(of: member) else { continue }
        let step = BallotChange(changes: trial.changes, signal: trial.signal, vote: vote)
        let position = Millionths.rounded(engine.position(of: member))
        if vote > ballot.vote {
          seats[member].raise = step
        } else if vote == ballot.vote, position > highest[member].position {
          highest[member] = (step, position)
        }
      }
    }
    for member in seats.indices where seats[member].raise == nil {
      seats[member].raise = highest[member].step
    }
    for trial in strikes() {
      engine.load(trial.changes)
      engine.run(.expected)
      for (member, seat) in seats.enumerated() where seat.lower == nil {
        guard let ballot = seat.after, let vote = engine.vote(of: member), vote < ballot.vote
        else { continue }
        seats[member].lower = BallotChange(
          changes: trial.changes,
          signal: trial.signal,
          vote: vote
        )
      }
    }
  }

  /// Each signal for the level added to each answer that lacks it; those that no answer shows first,
  /// then by size.
  private func additions() -> [Trial] {
    var trials: [(trial: Trial, isShown: Bool, size: Double)] = []
    for (signal, entry) in signals.entries.enumerated() where entry.isFor {
      let isShown = ledger.items.contains { $0.signal == signal }
      for candidate in FlipSearch.additions(of: signal, self) where candidate.size > 0 {
        guard case .add(_, let answer) = candidate.change else { continue }
        let excluded = ledger.items.filter { item in
          item.place.answer == answer && signals.excludes[signal].contains(item.signal)
        }
        let changes = excluded.map { EvidenceChange.strike($0.place) } + [candidate.change]
        let trial = Trial(changes: changes, signal: signal)
        trials.append((trial, isShown, candidate.size))
      }
    }
    return trials.enumerated().sorted { left, right in
      if left.element.isShown != right.element.isShown { return right.element.isShown }
      return (left.element.size, left.offset) < (right.element.size, right.offset)
    }.map(\.element.trial)
  }

  /// Each finding for the level struck, the smallest first.
  private func strikes() -> [Trial] {
    let count = difficulties.count
    let sized = ledger.items.enumerated().filter { signals.entries[$1.signal].isFor }.map {
      index,
      item in
      let row = ledger.contributions[index * count..<(index + 1) * count]
      return (item: item, size: row.reduce(0) { $0 + $1.magnitude }, index: index)
    }
    return sized.sorted { ($0.size, $0.index) < ($1.size, $1.index) }.map {
      Trial(changes: [.strike($0.item.place)], signal: $0.item.signal)
    }
  }
}
