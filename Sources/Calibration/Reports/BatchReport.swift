/// What a batch comes to, as a page: votes, levels, findings, criteria, and the candidates' packets.
package struct BatchReport: Sendable {
  private let summary: BatchSummary
  let rubric: Rubric
  let shown: Shown?

  /// Reports on a batch.
  ///
  /// - Parameters:
  ///   - summary: What it comes to.
  ///   - rubric: The rubric.
  ///   - shown: Answers to show one by one, or null.
  package init(_ summary: BatchSummary, rubric: Rubric, shown: Shown? = nil) {
    self.summary = summary
    self.rubric = rubric
    self.shown = shown
  }

  /// The whole page.
  package var page: Page {
    let tables = findings + criteria + packets
    let parts = shown?.isOpen == true ? answers + tables : tables + answers
    return Page(title: "What the answers come to", blocks: opening + parts + closing)
  }

  private var opening: [Block] {
    // With nothing judged, what was gone through is all there is to tell.
    let count = summary.judged > 0 ? summary.judged : summary.evaluated + summary.continued
    let answers = "\(count) \(count == 1 ? "answer" : "answers")"
    var text = ""
    if let mean = summary.meanVote {
      text += ", mean vote \(DecimalText.fixed(mean, decimals: 2))"
    }
    if summary.unreadable > 0 { text += "; \(summary.unreadable) with nothing to judge" }
    if summary.failed > 0 {
      text += "; \(summary.failed) \(summary.failed == 1 ? "record" : "records") not read"
    }
    if summary.corrected > 0 { text += "; \(summary.corrected) findings corrected by people" }
    let yes = summary.votes.suffix(2).reduce(0, +)
    let lead: RichText =
      summary.yesShare.map { share in
        let words = "\(yes) of \(answers) would support Staff"
        return "\(.strong(RichText(words))), \(DecimalText.percent(share))\(text)."
      } ?? "\(.strong(RichText(answers)))\(text)."
    let votes = Vote.allCases.map { vote in
      bar("\(vote.rawValue) \(vote.words)", summary.votes[vote.rawValue - 1])
    }
    let levels = Level.allCases.map { bar($0.rawValue, summary.levels[$0.rank]) }
    return [
      .heading(level: 1, "What the answers come to"), .lead(lead, nil),
      .bullets(deciding), .bars(BarChart(caption: "Votes", rows: votes)),
    ] + links + [
      .bars(BarChart(caption: "Levels", rows: levels))
    ]
  }

  /// What decides most often, for a yes and for a no.
  private var deciding: [RichText] {
    [Direction.for, .against].compactMap { side -> RichText? in
      let places = rubric.signals.indices.filter { place in
        rubric.signals[place].direction == side && summary.headlines.indices.contains(place)
          && summary.headlines[place] > 0
      }
      let first = places.sorted {
        (-summary.headlines[$0], $0) < (-summary.headlines[$1], $1)
      }
      guard !first.isEmpty else { return nil }
      let names = first.prefix(3).map { "\(rubric.signals[$0].id) (\(summary.headlines[$0]))" }
      let lead = side == .for ? "Decides for:" : "Decides against:"
      let tone: Tone = side == .for ? .for : .against
      return "\(.toned(tone, "\(.strong(RichText(lead)))")) \(Prose.list(names))."
    }
  }

  private func bar(_ label: String, _ count: Int) -> BarChart.Row {
    BarChart.Row(RichText(label), amount: Double(count), value: "\(count)")
  }

  private var findings: [Block] {
    let places = rubric.signals.indices.filter {
      summary.findings.indices.contains($0) && summary.findings[$0] > 0
    }
    let ordered = places.sorted { (-summary.findings[$0], $0) < (-summary.findings[$1], $1) }
    guard !ordered.isEmpty else { return [] }
    let rows = ordered.map { place -> [RichText] in
      let signal = rubric.signals[place]
      return [
        RichText(signal.id), RichText(signal.direction.rawValue), "\(summary.findings[place])",
        "\(summary.headlines[place])",
      ]
    }
    let columns = [
      Table.Column("Finding"), Table.Column("Direction"), Table.Column("Answers", .trailing),
      Table.Column("Decides", .trailing),
    ]
    return [.heading(level: 3, "Findings"), .table(Table(columns: columns, rows: rows))]
  }

  private var criteria: [Block] {
    let rows = zip(rubric.criteria, summary.ratings).map { criterion, tally -> [RichText] in
      [RichText(criterion.title), RichText(Self.mean(tally)), "\(tally.count)"]
    }
    let columns = [
      Table.Column("Criterion"), Table.Column("Mean rating", .trailing),
      Table.Column("Answers that rate it", .trailing),
    ]
    return [.heading(level: 3, "Criteria"), .table(Table(columns: columns, rows: rows))]
  }

  private var packets: [Block] {
    let candidates = summary.candidates
    guard !candidates.isEmpty else { return [] }
    let shown = rubric.criteria.indices
    var columns = [
      Table.Column("Candidate"), Table.Column("Answers", .trailing),
      Table.Column("Vote", .trailing),
    ]
    columns += shown.map { Table.Column(RichText(rubric.criteria[$0].id), .trailing) }
    columns.append(Table.Column("Checklist", .trailing))
    let rows = candidates.map { packet -> [RichText] in
      [
        RichText(packet.candidate), "\(packet.answers)",
        RichText(DecimalText.fixed(packet.meanVote, decimals: 1)),
      ] + shown.map { RichText(Self.mean(packet.ratings[$0])) } + [
        "\(packet.covered.count) of \(rubric.checklist.count)"
      ]
    }
    let caption: RichText = "Means over the answers that rate a criterion; - is not shown."
    return [
      .heading(level: 3, "Candidates"),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ] + together(candidates.filter { $0.answers >= PacketReader.fewest })
  }

  /// What candidates with several answers come to, all their answers together.
  private func together(_ candidates: [PacketSummary]) -> [Block] {
    guard !candidates.isEmpty else { return [] }
    var columns = [Table.Column("Candidate")]
    columns += rubric.criteria.map { Table.Column(RichText($0.id), .trailing) }
    columns += [
      Table.Column("reusability x autonomy", .trailing), Table.Column("Across answers"),
    ]
    let rows = candidates.map { packet -> [RichText] in
      let ratings = packet.packetRatings(by: rubric).map { $0.map(String.init) ?? "-" }
      let measure = packet.leverage(by: rubric).map {
        "\($0.reusability) x \($0.autonomy) = \($0.value)"
      }
      let across = packet.acrossAnswers.compactMap { finding in
        rubric.signals.indices.contains(finding.signal) ? rubric.signals[finding.signal].id : nil
      }
      return [RichText(packet.candidate)] + ratings.map { RichText($0) } + [
        RichText(measure ?? "-"), RichText(across.isEmpty ? "-" : across.joined(separator: ", ")),
      ]
    }
    let caption: RichText = """
      Ratings of all answers together, as a debrief takes them; reusability (0 to 3) times autonomy \
      (0 to 3), from what was found.
      """
    return [
      .heading(level: 3, "Packets"),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ]
  }

  private var closing: [Block] {
    [
      .paragraph("\(.faint(RichText(DebriefReport.limits)))"),
      .paragraph("\(.faint("Rubric \(rubric.id), digest \(rubric.digest)."))"),
    ]
  }

  private static func mean(_ tally: RatingTally) -> String {
    tally.mean.map { DecimalText.fixed($0, decimals: 1) } ?? "-"
  }
}
