extension DebriefReport {
  /// The first and last ballots side by side, with what moved them.
  var votes: [Block] {
    let picture = MovePicture(
      steps: Vote.allCases.map(\.words),
      bar: Vote.yes.rawValue - 1,
      rows: outcome.seats.enumerated().map { member, seat in
        MovePicture.Row(
          held.title(ofMember: member),
          from: seat.before.map { $0.vote.rawValue - 1 },
          to: seat.after.map { $0.vote.rawValue - 1 },
          because: result.moves.first { $0.member == member }.map { Self.reason($0.brief) } ?? ""
        )
      }
    )
    let summary: RichText = """
      Hollow is the first ballot, filled the last; the dashed line is the Staff bar, with a yes to \
      its right.
      """
    let moves =
      result.moves.isEmpty
      ? Block.paragraph("Nobody's position moved.")
      : .bullets(result.moves.map { RichText($0.because) })
    return [
      .heading(level: 2, "Votes before and after"),
      .figure(
        picture.figure("Who moved, and why", summary: summary, chart: [.table(ballots)])
      ), moves,
    ]
  }

  /// A move without its beginning, which names the member and the votes.
  private static func reason(_ brief: String) -> String {
    guard let colon = brief.firstIndex(of: ":") else { return brief }
    return Prose.raised(String(brief[brief.index(after: colon)...].drop { $0 == " " }))
  }

  private var ballots: Table {
    let rows = outcome.seats.enumerated().map { member, seat -> [RichText] in
      let drawn =
        seat.anchor.magnitude >= 0.005
        ? DecimalText.fixed(seat.anchor, decimals: 2) : ""
      return [
        "\(member + 1)", RichText(held.title(ofMember: member)),
        RichText(FeedbackText.vote(seat.before)), RichText(FeedbackText.vote(seat.after)),
        RichText(
          MovePicture.track(
            from: seat.before.map { $0.vote.rawValue - 1 },
            to: seat.after.map { $0.vote.rawValue - 1 },
            steps: Vote.allCases.count
          )
        ),
        RichText(seat.after.map { held.name(of: $0.level) } ?? ""),
        RichText(seat.after.map { DecimalText.fixed($0.mean, decimals: 2) } ?? ""),
        RichText(drawn),
      ]
    }
    var columns = [
      Table.Column("#", .trailing), Table.Column("Interviewer"), Table.Column("First ballot"),
      Table.Column("Last ballot"), Table.Column("1 2 3 4"), Table.Column("Level"),
      Table.Column("Position", .trailing),
    ]
    if !held.panel.discussion.independentBallots {
      columns.append(Table.Column("Anchor", .trailing))
    }
    let caption: RichText = "o is the first ballot, x the last, @ both."
    return Table(caption: caption, columns: columns, rows: rows)
  }

  /// What each member and the panel read on each criterion, and what the gates need.
  var criteria: [Block] {
    var columns = [Table.Column("Criterion")]
    columns += outcome.seats.indices.map { Table.Column("\($0 + 1)", .trailing) }
    columns += [Table.Column("Panel", .trailing), Table.Column("Gate", .trailing)]
    let rows = held.rubric.criteria.enumerated().map { place, criterion -> [RichText] in
      let ratings = outcome.seats.map { seat -> RichText in
        guard let ballot = seat.after, ballot.ratings.indices.contains(place) else { return "" }
        return RichText(ballot.ratings[place].map(String.init) ?? "-")
      }
      let panel = outcome.panelCriteria.indices.contains(place) ? outcome.panelCriteria[place] : nil
      let gate = outcome.gates.first { $0.criterion == place }
      let need: RichText =
        gate.map { "\(.toned($0.isHeld ? .for : .against, "\($0.needed)"))" } ?? ""
      return [RichText(criterion.title)] + ratings + [
        RichText(panel.map(String.init) ?? "-"), need,
      ]
    }
    let caption: RichText =
      "Last ratings, 1 to 4, by the numbers of the ballots; - is not shown, 1 is shown to be missing."
    return [.heading(level: 2, "Criteria")] + plane + [
      .table(Table(caption: caption, columns: columns, rows: rows))
    ]
  }

  /// What each member wrote.
  var writtenBallots: [Block] {
    var blocks: [Block] = [.heading(level: 2, "What each interviewer writes")]
    for (member, feedback) in result.ballots.enumerated() {
      blocks.append(.heading(level: 3, RichText(held.title(ofMember: member))))
      blocks += FeedbackText.blocks(feedback)
    }
    return blocks
  }

  /// The discussion, round by round.
  var discussion: [Block] {
    var blocks: [Block] = [.heading(level: 2, "Discussion")]
    let turns = result.transcript.turns
    guard let last = turns.last?.round else {
      return blocks + [.paragraph("Nobody spoke: the ballots were counted as they were.")]
    }
    for round in 1...max(1, last) {
      let taken = turns.filter { $0.round == round }
      blocks.append(.heading(level: 3, "Round \(round)"))
      let said = taken.compactMap(line)
      if !said.isEmpty { blocks.append(.bullets(said)) }
      let passes = taken.filter { $0.says == nil }.map { held.title(ofMember: $0.speaker) }
      if !passes.isEmpty {
        let verb = passes.count == 1 ? "passes" : "pass"
        blocks.append(.paragraph("\(.faint("\(Prose.list(passes)) \(verb)."))"))
      }
    }
    return blocks
  }

  private func line(_ turn: Transcript.Turn) -> RichText? {
    guard let says = turn.says else { return nil }
    let speaker = held.title(ofMember: turn.speaker)
    var text: RichText = "\(.strong("\(speaker):")) "
    text += RichText(says.text)
    if let quote = says.quote { text += " " + FeedbackText.text(of: quote) }
    let learners = turn.learners.map { held.title(ofMember: $0) }
    let news = learners.isEmpty ? "known to all" : "new to \(Prose.list(learners))"
    return text + " \(.faint("- \(news)"))"
  }
}
