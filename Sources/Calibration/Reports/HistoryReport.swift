/// A record of training: where it stands, the scores, the attempts at qualifying, what was done.
package struct HistoryReport: Sendable {
  private let record: TrainingRecord
  private let pool: ExercisePool
  private let now: Timestamp

  /// Takes a record, the exercises, and the moment.
  package init(_ record: TrainingRecord, pool: ExercisePool, now: Timestamp) {
    self.record = record
    self.pool = pool
    self.now = now
  }

  private var standing: Standing {
    Standing(record, lessons: TrainingSession.lessons(of: pool), now: now)
  }

  private var score: TrainingScore { TrainingScore(record, rubric: pool.rubric) }

  /// The whole as a page.
  package var page: Page {
    let title = record.trainee.isEmpty ? "Training record" : "Training record of \(record.trainee)"
    var blocks: [Block] = [.heading(level: 1, RichText(title))]
    guard !record.events.isEmpty else {
      blocks.append(.paragraph("Nothing is recorded yet: \(.code("hcsim train")) begins."))
      return Page(title: title, blocks: blocks)
    }
    blocks += ScoreReport(score, standing: standing).blocks
    blocks += qualifications + next + curve + rounds + SeatHistory(record.seats).blocks + contests
    blocks.append(.paragraph("\(.faint(RichText(DebriefReport.limits)))"))
    return Page(title: title, blocks: blocks)
  }

  /// The whole for other programs.
  package var json: JSONValue {
    TrainingJSON.history(record, score, standing, next: plan.next()?.exercise)
  }

  private var plan: PracticePlan {
    PracticePlan(pool, record, seed: UInt64(record.nextRound), now: now)
  }

  private var qualifications: [Block] {
    let all = Qualification.all(in: record)
    guard !all.isEmpty else { return [] }
    let rows = all.map { one -> [RichText] in
      [
        RichText(String(one.attempt)), RichText(one.time.day),
        RichText(
          one.sets.map { "\($0.exact.count) of \($0.exact.total)" }.joined(separator: ", ")
        ),
        RichText(String(one.far)),
        one.isPassed ? "\(.toned(.for, "passed"))" : one.isDone ? "not yet" : "not done",
      ]
    }
    return [
      .table(
        Table(
          caption: "Attempts at qualifying",
          columns: [
            Table.Column("Attempt", .trailing), Table.Column("Day"), Table.Column("Exact"),
            Table.Column("Two off", .trailing), Table.Column("Result"),
          ],
          rows: rows
        )
      )
    ]
  }

  private var next: [Block] {
    let weakest = plan.weaknesses.prefix(2).map { weakness -> String in
      switch weakness.skill {
      case .boundary(let vote): "telling \(vote.rawValue) from \(vote.rawValue + 1)"
      case .criterion(let id):
        "rating "
          + Prose.lowered(
            pool.rubric.index(ofCriterion: id).map { pool.rubric.criteria[$0].title } ?? id
          )
      }
    }
    guard !weakest.isEmpty else { return [] }
    return [.paragraph("\(.strong("What next:")) \(Prose.list(weakest)).")]
  }

  /// Votes that were the committee's, round by round.
  private var curve: [Block] {
    let points = record.rounds.compactMap { round -> CurvePicture.Point? in
      guard !round.attempts.isEmpty, round.stage != .qualify || round.isDone else { return nil }
      let exact = Proportion(round.attempts.count { $0.voteError == 0 }, of: round.attempts.count)
      return CurvePicture.Point("\(round.number)", exact.share, interval: exact.interval())
    }
    guard points.count > 1 else { return [] }
    let picture = CurvePicture(
      "Exact",
      range: 0...1,
      goal: (0.7, "needed to qualify: 70%"),
      points: points
    )
    return [
      .figure(
        picture.figure(
          "Learning curve",
          summary: """
            The share of votes that were the committee's, by round, with 95% intervals; rounds are short, \
            so read the run of them and not one.
            """
        )
      )
    ]
  }

  private var rounds: [Block] {
    guard !record.rounds.isEmpty else { return [] }
    let rows = record.rounds.suffix(10).map { round -> [RichText] in
      let exact = round.attempts.count { $0.voteError == 0 }
      return [
        RichText(String(round.number)), RichText(round.attempts.last?.time.day ?? "-"),
        RichText(round.stage.rawValue),
        RichText("\(round.attempts.count) of \(round.count)"),
        RichText(round.stage == .qualify && !round.isDone ? "-" : String(exact)),
      ]
    }
    return [
      .table(
        Table(
          caption: "The last rounds",
          columns: [
            Table.Column("Round", .trailing), Table.Column("Day"), Table.Column("Stage"),
            Table.Column("Done", .trailing), Table.Column("Exact", .trailing),
          ],
          rows: rows
        )
      )
    ]
  }

  private var contests: [Block] {
    guard !record.contests.isEmpty else { return [] }
    return [
      .heading(level: 3, "Contested"),
      .bullets(
        record.contests.map { "\(.code($0.exercise)), \($0.time.day): \($0.reason)" }
      ),
    ]
  }
}
