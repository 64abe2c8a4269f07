extension SimulationReport {
  /// How likely each decision is.
  var decisions: [Block] {
    let rows = worded.map { group in
      BarChart.Row(
        RichText(group.words),
        amount: group.share.share,
        value: RichText(
          "\(group.percent) (\(Self.interval(group.share.interval())))"
        ),
        tone: Self.tone(of: group.decision)
      )
    }
    return [
      .heading(level: 2, "Decisions"),
      .bars(BarChart(caption: "Shares of debriefs, with 95% intervals", maximum: 1, rows: rows)),
    ]
  }

  /// Every rule and every gate side by side.
  var rules: [Block] {
    var rows = result.rules.map { rule -> [RichText] in
      let name: RichText =
        rule.isOwn
        ? "\(.strong(RichText(rule.rule.rawValue)))" : RichText(rule.rule.rawValue)
      guard rule.applies else { return [name, "no such seat"] }
      return [name] + parts([rule.approvals, rule.declines, rule.holds])
    }
    if !result.gates.isEmpty {
      rows.append(["without gates", RichText(Self.percent(result.withoutGates))])
    }
    var blocks: [Block] = [
      .heading(level: 2, "Rules and gates"),
      .figure(
        RuleFigure.figure(
          result,
          chart: [
            .table(
              Table(
                caption: "The same last ballots under every rule; the panel's own stands out.",
                columns: columns("Rule", ["Approve", "Decline", "Hold"]),
                rows: rows
              )
            )
          ]
        )
      ),
    ]
    if !result.gates.isEmpty {
      blocks.append(
        .table(
          Table(
            caption: "Gates; one decides where the votes would have carried.",
            columns: columns("Gate", ["Needs", "Holds", "Not shown", "Decides"]),
            rows: result.gates.map { gate in
              [RichText(title(ofCriterion: gate.criterion)), "\(gate.needed)"]
                + shares([gate.held, gate.unrated, gate.decided])
            }
          )
        )
      )
    }
    return blocks
  }

  /// Everybody's part.
  var members: [Block] {
    let isPool = result.poolCount > 0
    let hasSwing = result.members.contains { $0.swing != nil }
    let swingIsOfDeclines = result.members.allSatisfy {
      $0.swing.map { $0.harder.count == 0 && $0.lenient.count == 0 } ?? true
    }
    let rows = result.members.enumerated().map { place, member -> [RichText] in
      let swing = member.swing.map {
        swingIsOfDeclines
          ? "\(Self.percent($0.harderDeclines)) to \(Self.percent($0.lenientDeclines))"
          : "\(Self.percent($0.harder)) to \(Self.percent($0.lenient))"
      }
      var row = [RichText(title(ofMember: place))]
      if isPool { row += shares([member.seated]) }
      row += shares([member.firstYes, member.lastYes, member.crossings, member.pivots])
      row.append(RichText(Self.percent(member.control)))
      if hasSwing { row.append(RichText(swing ?? "")) }
      return row
    }
    let titles =
      (isPool ? ["Sits"] : []) + ["Yes first", "Yes last", "Crosses", "Decides", "Weight"]
      + (hasSwing ? ["Swing"] : [])
    let swings =
      hasSwing
      ? " Swing: \(swingIsOfDeclines ? "declines" : "approvals") with this one a logit harder, and a "
        + "logit more lenient."
      : ""
    return [
      .heading(level: 2, "Interviewers"),
      .table(
        Table(
          caption: """
            Crosses: the vote changes sides. Decides: the other vote would have turned the decision. \
            Weight: of the panel's mean after talking, by authority and susceptibility.\(swings)
            """,
          columns: columns("Interviewer", titles),
          rows: rows
        )
      ),
    ]
  }

  /// Orders, ballots and what the discussion changed.
  var conditions: [Block] {
    guard !result.conditions.isEmpty else { return [] }
    let rows = result.conditions.map { condition -> [RichText] in
      [
        RichText(Self.name(of: condition.condition)),
        condition.independentBallots ? "written" : "aloud",
      ] + shares([condition.approvals, condition.differences])
        + [condition.effectiveFirst, condition.effectiveLast].map {
          RichText($0.map { DecimalText.fixed($0, decimals: 1) } ?? "-")
        }
    }
    let columns =
      [Table.Column("Condition"), Table.Column("Ballots")]
      + ["Approve", "Otherwise", "Count first", "Count last"].map {
        Table.Column(RichText($0), .trailing)
      }
    return [
      .heading(level: 2, "Order, ballots and discussion"),
      .table(
        Table(
          caption: """
            Otherwise: decided otherwise than as it is, by the same chances. Count: as many \
            independent ballots as have a mean as steady.
            """,
          columns: columns,
          rows: rows
        )
      ),
    ]
  }

  /// What one more answer on each criterion could do.
  var evidence: [Block] {
    guard !result.evidence.isEmpty else { return [] }
    let rows = result.evidence.map { value in
      [RichText(title(ofCriterion: value.criterion))] + shares([value.shown, value.missing])
        + [RichText(DecimalText.fixed(100 * value.swing, decimals: 0))]
    }
    return [
      .heading(level: 2, "What one more answer could do"),
      .table(
        Table(
          caption:
            "Approvals if everybody heard it; the larger the swing, the more it helps to ask.",
          columns: columns("Criterion", ["It shows a 4", "It shows a 1", "Swing"]),
          rows: rows
        )
      ),
    ]
  }

  /// How often each finding is brought forward.
  var findings: [Block] {
    guard !result.findings.isEmpty else { return [] }
    let answers = scenario.candidate.answers
    let rows = result.findings.map { finding -> [RichText] in
      let answer = finding.place.answer.flatMap {
        answers.indices.contains($0) ? answers[$0].id : nil
      }
      return [
        "\(.code(plan.rubric.signals[finding.signal].id))", RichText(answer ?? "-"),
        "\(finding.knownBy)", RichText(Self.percent(finding.raised)),
      ]
    }
    return [
      .heading(level: 2, "What gets said"),
      .table(
        Table(
          caption:
            "How many know a finding before anybody speaks, and how often somebody raises it.",
          columns: [
            Table.Column("Finding"), Table.Column("Answer"), Table.Column("Known to", .trailing),
            Table.Column("Raised", .trailing),
          ],
          rows: rows
        )
      ),
    ]
  }

  /// Panels of other sizes.
  var sizes: [Block] {
    guard !result.sizes.isEmpty else { return [] }
    let rows = result.sizes.map { size -> [RichText] in
      [
        "\(size.size)", RichText(Self.percent(size.approvals)),
        RichText(Self.interval(size.approvals.interval())),
        RichText(Self.percent(size.stability.share)),
        RichText(Self.interval(size.stability.interval)),
      ]
    }
    return [.heading(level: 2, "Panels of other sizes")] + sizeCurve + [
      .table(
        Table(
          caption: """
            Drawn with replacement from interviewers like these, \
            \(Self.grouped(result.sizes.map(\.panelCount).max() ?? 0)) panels of a size; seats with a \
            role are filled first, and the rule stays as it is.
            """,
          columns: ["Interviewers", "Approve", "Interval", "Stability", "Interval"].map {
            Table.Column(RichText($0), .trailing)
          },
          rows: rows
        )
      )
    ]
  }

  private var sizeCurve: [Block] {
    let points = result.sizes.map { size in
      CurvePicture.Point("\(size.size)", size.stability.share, interval: size.stability.interval)
    }
    let picture = CurvePicture(
      "Stability",
      range: 0.5...1,
      goal: (result.wantedStability, "wanted: \(DecimalText.percent(result.wantedStability))"),
      points: points
    )
    return [
      .figure(
        picture.figure(
          "Stability by the number of interviewers",
          summary: "How often two panels of a size decide alike, with 95% intervals."
        )
      )
    ]
  }

  /// Where ratings differ from.
  var noise: [Block] {
    guard let noise = result.noise else { return [] }
    let parts = [
      ("level", noise.level, "some rate harder than others"),
      ("pattern", noise.pattern, "they weigh, hear and see different things"),
      ("occasion", noise.occasion, "the same person, another day"),
      ("system", noise.system, "all of it: the root of the sum of squares"),
    ]
    let rows = parts.map { name, amount, meaning -> [RichText] in
      [RichText(name), RichText(DecimalText.fixed(amount, decimals: 2)), RichText(meaning)]
    }
    return [
      .heading(level: 2, "Noise in the ratings"),
      .table(
        Table(
          caption: "Standard deviations of one rating on the first ballot, in points of four.",
          columns: [
            Table.Column("Part"), Table.Column("Points", .trailing), Table.Column("Because"),
          ],
          rows: rows
        )
      ),
    ]
  }

  /// The name of a condition.
  static func name(of condition: ConditionShare.Condition) -> String {
    switch condition {
    case .asIs: "as it is"
    case .withoutDiscussion: "no discussion"
    case .pooled: "everybody knows everything"
    case .order(let order): order.rawValue
    case .randomOrder: "random order"
    }
  }

  /// The parts of one whole.
  private func parts(_ shares: [Proportion]) -> [RichText] {
    guard shares.allSatisfy({ $0.total > 0 }) else { return self.shares(shares) }
    return WholePercents.texts(shares.map(\.share)).map { RichText($0) }
  }

  private func shares(_ shares: [Proportion]) -> [RichText] {
    shares.map { RichText($0.total > 0 ? Self.percent($0) : "-") }
  }

  private func columns(_ first: RichText, _ others: [String]) -> [Table.Column] {
    [Table.Column(first)] + others.map { Table.Column(RichText($0), .trailing) }
  }
}
