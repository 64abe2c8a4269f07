import Calibration

/// The numbers of one debrief as the article shows them, a table a step.
struct DebriefWalk {
  private let held: HeldDebrief
  private let member: Int

  /// Holds a built-in debrief and looks over one member's shoulder.
  init(_ id: String, member: Int) throws {
    var library = ScenarioLibrary(scenarios: "/dev/null")
    let loaded = library.debrief(id)
    guard let file = try loaded?.get() else { throw DebriefError.noMembers }
    held = try DebriefSession().run(file.scenario).held
    self.member = member
  }

  /// The member's first ballot.
  var firstBallot: Ballot? { held.outcome.seats[member].before }

  /// The mean of the member's own ratings, worked out from equations (1) to (4).
  var mean: Double {
    let rows = ratings
    let sum = rows.reduce(0) { $0 + $1.rating * $1.weight }
    return sum / rows.reduce(0) { $0 + $1.weight }
  }

  /// The tables, the first line of each its title.
  var tables: [[String]] {
    [evidence(on: "conviction"), judgment, positions, moves(of: 1)]
  }

  private struct Row {
    var criterion: String
    var theta: Double
    var lambda: Double
    var rating: Double
    var weight: Double
  }

  private var ratings: [Row] {
    let rubric = held.rubric
    guard let judge = held.member(member) else { return [] }
    var rows: [Row] = []
    for (index, criterion) in rubric.criteria.enumerated() {
      let thetas = held.packet.answers.compactMap { $0.reading.theta[index] }
      guard !thetas.isEmpty else { continue }
      let times = judge.weights.first { $0.criterion == criterion.id }?.times ?? 1
      rows.append(
        Row(
          criterion: criterion.title,
          theta: thetas.reduce(0, +) / Double(thetas.count),
          lambda: 0,
          rating: 0,
          weight: criterion.weight * times
        )
      )
    }
    let impression = rows.reduce(0) { $0 + $1.theta } / Double(rows.count)
    return rows.map { row in
      var row = row
      row.lambda = (1 - judge.halo) * row.theta + judge.halo * impression - judge.severity
      row.rating = RatingModel.expectedRating(at: row.lambda, steps: rubric.scale.steps)
      return row
    }
  }

  private func evidence(on criterion: String) -> [String] {
    guard let place = held.rubric.index(ofCriterion: criterion) else { return [] }
    let answers = held.packet.answers.indices.filter {
      held.packet.answers[$0].reading.theta[place] != nil
    }
    let readings = answers.map { held.packet.answers[$0].reading }
    func row(_ name: String, _ value: (AnswerReading) -> Double?) -> String {
      line(name, readings.map { value($0).map { fixed($0) } ?? "-" })
    }
    let difficulty = held.rubric.criteria[place].difficulty
    var lines = [
      line("\(held.rubric.criteria[place].title), logits", answers.compactMap(held.answerID)),
      row("minus the difficulty") { _ in -difficulty },
    ]
    for (index, signal) in held.rubric.signals.enumerated() {
      let cells = readings.map { reading in
        reading.findings.first { $0.signal == index }?.contributions[place]
      }
      guard cells.contains(where: { ($0 ?? 0) != 0 }) else { continue }
      lines.append(line(signal.id, cells.map { $0.map { fixed($0) } ?? "-" }))
    }
    return lines + [
      row("undertone") { $0.undertone[place] },
      row("theta") { $0.theta[place] },
      row("expected rating") { $0.expectedRatings[place] },
    ]
  }

  private var judgment: [String] {
    let title = held.title(ofMember: member)
    let rows = ratings.map {
      line($0.criterion, [fixed($0.theta), fixed($0.lambda), fixed($0.rating), fixed($0.weight)])
    }
    return [line(title, ["theta", "lambda", "rating", "weight"])] + rows
      + [
        line("weighted mean", ["", "", fixed(mean), ""]),
        line("cut points", held.rubric.scale.cuts(rise: held.packet.rise).map { fixed($0) }),
      ]
  }

  private var positions: [String] {
    let rounds = held.outcome.positions.indices.map { $0 == 0 ? "first" : "round \($0)" }
    return [line("Position, in votes", rounds)]
      + held.panel.members.indices.map { member in
        line(
          held.panel.members[member],
          held.outcome.positions.map { $0[member].map { fixed($0) } ?? "-" }
        )
      }
  }

  private func moves(of member: Int) -> [String] {
    guard let move = held.outcome.moves.first(where: { $0.member == member }) else { return [] }
    let arguments = move.byEvidence.map { part in
      let turn = held.outcome.turns[part.turn]
      let signal = turn.finding.flatMap(held.signal)?.id ?? "-"
      return line("heard: \(signal), \(held.panel.members[turn.speaker])", [fixed(part.amount)])
    }
    let people = move.byPull.map {
      line("pulled: \(held.panel.members[$0.member])", [fixed($0.amount)])
    }
    return [line("\(held.title(ofMember: member)), in votes", ["moved"])] + arguments + people
      + [line("in all", [fixed(move.delta)])]
  }

  private func fixed(_ value: Double) -> String { DecimalText.fixed(value, decimals: 3) }

  private func line(_ name: String, _ cells: [String]) -> String {
    let label = name + String(repeating: " ", count: max(0, 44 - name.count))
    let padded = cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }
    let line = label + padded.joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
