/// What a trainee's ballots say of them as a rater, in words first and figures below.
package struct ScoreReport: Sendable {
  let score: TrainingScore
  private let standing: Standing

  /// Takes a score and how far the trainee has come.
  package init(_ score: TrainingScore, standing: Standing) {
    self.score = score
    self.standing = standing
  }

  /// Sentences, and tables once there is enough for them.
  package var blocks: [Block] {
    var blocks: [Block] = [
      .heading(level: 3, "How you rate"), .paragraph(RichText(opening)),
    ]
    if !sentences.isEmpty { blocks.append(.bullets(sentences)) }
    if let early { blocks.append(.paragraph("\(.faint(RichText(early)))")) }
    return blocks + tables
  }

  private var opening: String {
    let exercises = "\(score.count) \(score.count == 1 ? "exercise" : "exercises")"
    let again = score.againCount
    let more =
      again > 0 ? " (\(again) rated again at once \(again == 1 ? "does" : "do") not count)" : ""
    return "From \(exercises)\(more). \(Self.words(standing))"
  }

  /// How far somebody has come, in a sentence to the trainee.
  static func words(_ standing: Standing) -> String {
    switch standing {
    case .learning: "Begin with the anchors: 'hcsim train learn'."
    case .practising: "Not qualified yet: 'hcsim train qualify' when you are ready."
    case .qualified(let since): "Qualified since \(since.day)."
    case .recheckDue(let since):
      "Qualified since \(since.day); a recheck is due: 'hcsim train monitor'."
    case .drifted(let since):
      "Drifted, as the recheck of \(since.day) showed: practise before interviewing."
    }
  }

  /// What is known, the most useful first.
  private var sentences: [RichText] {
    [
      severity, lean, fit, agreement, kappa, confidence, halo, range, accuracy, trend, open, habit,
    ].compactMap(\.self)
  }

  private func two(_ value: Double) -> String { DecimalText.fixed(value, decimals: 2) }

  private func span(_ interval: ClosedRange<Double>) -> String {
    "\(two(interval.lowerBound)) to \(two(interval.upperBound))"
  }

  private var severity: RichText? {
    guard let found = score.severity.value else { return nil }
    let figures = """
      (\(two(found.points)) points, 95% \(span(found.interval)); severity \
      \(SignedText.logits(found.logits)) logits, standard error \(two(found.standardError)))
      """
    guard found.isClear else {
      return "You are neither hard nor lenient as far as this tells \(figures)."
    }
    let size = RaterWording.categories(found.points.magnitude)
    return "\(.strong("You are \(size) \(found.points > 0 ? "lenient" : "hard")")) \(figures)."
  }

  private var lean: RichText? {
    let leaning = score.criteria.filter { $0.lean.value?.isClear == true }.sorted {
      ($0.lean.value?.points.magnitude ?? 0) > ($1.lean.value?.points.magnitude ?? 0)
    }
    guard !leaning.isEmpty else { return nil }
    var groups: [(size: String, titles: [String])] = []
    for criterion in leaning.prefix(3) {
      let points = criterion.lean.value?.points ?? 0
      let size = RaterWording.categories(points.magnitude) + (points > 0 ? " lenient" : " hard")
      let title = Prose.lowered(criterion.title)
      if let place = groups.firstIndex(where: { $0.size == size }) {
        groups[place].titles.append(title)
      } else {
        groups.append((size, [title]))
      }
    }
    let parts = groups.map { "\($0.size) on \(Prose.list($0.titles))" }
    return "\(.strong("You are \(Prose.list(parts)).")) Read these anchors again."
  }

  /// Scatter beyond what the model allows; too little of it says nothing here, since a committee's
  /// mean is steadier than one rater.
  private var fit: RichText? {
    guard let found = score.severity.value, found.infit > 1.5 else { return nil }
    return """
      \(.strong("You rate unpredictably")) (infit \(two(found.infit)), outfit \
      \(two(found.outfit))): quote the words before you rate.
      """
  }

  private var agreement: RichText? {
    guard let votes = score.votes.value else { return nil }
    let interval = votes.exact.interval()
    return """
      Your vote is the committee's in \(votes.exact.count) of \(votes.exact.total) \
      (\(DecimalText.percent(votes.exact.share)), 95% \(DecimalText.percent(interval.lowerBound)) to \
      \(DecimalText.percent(interval.upperBound))), and within one in \(votes.adjacent.count).
      """
  }

  private var kappa: RichText? {
    score.kappa.value.map { kappa in
      "Quadratic weighted kappa \(two(kappa.coefficient)), 95% \(span(kappa.interval))."
    }
  }

  private var confidence: RichText? {
    guard let found = score.confidence.value else { return nil }
    let off = found.overconfidence
    let word =
      off.magnitude < 0.05
      ? "about as sure as you should be" : off > 0 ? "surer than you should be" : "too unsure"
    return """
      You are \(word): confidence \(off >= 0 ? "above" : "below") agreement by \
      \(DecimalText.fixed(off.magnitude * 100, decimals: 0)) percentage points. Brier score \(two(found.brier)) (reliability \
      \(two(found.reliability)), resolution \(two(found.resolution)), uncertainty \
      \(two(found.uncertainty))), log score \(two(found.logScore)) nats.
      """
  }

  private var halo: RichText? {
    guard let found = score.spread.value else { return nil }
    let figures = "(spread within an exercise \(two(found.withinRatio)) times what is expected)"
    return found.withinRatio < 0.8
      ? "\(.strong("Your criteria run together")) \(figures): find a quote for each before you rate it."
      : "You tell criteria apart \(figures)."
  }

  private var range: RichText? {
    guard let found = score.spread.value else { return nil }
    let figures = "(spread \(two(found.rangeRatio)) times what is expected)"
    switch found.rangeRatio {
    case ..<0.8: return "\(.strong("You keep to a narrow part of the scale")) \(figures)."
    case 1.25...:
      return "\(.strong("You use the ends of the scale more than the committee")) \(figures)."
    default: return "You use the scale as the committee does \(figures)."
    }
  }

  private var accuracy: RichText? {
    guard let found = score.accuracy.value else { return nil }
    let parts: [(String, Double)] = [
      ("overall level", found.excess.elevation),
      ("which exercise is better", found.excess.differentialElevation),
      ("which criterion is stronger", found.excess.stereotypeAccuracy),
      ("which criterion is stronger in which exercise", found.excess.differentialAccuracy),
    ]
    guard let most = parts.max(by: { $0.1 < $1.1 }), most.1 > 0.005 else {
      return "You differ from the committee by no more than one of its own raters would."
    }
    return "What separates you from the committee most, beyond noise: \(most.0)."
  }

  private var trend: RichText? {
    guard let found = score.trend.value else { return nil }
    let figures =
      "(\(two(found.first)) to \(two(found.last)) votes off, change 95% \(span(found.interval)))"
    if found.interval.upperBound < 0 { return "You are getting nearer \(figures)." }
    if found.interval.lowerBound > 0 {
      return "\(.toned(.warning, "You are getting farther away")) \(figures)."
    }
    return "No trend beyond chance \(figures)."
  }

  private var open: RichText? {
    score.openDistance.value.map { distance in
      """
      Where the committee does not agree, your vote lies \(two(distance)) votes farther from its \
      raters than the middle one (\(score.openCount) exercises).
      """
    }
  }

  private var habit: RichText? {
    let over = score.criteria.filter { $0.overreached > 2 }.max { $0.overreached < $1.overreached }
    guard let over else { return nil }
    return """
      You rate \(Prose.lowered(over.title)) where the committee finds nothing to judge by \
      (\(over.overreached) times): leave it open, and say what to ask.
      """
  }
}
