extension SeatReport {
  /// What was brought forward, and what became of it.
  var evidence: [Block] {
    var blocks: [Block] = [.heading(level: 2, "The evidence you raised")]
    if result.argued.isEmpty {
      blocks.append(.paragraph("You brought nothing forward."))
    } else {
      blocks.append(.bullets(result.argued.map { RichText(line($0)) }))
    }
    let kept = result.keptBack.compactMap { place in
      seated.heldDebrief.flatMap { held in
        held.signal(at: place).map { signal in
          signal.id + (held.quote(at: place).map { ": \($0.sentence)" } ?? "")
        }
      }
    }
    if !kept.isEmpty {
      blocks.append(.paragraph("Somebody did not know this, you did, and nobody said it:"))
      blocks.append(.bullets(kept.map { RichText($0) }))
    }
    return blocks
  }

  private func line(_ argued: SeatResult.Argued) -> String {
    let words = "\u{201C}\(argued.argument.words)\u{201D}"
    let held = seated.heldDebrief
    switch argued.argument.standing {
    case .absent: return "\(words): stands in none of the answers you heard."
    case .unread: return "\(words): stands there, and the rubric finds nothing in it."
    case .repeated(let place):
      return "\(words): \(held?.signal(at: place)?.id ?? ""), which was said already."
    case .finding(let place):
      let signal = held?.signal(at: place)?.id ?? ""
      guard !argued.learners.isEmpty else { return "\(words): \(signal), known to all." }
      let learners = Prose.list(argued.learners.map { held?.title(ofMember: $0) ?? "" })
      let moved = argued.moved.map { moved in
        "\(held?.title(ofMember: moved.member) ?? "") \(moved.amount < 0 ? "down" : "up") "
          + "\(Prose.part(moved.amount)) of a vote"
      }
      let effect = moved.isEmpty ? "moved nobody" : "moved \(Prose.list(moved))"
      let decided =
        argued.otherwise == result.decision
        ? "" : "; without it the panel would \(argued.otherwise.rawValue)"
      return "\(words): \(signal), new to \(learners); \(effect)\(decided)."
    }
  }

  /// What moved the person.
  var motion: [Block] {
    let hearing = result.hearing
    var text = "From \(result.first.vote.words) to \(result.last.vote.words): \(verdict) "
    text +=
      hearing.offered.isEmpty
      ? "Nothing that was said was new to you; "
      : "What was new to you was worth \(Self.signed(hearing.evidence)) of a vote and leads to "
        + "\(hearing.evidenceVote.words); "
    text += "the others stood at \(hearing.roomVote.words)"
    if hearing.pull.magnitude >= SeatResult.least {
      text += ", \(Prose.part(hearing.pull)) of a vote \(hearing.pull < 0 ? "lower" : "higher")"
    }
    text += "."
    if (hearing.to - hearing.from).magnitude >= SeatResult.least {
      text +=
        " Of your change of \(Self.signed(hearing.to - hearing.from)), evidence accounts for "
        + "\(Self.signed(result.byEvidence)), the others' votes for \(Self.signed(result.byPull))"
      let rest = result.unexplained
      text += rest.magnitude >= SeatResult.least ? ", and neither for \(Self.signed(rest))." : "."
    }
    return [.heading(level: 2, "What moved you"), .paragraph(RichText(text))]
  }

  private var verdict: String {
    switch result.motion {
    case .stayed: "you stayed, and nothing you heard asked for another vote."
    case .heldAgainstPressure:
      "you stayed although the others stood elsewhere; they gave no reason."
    case .unmovedByEvidence: "you stayed although the evidence you heard leads to another vote."
    case .movedByEvidence: "you moved for evidence."
    case .movedByPressure: "you moved for pressure: toward the others, beyond what you heard."
    case .movedUnexplained: "you moved for neither what you heard nor where the others stood."
    }
  }

  private static func signed(_ amount: Double) -> String {
    let text = DecimalText.fixed(amount.magnitude, decimals: 2)
    return amount.magnitude < SeatResult.least ? text : (amount < 0 ? "-" : "+") + text
  }

  /// What the person wrote, and what good practice misses in it.
  var written: [Block] {
    guard let flaws else { return [] }
    var blocks: [Block] = [
      .heading(level: 2, "Your feedback"), .quote([.paragraph(RichText(feedback))], source: nil),
    ]
    if flaws.isEmpty {
      blocks.append(.paragraph("It quotes, names a level, and says what would change the vote."))
    } else {
      blocks.append(
        .bullets(
          flaws.map { flaw in
            let words = flaw.words.map { " (\u{201C}\($0)\u{201D})" } ?? ""
            return RichText("\(Prose.raised(flaw.message))\(words): \(flaw.cure).")
          }
        )
      )
    }
    return blocks
  }
}
