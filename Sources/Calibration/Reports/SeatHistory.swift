/// The seats on panels that a record keeps: the ballot, the evidence, and what moved the trainee.
struct SeatHistory: Sendable {
  private let seats: [TrainingSeat]

  /// Takes the seats of a record.
  init(_ seats: [TrainingSeat]) {
    self.seats = seats
  }

  /// A sentence and a table of the last ten; nothing before the first that is over.
  var blocks: [Block] {
    let over = seats.filter { $0.score != nil }
    guard !over.isEmpty else { return [] }
    return [
      .paragraph("\(.strong("On panels:")) \(Self.sentence(over.compactMap(\.score)))"),
      .table(
        Table(
          caption: "The last seats in debriefs",
          columns: [
            Table.Column("Day"), Table.Column("Debrief"), Table.Column("Seat"),
            Table.Column("Vote"), Table.Column("Off by", .trailing),
            Table.Column("Raised", .trailing), Table.Column("Kept back", .trailing),
            Table.Column("What moved you"),
          ],
          rows: over.suffix(10).compactMap(Self.row)
        )
      ),
    ]
  }

  private static func row(_ seat: TrainingSeat) -> [RichText]? {
    guard let score = seat.score else { return nil }
    let error = score.voteError.map { RichText($0 > 0 ? "+\($0)" : "\($0)") } ?? "-"
    let votes: String =
      score.first == score.last
      ? "\(score.first.rawValue)" : "\(score.first.rawValue), then \(score.last.rawValue)"
    return [
      RichText(seat.time.day), RichText(seat.debrief), RichText(seat.member), RichText(votes),
      error, RichText(String(score.raised)), RichText(String(score.keptBack)),
      RichText(words(score.motion)),
    ]
  }

  private static func words(_ motion: SeatResult.Motion) -> String {
    switch motion {
    case .stayed: "nothing, and nothing asked for it"
    case .heldAgainstPressure: "nothing, against pressure"
    case .unmovedByEvidence: "nothing, against the evidence"
    case .movedByEvidence: "evidence"
    case .movedByPressure: "pressure"
    case .movedUnexplained: "neither evidence nor the others"
    }
  }

  private static func sentence(_ scores: [SeatScore]) -> String {
    func count(_ isMeant: (SeatScore) -> Bool) -> Int { scores.count(where: isMeant) }
    let times = scores.count == 1 ? "one seat" : "\(scores.count) seats"
    let exact = count { $0.voteError == 0 }
    let raised = scores.reduce(0) { $0 + $1.raised }
    let evidence = count { $0.motion == .movedByEvidence }
    let pressure = count { $0.motion == .movedByPressure }
    return "\(times); the first vote was a neutral reader's in \(exact). New evidence raised: "
      + "\(raised). Moved by evidence: \(evidence), by pressure: \(pressure)."
  }

  /// The seats for other programs.
  var json: JSONValue {
    .array(
      seats.compactMap { seat in
        seat.score.map { score in
          [
            "debrief": .string(seat.debrief), "member": .string(seat.member),
            "at": .string(seat.time.text), "first": .integer(score.first.rawValue),
            "last": .integer(score.last.rawValue),
            "vote-error": score.voteError.map(JSONValue.integer) ?? .null,
            "raised": .integer(score.raised), "other": .integer(score.other),
            "kept-back": .integer(score.keptBack), "motion": .string(score.motion.rawValue),
          ]
        }
      }
    )
  }
}
