extension SimulationReport {
  /// What stands on the first screen of 80 columns and 24 lines.
  var opening: [Block] {
    [
      .heading(level: 1, RichText("\(scenario.title), \(times)")),
      .lead(verdict, worded.first.map { Self.tone(of: $0.decision) }),
      .bullets(
        [stability, pivotal, evidenceLine, lost, orderLine, sizeLine, errors].compactMap(\.self)
      ),
    ]
  }

  private var times: String {
    result.runs == 1 ? "once" : "\(Self.grouped(result.runs)) times"
  }

  private func loopWords(for decision: Decision, level: Level) -> String {
    scenario.setting.loop.words(for: decision, level: level, title: plan.rubric.title(of:))
  }

  /// Decisions in the words of the loop, the most frequent first.
  var worded: [(words: String, decision: Decision, share: Proportion, percent: String)] {
    var groups: [(words: String, decision: Decision, count: Int, effect: Double)] = []
    for decision in Decision.allCases {
      for level in Level.allCases {
        let words = loopWords(for: decision, level: level)
        let share = result.share(of: decision, at: level)
        let effect = share.count > 0 ? share.designEffect : 1
        if let index = groups.firstIndex(where: { $0.words == words }) {
          groups[index].count += share.count
          groups[index].effect = max(groups[index].effect, effect)
        } else {
          groups.append((words, decision, share.count, effect))
        }
      }
    }
    let ranked = groups.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    let shares = ranked.map {
      Proportion($0.element.count, of: result.runs, designEffect: $0.element.effect)
    }
    let percents = WholePercents.texts(shares.map(\.share))
    return ranked.indices.map {
      (ranked[$0].element.words, ranked[$0].element.decision, shares[$0], percents[$0])
    }
  }

  /// The tone of a decision.
  static func tone(of decision: Decision) -> Tone {
    switch decision {
    case .approve: .for
    case .decline: .against
    case .hold: .warning
    }
  }

  private var verdict: RichText {
    guard let first = worded.first else { return "" }
    let interval = Self.interval(first.share.interval())
    let others = worded.dropFirst().filter { $0.share.count > 0 }
      .map { "\($0.words) in \($0.percent)" }
    let rest =
      !others.isEmpty
      ? Prose.raised(others.joined(separator: ", "))
      : result.runs == 1
        ? "One debrief says nothing about chance" : "Nothing else was ever decided"
    let words = loopWords(for: result.noiseless, level: result.noiselessLevel)
    let single = words == first.words ? "says the same" : "says \(words)"
    return """
      \(.strong("\(Prose.raised(first.words)) in \(first.percent)")) of debriefs \
      (\(interval)). \(rest). The single debrief, without noise, \(single).\(missed)
      """
  }

  /// That the precision looked for was not found, with the one there is.
  private var missed: RichText {
    guard let precision = result.precision, !precision.isReached else { return "" }
    let words = Self.missed(precision, after: result.runs)
    return " \(.toned(.warning, "\(.strong("Not as precise as wanted:")) \(words)."))"
  }

  /// `approvals are known to within 1.2 points after 4,096 debriefs, not to within 0.5`.
  package static func missed(
    _ precision: SimulationResult.Precision,
    after runs: Int
  ) -> String {
    func points(_ share: Double) -> String {
      // Rounded up and down, so that the two never look the same.
      let decimals = precision.wanted < 0.005 ? 3 : 1
      let scale = decimals == 3 ? 1000.0 : 10
      let rounded =
        share == precision.reached
        ? (100 * share * scale).rounded(.up) / scale : 100 * share
      return DecimalText.fixed(rounded, decimals: decimals)
    }
    return "approvals are known to within \(points(precision.reached)) points after "
      + "\(grouped(runs)) \(runs == 1 ? "debrief" : "debriefs"), not to within "
      + "\(points(precision.wanted))"
  }

  private var stability: RichText? {
    guard let stability = result.stability else { return nil }
    let share = Self.percent(stability.share)
    let same =
      result.sameCommittee.map {
        " The same committee on another day agrees with itself in \(Self.percent($0))."
      } ?? ""
    let who =
      result.committeeCount > 1 ? "another committee, another day" : "the panel, another day"
    let told = Stability(counts: worded.map(\.share.count)).map {
      $0.share < stability.share - 0.005
        ? " What the candidate is told is the same in \(Self.percent($0.share))." : ""
    }
    let tone: Tone = stability.share >= plan.settings.wantedStability ? .for : .warning
    return """
      \(.toned(tone, "\(.strong("Stability \(share)")):")) so often \(who), would decide alike \
      about the Staff bar (\(Self.interval(stability.interval))).\(told ?? "")\(same)
      """
  }

  private var pivotal: RichText? {
    guard let member = result.pivotal,
      let place = result.members.firstIndex(of: member)
    else {
      guard result.runs > 1 else { return nil }
      return "\(.strong("Pivotal:")) nobody; no single vote ever decides."
    }
    // Of all debriefs, also where others sit in some of them.
    let pivots = Proportion(member.pivots.count, of: result.runs)
    var text: RichText = """
      \(.strong("Pivotal:")) \(title(ofMember: place)). In \(Self.percent(pivots)) of \
      debriefs this one vote decides
      """
    if let swing = member.swing {
      let (harder, lenient, word) =
        swing.harder.share == swing.lenient.share
        ? (swing.harderDeclines, swing.lenientDeclines, "declines")
        : (swing.harder, swing.lenient, "approvals")
      text +=
        harder.share == lenient.share
        ? "; a logit harder or more lenient, and nothing changes"
        : """
        ; a logit harder or more lenient, and \(word) go from \(Self.percent(harder)) to \
        \(Self.percent(lenient))
        """
    }
    return text + "."
  }

  private var evidenceLine: RichText? {
    guard !result.evidence.isEmpty else { return nil }
    guard let best = result.mostUseful,
      max(best.swing.magnitude, best.declineSwing.magnitude) >= 0.005
    else {
      return "\(.strong("Would help most:")) no one more answer on any criterion changes much."
    }
    let probe = plan.rubric.criteria[best.criterion].probes.first.map { " Ask: \($0)" } ?? ""
    let (shown, missing, word) =
      best.swing == 0
      ? (best.shownDeclines, best.missingDeclines, "declined")
      : (best.shown, best.missing, "approved")
    return """
      \(.strong("Would help most:")) one more answer on \(title(ofCriterion: best.criterion)): \
      \(Self.percent(shown)) \(word) if it shows a 4, \(Self.percent(missing)) if it shows a 1.\
      \(probe)
      """
  }

  private var lost: RichText? {
    guard let pooled = result.condition(.pooled), let own = result.conditions.first else {
      return nil
    }
    guard pooled.differences.count > 0 else {
      return "\(.strong("Pooled:")) had everybody known everything, nothing would be different."
    }
    let usesDeclines = pooled.approvals.share == own.approvals.share
    let (there, here, word) =
      usesDeclines
      ? (pooled.declines, own.declines, "declined") : (pooled.approvals, own.approvals, "approved")
    // The comparison holds fewer debriefs than the first line: a change beside it, not a level.
    let change = Self.points(from: here.share, to: there.share)
    return """
      \(.strong("Pooled:")) had everybody known everything, \(Self.percent(there)) would be \
      \(word), \(change); \(Self.percent(pooled.differences)) are decided otherwise.
      """
  }

  /// The change from one share to another in whole points.
  static func points(from here: Double, to there: Double) -> String {
    let points = DecimalText.fixed(100 * (there - here).magnitude, decimals: 0)
    guard points != "0" else { return "as many" }
    return "\(points) \(points == "1" ? "point" : "points") \(there > here ? "more" : "fewer")"
  }

  private var orderLine: RichText? {
    let written = plan.panel.discussion.independentBallots
    guard let other = result.condition(.asIs, independentBallots: !written) else { return nil }
    let change = written ? "Said aloud instead of written" : "Written instead of said aloud"
    let orders = result.conditions.filter {
      $0.independentBallots == false && Self.isOrder($0.condition)
    }
    var shares = orders.map(\.approvals.share)
    var word = "approvals"
    if shares.min() == shares.max() { (shares, word) = (orders.map(\.declines.share), "declines") }
    guard other.differences.count > 0 || orders.contains(where: { $0.differences.count > 0 }) else {
      return "\(.strong("Ballots:")) written or aloud, whoever speaks first, nothing changes."
    }
    let ends = [shares.min() ?? 0, shares.max() ?? 0]
    let shown = ends.map { Self.percent($0) }
    let span = shown[0] == shown[1] ? "by less than a point" : "between \(shown[0]) and \(shown[1])"
    let range = ends[0] == ends[1] ? "" : " Aloud, who speaks first moves \(word) \(span)."
    return """
      \(.strong("Ballots:")) \(change), they turn \(Self.percent(other.differences)) of \
      decisions.\(range)
      """
  }

  /// Whether a condition is a speaking order.
  static func isOrder(_ condition: ConditionShare.Condition) -> Bool {
    switch condition {
    case .order, .randomOrder: true
    case .asIs, .withoutDiscussion, .pooled: false
    }
  }

  private var sizeLine: RichText? {
    guard let last = result.sizes.last else { return nil }
    let wanted = DecimalText.percent(result.wantedStability)
    guard let size = result.neededSize else {
      return """
        \(.strong("Interviewers:")) no panel of up to \(last.size) is stable in \(wanted) of cases.
        """
    }
    let people = size == 1 ? "one interviewer is" : "\(Prose.count(size)) interviewers are"
    return "\(.strong("Interviewers:")) \(people) enough for a stability of \(wanted)."
  }

  private var errors: RichText? {
    guard let errors = result.errors else { return nil }
    let kind = errors.falseApprovals == nil ? "declined" : "approved"
    guard let share = errors.falseApprovals ?? errors.falseDeclines else { return nil }
    let level = plan.rubric.levels.first { $0.level == errors.trueLevel }
    return """
      \(.strong("Wrong:")) known to be at \(level?.title ?? errors.trueLevel.words), the candidate is \
      \(kind) in \(Self.percent(share)) of debriefs (\(Self.interval(share.interval()))).
      """
  }
}
