/// Two debriefs side by side: what differs in findings, ratings and votes, and why the verdict flips.
package struct TwinReport: Sendable {
  private let first: DebriefResult
  private let second: DebriefResult

  /// Compares two debriefs.
  package init(_ first: DebriefResult, _ second: DebriefResult) {
    self.first = first
    self.second = second
  }

  private var both: [DebriefResult] { [first, second] }
  private var isFlipped: Bool { first.outcome.decision != second.outcome.decision }

  /// The whole page.
  package var page: Page {
    let titles = both.map(\.held.scenario.title)
    let title = titles[0] == titles[1] ? titles[0] : "\(titles[0]) / \(titles[1])"
    var blocks: [Block] = [.heading(level: 1, RichText(title))]
    blocks.append(.steps(both.map(opening)))
    blocks.append(.heading(level: 2, isFlipped ? "Why the verdict flips" : "Why it does not flip"))
    blocks.append(.bullets(why))
    blocks.append(.heading(level: 2, "Votes and ratings"))
    blocks.append(.figure(picture))
    blocks.append(.table(Table(columns: columns, rows: rows)))
    blocks += findings(first, but: second, named: "Only in the first")
    blocks += findings(second, but: first, named: "Only in the second")
    blocks.append(.rule)
    blocks.append(.paragraph("\(.faint(RichText(DebriefReport.limits)))"))
    let digests = both.map { "\($0.held.rubric.id) \($0.held.digest)" }
    let rubrics = digests[0] == digests[1] ? digests[0] : "\(digests[0]) and \(digests[1])"
    blocks.append(.paragraph("\(.faint("Rubric \(rubrics); without noise, so no seed."))"))
    let conditions = both.map { $0.held.conditionLine ?? "" }
    for (place, line) in conditions.enumerated() where !line.isEmpty {
      if conditions[0] == conditions[1], place > 0 { continue }
      let which = conditions[0] == conditions[1] ? "" : place == 0 ? "First: " : "Second: "
      blocks.append(.paragraph("\(.faint(RichText(which + line)))"))
    }
    return Page(title: title, blocks: blocks)
  }

  private func opening(_ result: DebriefResult) -> RichText {
    let verdict = result.feedback.verdict.map { $0 + " " } ?? ""
    var text: RichText = "\(.strong(RichText(result.held.scenario.title))): "
    text += "\(.strong(RichText(verdict)))\(result.reasons.decision)"
    if let quote = result.outcome.headline.flatMap({ result.held.quote(at: $0) }) {
      text += " " + FeedbackText.text(of: quote)
    }
    if let unread = UnreadAnswers(result.held).line { text += " \(unread)" }
    for line in result.reasons.correctionLines { text += " \(.toned(.warning, RichText(line)))" }
    return text
  }

  // MARK: Why

  private var why: [RichText] {
    var lines: [RichText] = []
    let gaps = widestGaps
    if let gap = gaps.first {
      let others = gaps.dropFirst().prefix(2).map { "\($0.title) \($0.from) and \($0.to)" }
      let rest = others.isEmpty ? "" : ", then \(Prose.list(others))"
      lines.append(
        "\(.strong("Ratings:")) \(gap.title) is \(gap.from) and \(gap.to)\(rest)."
      )
    }
    for (name, finding) in [
      ("first", strongest(first, but: second)), ("second", strongest(second, but: first)),
    ] {
      guard let finding else { continue }
      lines.append("\(.strong("Only the \(name)")) shows \(finding)")
    }
    lines += both.enumerated().compactMap { index, result in
      flip(of: result, against: index == 0 ? second : first, which: index == 0 ? "first" : "second")
    }
    let voters = changedVotes
    if !voters.isEmpty {
      lines.append("\(.strong("Votes:")) \(Prose.list(voters)).")
    }
    return lines.isEmpty ? ["Both were decided on the same findings, ratings and votes."] : lines
  }

  private struct Gap {
    var title: String
    var from: String
    var to: String
    var size: Int
  }

  /// Criteria on which the panels read otherwise, the widest difference first.
  private var widestGaps: [Gap] {
    var gaps: [Gap] = []
    for (place, criterion) in first.held.rubric.criteria.enumerated() {
      guard let other = second.held.rubric.index(ofCriterion: criterion.id) else { continue }
      let from = rating(first, place)
      let to = rating(second, other)
      guard from != to else { continue }
      gaps.append(
        Gap(
          title: criterion.title,
          from: from.map(String.init) ?? "not shown",
          to: to.map(String.init) ?? "not shown",
          size: ((from ?? 0) - (to ?? 0)).magnitude > 0 ? abs((from ?? 1) - (to ?? 1)) : 0
        )
      )
    }
    let ranked = gaps.enumerated().sorted { left, right in
      (-left.element.size, left.offset) < (-right.element.size, right.offset)
    }
    return ranked.map(\.element)
  }

  private func rating(_ result: DebriefResult, _ place: Int) -> Int? {
    let ratings = result.outcome.panelCriteria
    return ratings.indices.contains(place) ? ratings[place] : nil
  }

  /// The weightiest finding on the decision's side that the other does not have.
  private func strongest(_ result: DebriefResult, but other: DebriefResult) -> RichText? {
    let held = result.held
    let places = own(result, but: other)
    let ranked = held.ranked(places, held.side)
    let headline = result.outcome.headline.flatMap { places.contains($0) ? $0 : nil }
    guard let place = headline ?? ranked.first, let signal = held.signal(at: place) else {
      return nil
    }
    let quote = held.quote(at: place).map { " " + FeedbackText.text(of: $0) } ?? "."
    return "\(.code(signal.id))" + quote
  }

  /// Whether the smallest change that flips one is what the other shows.
  private func flip(
    of result: DebriefResult,
    against other: DebriefResult,
    which: String
  ) -> RichText? {
    let told = result.reasons.flips + (result.reasons.route.map { [$0] } ?? [])
    let flips = result.outcome.flips + (result.outcome.route.map { [$0] } ?? [])
    let pairs = zip(told, flips)
    guard let (reached, flip) = pairs.first(where: { $0.0.decision == other.outcome.decision })
    else { return nil }
    let signals = flip.changes.compactMap { change -> Int? in
      if case .add(let signal, _) = change { return signal }
      return nil
    }
    let shown = Set(other.held.places.compactMap { other.held.signal(at: $0)?.id })
    let isShown =
      !signals.isEmpty
      && signals.allSatisfy {
        result.held.rubric.signals.indices.contains($0)
          && shown.contains(result.held.rubric.signals[$0].id)
      }
    let tail = isShown ? "; the other one shows what is added" : ""
    return
      "\(.strong("\(flip.changes.count > 2 ? "Changes that flip" : "Smallest change that flips") the \(which):")) \(reached.what)\(tail)."
  }

  private var changedVotes: [String] {
    votes.compactMap { title, from, to in
      guard let from, let to, from != to else { return nil }
      return "\(title) \(from.words) and \(to.words)"
    }
  }

  /// Last votes by member, those of the first panel first.
  private var votes: [(title: String, from: Vote?, to: Vote?)] {
    let ids = both.map(\.held.panel.members)
    let all = ids[0] + ids[1].filter { !ids[0].contains($0) }
    return all.map { id in
      let places = ids.map { $0.firstIndex(of: id) }
      let votes = zip(both, places).map { result, place in
        place.flatMap {
          result.outcome.seats.indices.contains($0) ? result.outcome.seats[$0] : nil
        }?
        .after?.vote
      }
      let title =
        places[0].map(first.held.title(ofMember:)) ?? places[1].map(second.held.title(ofMember:))
      return (title ?? id, votes[0], votes[1])
    }
  }

  // MARK: Picture and table

  /// Last votes and panel ratings of both, where they differ or not, on one scale.
  private var picture: Figure {
    var rows = votes.map { vote in
      MovePicture.Row(
        vote.title,
        from: vote.from.map { $0.rawValue - 1 },
        to: vote.to.map { $0.rawValue - 1 }
      )
    }
    for (place, criterion) in first.held.rubric.criteria.enumerated() {
      let other = second.held.rubric.index(ofCriterion: criterion.id)
      let (from, to) = (rating(first, place), other.flatMap { rating(second, $0) })
      guard from != nil || to != nil else { continue }
      rows.append(
        MovePicture.Row(criterion.title, from: from.map { $0 - 1 }, to: to.map { $0 - 1 })
      )
    }
    let picture = MovePicture(
      of: "What",
      before: "First",
      after: "Second",
      steps: ["", "", "", ""],
      bar: 2,
      rows: rows
    )
    return picture.figure(
      "From the first to the second",
      summary: """
        Last votes, then the panel's ratings: hollow in the first debrief, filled in the second. Right \
        of the dashed line is Staff.
        """,
      chart: []
    )
  }

  private var columns: [Table.Column] {
    [Table.Column(""), Table.Column("First"), Table.Column("Second"), Table.Column("Differs")]
  }

  private var rows: [[RichText]] {
    var rows: [[RichText]] = []
    func add(_ name: String, _ from: String, _ to: String, differs: Bool? = nil) {
      let mark: RichText = differs ?? (from != to) ? "\(.toned(.warning, "differs"))" : ""
      rows.append([RichText(name), RichText(from), RichText(to), mark])
    }
    let words = both.map { $0.held.words(for: $0.outcome.decision, level: $0.outcome.level) }
    add("Decision", words[0], words[1])
    let levels = both.map { $0.held.name(of: $0.outcome.level) }
    // Two organisations may have two names for one level.
    add("Level", levels[0], levels[1], differs: first.outcome.level != second.outcome.level)
    add("Headline", first.headline ?? "none", second.headline ?? "none")
    for (title, from, to) in votes {
      add(title, from?.words ?? "no vote", to?.words ?? "no vote")
    }
    for (place, criterion) in first.held.rubric.criteria.enumerated() {
      let other = second.held.rubric.index(ofCriterion: criterion.id)
      let from = rating(first, place).map(String.init) ?? "-"
      let to = other.flatMap { rating(second, $0) }.map(String.init) ?? "-"
      add(criterion.title, from, to)
    }
    return rows
  }

  // MARK: Findings

  /// Findings of one that the other does not have in the answer of the same id.
  private func own(_ result: DebriefResult, but other: DebriefResult) -> [FindingPlace] {
    func key(_ place: FindingPlace, _ held: HeldDebrief) -> [String] {
      [held.answerID(place.answer) ?? "", held.signal(at: place)?.id ?? ""]
    }
    let known = Set(other.held.places.map { key($0, other.held) })
    return result.held.places.filter { !known.contains(key($0, result.held)) }
  }

  private func findings(
    _ result: DebriefResult,
    but other: DebriefResult,
    named name: String
  ) -> [Block] {
    let lines = own(result, but: other).compactMap { place -> RichText? in
      guard let signal = result.held.signal(at: place), let finding = result.held.finding(at: place)
      else { return nil }
      let tone: Tone = signal.direction == .for ? .for : .against
      let start: RichText = "\(.toned(tone, "\(.code(signal.id))"))"
      guard let quote = result.held.quote(at: place) else {
        return start + RichText(", \(finding.wordless)")
      }
      return start + " " + FeedbackText.text(of: quote)
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(level: 2, RichText(name)), .bullets(lines)]
  }
}
