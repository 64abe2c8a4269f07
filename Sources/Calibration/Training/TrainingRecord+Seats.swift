extension TrainingRecord {
  /// The number that the next seat gets.
  public var nextSeat: Int { (seats.map(\.number).max() ?? 0) + 1 }

  /// The last seat where that is not over, or null.
  public var openSeat: TrainingSeat? {
    guard let last = seats.last, last.score == nil else { return nil }
    return last
  }

  /// How often a seat on the panel of a debrief was taken.
  public func seatings(in debrief: String) -> Int { seats.count { $0.debrief == debrief } }

  /// The debrief to sit in next: one that was sat in least often, in an order that hangs on the seed.
  ///
  /// - Parameters:
  ///   - debriefs: Ids of the debriefs there are.
  ///   - seed: What decides between equals.
  /// - Returns: One of the ids, or null where there is none.
  public func nextDebrief(among debriefs: [String], seed: UInt64) -> String? {
    func rank(_ id: String) -> (Int, UInt64, String) {
      (seatings(in: id), StableHash(id, String(seed), "seat").value, id)
    }
    return debriefs.min { rank($0) < rank($1) }
  }

  /// The members of a panel in the order in which their seats are offered: those in which the trainee
  /// sat least often first.
  public func seats(among members: [String], seed: UInt64) -> [String] {
    func rank(_ id: String) -> (Int, UInt64, String) {
      (seats.count { $0.member == id }, StableHash(id, String(seed), "member").value, id)
    }
    return members.sorted { rank($0) < rank($1) }
  }

  /// The events of the seats of another record that are over and lacking here.
  func missingSeats(from other: TrainingRecord) -> [TrainingEvent] {
    let known = Set(seats.map(\.withoutNumber))
    var free = nextSeat
    var events: [TrainingEvent] = []
    for seat in other.seats {
      guard let score = seat.score, !known.contains(seat.withoutNumber) else { continue }
      let begin = TrainingEvent.Kind.seat(
        number: free,
        debrief: seat.debrief,
        member: seat.member
      )
      let kinds =
        [begin] + seat.entries.map { .seatEntry(number: free, $0) }
        + [.seatEnd(number: free, score)]
      events += kinds.map { TrainingEvent($0, at: seat.time) }
      free += 1
    }
    return events
  }
}

extension TrainingSeat {
  /// The seat without the number that its record gave it.
  fileprivate var withoutNumber: TrainingSeat {
    var seat = TrainingSeat(number: 0, debrief: debrief, member: member, time: time)
    seat.entries = entries
    seat.score = score
    return seat
  }
}
