/// What a recheck of a qualified interviewer came to.
package struct RecheckReport: Sendable {
  private let check: DriftCheck
  private let round: TrainingRound

  /// Takes a recheck and its round.
  package init(_ check: DriftCheck, _ round: TrainingRound) {
    self.check = check
    self.round = round
  }

  /// The alarm or its absence, and each ballot.
  package var blocks: [Block] {
    let verdict: RichText =
      check.isAlarm
      ? "\(.toned(.against, "\(.strong("Drift"))"))" : "\(.toned(.for, "\(.strong("No drift"))"))"
    var text: RichText =
      "\(verdict): the committee's vote in \(check.exact.count) of \(check.exact.total)"
    text += " (\(DriftCheck.neededExact) needed)"
    if let shift = check.shift {
      let word = shift.points > 0 ? "more lenient" : "harder"
      let size = RaterWording.categories(shift.points.magnitude)
      text +=
        shift.isAlarming
        ? "; you have become \(size) \(word) since you qualified"
        : "; your severity has not moved beyond chance"
    }
    text += "."
    var blocks: [Block] = [.heading(level: 3, "Recheck"), .paragraph(text)]
    if check.isAlarm {
      blocks.append(
        .paragraph(
          "Practise before you interview again: \(.code("hcsim train remediate"))."
        )
      )
    }
    return blocks + [BallotTable.block(of: round.attempts)]
  }
}
