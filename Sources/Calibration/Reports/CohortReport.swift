/// Several trainees side by side: who is severe, on what, and who may interview.
package struct CohortReport: Sendable {
  private let cohort: Cohort

  /// Takes a cohort.
  package init(_ cohort: Cohort) {
    self.cohort = cohort
  }

  /// The whole as a page.
  package var page: Page {
    let title = "Interviewers in training"
    let ready = cohort.members.filter(\.standing.mayInterview).map(\.name)
    var blocks: [Block] = [
      .heading(level: 1, RichText(title)),
      .paragraph(
        ready.isEmpty
          ? "\(.strong("Nobody may interview yet."))"
          : "\(.strong("May interview: \(Prose.list(ready))."))"
      ),
    ]
    if !remarks.isEmpty { blocks.append(.bullets(remarks)) }
    blocks += leans
    blocks.append(table)
    blocks += seats
    if !cohort.disputed.isEmpty { blocks += disputed }
    blocks.append(.paragraph("\(.faint(RichText(DebriefReport.limits)))"))
    return Page(title: title, blocks: blocks)
  }

  /// The whole for other programs.
  package var json: JSONValue { TrainingJSON.cohort(cohort) }

  private var remarks: [RichText] {
    cohort.members.compactMap { member in
      var parts: [String] = []
      if let severity = member.score.severity.value, severity.isClear {
        let word = severity.points > 0 ? "lenient" : "hard"
        parts.append("\(RaterWording.categories(severity.points.magnitude)) \(word)")
      }
      if let criterion = member.score.clearestLean, let lean = criterion.lean.value {
        let word = lean.points > 0 ? "lenient" : "hard"
        parts.append(
          "\(RaterWording.categories(lean.points.magnitude)) \(word) on "
            + Prose.lowered(criterion.title)
        )
      }
      if let spread = member.score.spread.value, spread.withinRatio < 0.8 {
        parts.append("tells criteria apart too little")
      }
      if case .drifted = member.standing { parts.append("has drifted") }
      guard !parts.isEmpty else { return nil }
      return "\(.strong(RichText(member.name))): \(Prose.list(parts))."
    }
  }

  /// How far each leans, with its interval.
  private var leans: [Block] {
    let measures = cohort.members.compactMap { member -> RulerPicture.Measure? in
      guard let severity = member.score.severity.value else { return nil }
      let margin = (severity.interval.upperBound - severity.interval.lowerBound) / 2
      let tone: Tone? = severity.isClear ? .warning : nil
      return RulerPicture.Measure(member.name, severity.points, margin: margin, tone: tone)
    }
    guard !measures.isEmpty else { return [] }
    let picture = RulerPicture(
      unit: "Points",
      low: "harder",
      high: "more lenient",
      [RulerPicture.Group("Trainees, by lean", measures)]
    )
    return [
      .figure(
        picture.figure(
          "Who is hard and who is lenient",
          summary: """
            Points that a rating lies above or below the committee's, with 95% intervals; ! marks a \
            lean beyond chance.
            """
        )
      )
    ]
  }

  private var table: Block {
    func two(_ value: Double?) -> RichText {
      RichText(value.map { DecimalText.fixed($0, decimals: 2) } ?? "-")
    }
    return .table(
      Table(
        columns: [
          Table.Column("Trainee"), Table.Column("Exercises", .trailing),
          Table.Column("Lean, points", .trailing), Table.Column("Exact", .trailing),
          Table.Column("Kappa", .trailing), Table.Column("Attempts", .trailing),
          Table.Column("Standing"),
        ],
        rows: cohort.members.map { member in
          let score = member.score
          let exact = score.votes.value.map { DecimalText.percent($0.exact.share) }
          return [
            RichText(member.name), RichText(String(score.count)),
            RichText(score.severity.value.map { SignedText.logits($0.points) } ?? "-"),
            RichText(exact ?? "-"), two(score.kappa.value?.coefficient),
            RichText(String(member.qualifications.count)),
            RichText(Self.words(member.standing)),
          ]
        }
      )
    )
  }

  /// What the trainees did on panels, a row each; nothing before the first seat that is over.
  private var seats: [Block] {
    let rows = cohort.members.compactMap { member -> [RichText]? in
      let scores = member.seats.compactMap(\.score)
      guard !scores.isEmpty else { return nil }
      func count(_ isMeant: (SeatScore) -> Bool) -> RichText {
        RichText(String(scores.count(where: isMeant)))
      }
      return [
        RichText(member.name), RichText(String(scores.count)), count { $0.voteError == 0 },
        RichText(String(scores.reduce(0) { $0 + $1.raised })),
        RichText(String(scores.reduce(0) { $0 + $1.keptBack })),
        count { $0.motion == .movedByEvidence }, count { $0.motion == .movedByPressure },
      ]
    }
    guard !rows.isEmpty else { return [] }
    let caption: RichText = """
      Seats on panels: first votes that were a neutral reader's, evidence raised and kept back, and how       often evidence or the others moved the vote.
      """
    let numbers: [RichText] = [
      "Seats", "First vote", "Raised", "Kept back", "By evidence", "By pressure",
    ]
    let columns = [Table.Column("Trainee")] + numbers.map { Table.Column($0, .trailing) }
    return [
      .heading(level: 2, "On panels"),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ]
  }

  private var disputed: [Block] {
    let items = cohort.disputed.prefix(10).map { one -> RichText in
      """
      \(.code(one.exercise)): \(one.misses) of \(one.ballots) votes off, \
      \(Prose.count(one.contests)) \(one.contests == 1 ? "objection" : "objections")
      """
    }
    return [.heading(level: 3, "Exercises worth another look"), .bullets(Array(items))]
  }

  static func words(_ standing: Standing) -> String {
    switch standing {
    case .learning: "learning"
    case .practising: "practising"
    case .qualified: "qualified"
    case .recheckDue: "recheck due"
    case .drifted: "drifted"
    }
  }
}
