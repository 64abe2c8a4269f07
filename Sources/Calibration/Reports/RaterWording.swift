/// The sentences of the first screen: what a hiring lead should do, and why.
struct RaterWording: Sendable {
  let calibration: RaterCalibration

  init(_ calibration: RaterCalibration) {
    self.calibration = calibration
  }

  private var raters: [RaterProfile] { calibration.raters }
  private var values: RatingValues { calibration.panel.values }

  /// The raters about whom there is something to say, those with the largest effect first.
  private var flagged: [RaterProfile] {
    let found = raters.filter { profile in
      told(profile).contains {
        if case .few = $0 { return false }
        return true
      }
    }
    return found.sorted { first, second in
      let (one, other) = (Self.weight(first), Self.weight(second))
      return one == other ? first.index < second.index : one > other
    }
  }

  /// What is said of a rater on the first screen: of too few candidates nothing but what the ratings are.
  private func told(_ profile: RaterProfile) -> [RaterFlag] {
    guard tooFew != nil else { return profile.flags }
    return profile.flags.filter {
      if case .extreme = $0 { return true }
      return false
    }
  }

  private static func weight(_ profile: RaterProfile) -> Double {
    profile.flags.reduce(0) { sum, flag in
      switch flag {
      case .harder(let points), .easier(let points): max(sum, 1 + points)
      case .extreme: max(sum, 0.2)
      default: max(sum, 0.5)
      }
    }
  }

  /// That there are fewer candidates than any interval is given for; null where there are enough.
  ///
  /// That nobody was found to stand out says nothing then: who has fewer than ten ratings is not even
  /// looked at.
  private var tooFew: String? {
    let count = calibration.panel.ratings.candidates.count
    guard count < ClusteredSpread.fewestClusters else { return nil }
    let candidates = count == 1 ? "candidate is" : "candidates are"
    return "\(Prose.raised(Prose.count(count))) \(candidates) too few to tell whether an "
      + "interviewer stands out"
  }

  /// What it comes to, in a sentence or two.
  var verdict: RichText {
    if case .failure(let error) = calibration.rasch { return trouble(error) }
    let ratings = calibration.panel.ratings
    let size =
      "\(Self.count(ratings.ratings.count, "rating")) by \(Self.count(raters.count, "interviewer")) of "
      + Self.count(ratings.candidates.count, "candidate")
    guard calibration.isConverged else {
      let words = "The fit has not converged, so who stands out cannot be told."
      return """
        \(.toned(.warning, "\(.strong(RichText(words)))")) Read no figure of it closely: few ratings, or \
        ratings that hardly contradict each other, do not hold the scale in place. From \(size).
        """
    }
    let crossings = calibration.crossings.count { $0.isClear }
    let line = DecimalText.fixed(values.value(calibration.line), decimals: 2)
    let isClose = crossings == 0 && !calibration.crossings.isEmpty
    if let tooFew, crossings == 0 {
      return """
        \(.toned(.warning, "\(.strong("\(tooFew)."))")) The tables below say how far each leans, \
        and how surely. From \(size).
        """
    }
    guard !flagged.isEmpty || crossings > 0 || differ else {
      let words =
        "No interviewer stands out, and no candidate's side of the line "
        + (isClose ? "clearly " : "") + "hangs on who rated."
      return "\(.toned(.for, "\(.strong(RichText(words)))")) From \(size)."
    }
    let nobody =
      differ
      ? "The interviewers differ as a group, though no single one stands out"
      : "No interviewer stands out"
    let some =
      "\(Prose.raised(Prose.count(flagged.count))) of \(Prose.count(raters.count)) interviewers "
      + (flagged.count == 1 ? "stands out" : "stand out")
    let who = tooFew ?? (flagged.isEmpty ? nobody : some)
    let whom =
      crossings == 0
      ? "no candidate's side of the line \(isClose ? "clearly " : "")hangs on it"
      : "\(Prose.count(crossings)) \(crossings == 1 ? "candidate" : "candidates") would have "
        + "crossed the line of \(line) with an average panel"
    let joint =
      tooFew == nil && (flagged.isEmpty ? differ : crossings > 0) ? ", and" : ", but"
    return "\(.toned(.warning, "\(.strong("\(who)\(joint) \(whom)."))")) From \(size)."
  }

  /// Whether interviewers as different as these would be rare if all were alike.
  private var differ: Bool { calibration.likeness.map { $0.pValue < 0.05 } ?? false }

  /// A count with its noun: `1 candidate`, `48 candidates`.
  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func trouble(_ error: RaschError) -> RichText {
    guard case .disconnected(let subsets) = error else {
      let words = "No severity can be measured: \(reason(error))."
      return "\(.toned(.warning, "\(.strong(RichText(words)))"))"
    }
    let count = Prose.count(subsets.count)
    let other = subsets.count == 2 ? "the other" : "the others"
    let all = subsets.count == 2 ? "both" : "all"
    // The same people may have rated all of it, on criteria that no candidate has in common.
    guard subsets.contains(where: { !$0.raters.isEmpty }) else {
      let words = "These ratings are \(count) sets of criteria without a common candidate."
      return """
        \(.toned(.warning, "\(.strong(RichText(words)))")) How hard one of them is cannot be compared \
        with \(other), nor how able its candidates are. Have two or three candidates rated on criteria \
        of \(all).\(assumption)
        """
    }
    let words = "These ratings are \(count) panels that share nobody."
    return """
      \(.toned(.warning, "\(.strong(RichText(words)))")) Who is harder in one of them cannot be \
      compared with \(other). Let somebody of each rate with \(other), or have \(all) rate the same \
      two or three candidates.\(assumption)
      """
  }

  /// Why nothing was measured, with ratings told by their values.
  func reason(_ error: RaschError) -> String {
    if case .allTheSame(let rating) = error { return "all ratings are \(values.text(rating))" }
    return error.description
  }

  /// What marginal severities of panels that share nobody rest on.
  private var assumption: String {
    guard case .success? = calibration.marginal, raters.contains(where: { $0.severity != nil })
    else {
      return ""
    }
    return " The severities below rest on one thing: that all panels saw candidates alike."
  }

  /// What to do, the most pressing first.
  var advice: [RichText] {
    var lines: [RichText] = []
    if case .failure(.disconnected(let subsets)) = calibration.rasch {
      lines += subsets.prefix(4).enumerated().map { place, subset in
        "\(.strong("Part \(place + 1):")) \(subset.description)"
      }
    }
    let most = 4
    lines += flagged.prefix(most).map(line)
    let rest = flagged.dropFirst(most).map(\.name)
    if !rest.isEmpty { lines.append("\(.strong("Also:")) \(short(rest)); see the tables below.") }
    if let crossing { lines.append(crossing) }
    if let setAside { lines.append(setAside) }
    if let leftOut { lines.append(leftOut) }
    lines.append(agreement)
    lines.append(enough)
    return lines
  }

  private func line(_ profile: RaterProfile) -> RichText {
    let parts = told(profile).prefix(3).map { words($0, profile) }
    let said = parts.joined(separator: "; ")
    return "\(.strong(RichText(profile.name))) \(said)\(said.hasSuffix("?") ? "" : ".")"
  }

  /// A flag in words, to follow the name.
  func words(_ flag: RaterFlag, _ profile: RaterProfile) -> String {
    func two(_ value: Double) -> String { DecimalText.fixed(value, decimals: 2) }
    switch flag {
    case .harder(let points): return severity(points, "harder", profile)
    case .easier(let points): return severity(points, "easier", profile)
    case .erratic(let infit):
      return "rates less predictably than the others (infit \(two(infit))): rate two or three "
        + "answers together and compare"
    case .muted(let infit):
      return "agrees more than chance allows (infit \(two(infit))): were these ratings given alone?"
    case .halo(let halo):
      return "tells criteria apart less than the others do (halo \(two(halo))): ask for a quote a "
        + "criterion before the vote"
    case .central(let used, let expected):
      return "uses the ends of the scale in \(DecimalText.percent(used)) of ratings where "
        + "\(DecimalText.percent(expected)) is expected: rehearse what they look like"
    case .narrow(let ratio):
      return "spreads ratings \(two(ratio)) times as wide as expected: rehearse the whole scale"
    case .drift(let slope):
      return "grew \(slope > 0 ? "harder" : "easier") by \(two(slope.magnitude)) logits an "
        + "occasion: rate an old answer again"
    case .unsteady(let range):
      return "changed between occasions, by up to \(two(range)) logits, but grew neither harder "
        + "nor easier: rate an old answer again"
    case .criterion(let name, let logits):
      return "rates \(name) \(logits > 0 ? "harder" : "easier") than the rest by "
        + "\(two(logits.magnitude)) logits: read its anchors together"
    case .extreme(let isHigh):
      return
        "gave nothing but the \(isHigh ? "highest" : "lowest") ratings: no severity can be told"
    case .few(let count): return "has \(count) ratings, too few to say more"
    }
  }

  private func severity(_ points: Double, _ word: String, _ profile: RaterProfile) -> String {
    let partner = profile.partner.flatMap { place in raters.first { $0.index == place } }
    let cure: String
    if let partner, let severity = partner.severity?.value {
      let isOpposite = (severity > 0) != ((profile.severity?.value ?? 0) > 0)
      cure =
        isOpposite
        ? "pair with \(partner.name), who leans the other way"
        : "pair with \(partner.name), who is nearest to the middle"
    } else {
      cure = "nobody here balances that; see the adjusted means"
    }
    return "is \(amount(points)) \(word) than the panel: \(cure)"
  }

  /// Steps of the scale in words: categories where they are a point each, and else points, since half a
  /// category may be taken for half a point.
  private func amount(_ steps: Double) -> String {
    guard values.step != 1 else { return Self.categories(steps) }
    let points = DecimalText.fixed(values.difference(steps), decimals: 2)
    return "\(points) \(points == "1.00" ? "point" : "points")"
  }

  /// Rating points in words: `half a category`.
  static func categories(_ points: Double) -> String {
    switch points {
    case ..<0.19: "\(DecimalText.fixed(points, decimals: 2)) of a category"
    case ..<0.375: "a quarter of a category"
    case ..<0.625: "half a category"
    case ..<0.875: "three quarters of a category"
    case ..<1.25: "one category"
    case ..<1.75: "one and a half categories"
    case ..<2.25: "two categories"
    default: "\(DecimalText.fixed(points, decimals: 1)) categories"
    }
  }

  /// The candidates on the other side of the line.
  private var crossing: RichText? {
    let crossings = calibration.crossings
    guard !crossings.isEmpty else { return nil }
    func list(_ passes: Bool) -> String? {
      let found = crossings.filter { $0.passes == passes }
      guard !found.isEmpty else { return nil }
      let shown = found.prefix(3).map { crossing in
        let average = crossing.average
        let change =
          "\(DecimalText.fixed(values.value(average.observed), decimals: 2)) to "
          + DecimalText.fixed(values.value(average.adjusted), decimals: 2)
        return "\(average.name) (\(change)\(crossing.isClear ? "" : ", too close to tell"))"
      }
      let more = found.count - shown.count
      let all = more > 0 ? shown + ["\(more) more"] : Array(shown)
      return "\(passes ? "above it" : "below it") \(Prose.list(all))"
    }
    let parts = [list(true), list(false)].compactMap(\.self).joined(separator: "; ")
    let line = DecimalText.fixed(values.value(calibration.line), decimals: 2)
    return "\(.strong("Across the line of \(line)")) with an average panel: \(parts)."
  }

  /// Whose ratings are in no adjusted mean, since nothing tells how far they lean.
  private var setAside: RichText? {
    let extreme = raters.filter { $0.measure?.isExtreme == true }
    guard !extreme.isEmpty, !calibration.averages.isEmpty else { return nil }
    let count = Self.count(extreme.reduce(0) { $0 + $1.count }, "rating")
    return """
      \(.strong("Set aside:")) the \(count) of \(short(extreme.map(\.name))), whose severity cannot be \
      told. They are in the candidates' means, and in no adjusted mean: who crosses the line with an \
      average panel is told without them.
      """
  }

  /// Who could not be measured together with the rest.
  private var leftOut: RichText? {
    let parts = [
      (RaschFacet.rater, "interviewer", "interviewers"), (.candidate, "candidate", "candidates"),
      (.criterion, "criterion", "criteria"),
    ].compactMap { facet, one, many -> String? in
      guard let names = calibration.leftOut[facet], !names.isEmpty else { return nil }
      return "\(names.count == 1 ? one : many) \(short(names))"
    }
    guard !parts.isEmpty else { return nil }
    return """
      \(.strong("Left out:")) \(Prose.list(parts)). No rating contradicts their order, so how far \
      apart they are cannot be told; the others are measured without them.
      """
  }

  /// Agreement against what the model expects.
  ///
  /// Both shares are over the pairs that the model has an expectation for: those of candidates with
  /// nothing but the lowest or the highest ratings have none, and agree without saying anything of a
  /// common scale. Where there is no expectation, or the fit has not converged, the share is over all
  /// pairs.
  private var agreement: RichText {
    guard case .success(let exact) = calibration.agreement.exact else {
      return "\(.strong("Agreement:")) no two interviewers rated the same candidate on a criterion."
    }
    guard calibration.isConverged, let model = calibration.modelAgreement, model.opportunities > 0
    else {
      let share = DecimalText.percent(exact.value)
      let pairs = Self.pairs(calibration.pairs.reduce(0) { $0 + $1.count })
      return "\(.strong("Agreement:")) the same rating in \(share) of \(pairs)."
    }
    let observed = Double(model.exact)
    let share = DecimalText.percent(observed / Double(model.opportunities))
    let pairs = Self.pairs(model.opportunities)
    guard model.opportunities >= Self.fewestPairs else {
      return """
        \(.strong("Agreement:")) the same rating in \(share) of \(pairs), too few to say more.
        """
    }
    let expected = DecimalText.percent(model.expectedExact / Double(model.opportunities))
    // In a large file a hair's breadth is beyond chance: it takes three points in a hundred as well.
    let difference = observed - model.expectedExact
    let isFar = difference.magnitude > 0.03 * Double(model.opportunities)
    let excess = isFar ? difference / max(model.exactDeviation, 1e-9) : 0
    let reading =
      excess > 3
      ? "more than independent raters would: were ballots written alone?"
      : excess < -3
        ? "less than one shared scale would give: read the anchors together."
        : "about what independent raters with one scale would."
    return
      "\(.strong("Agreement:")) the same rating in \(share) of \(pairs), \(expected) expected: \(reading)"
  }

  /// Fewer pairs are told with their number.
  private static let manyPairs = 20

  /// Of fewer pairs nothing is said but the share.
  private static let fewestPairs = 10

  private static func pairs(_ count: Int) -> String {
    count < manyPairs ? Self.count(count, "pair") : "pairs"
  }

  /// How many interviewers are enough.
  private var enough: RichText {
    switch calibration.study {
    case .failure(let undefined):
      return "\(.strong("How many:")) cannot be told: \(undefined.description)."
    case .success(let study):
      let wanted = DecimalText.fixed(study.wanted, decimals: 2)
      guard let needed = study.needed else {
        let reason =
          study.arrangement == .crossed
          ? "on these \(study.criterionCount) criteria: it would take more of them"
          : "here: these candidates hardly differ"
        return """
          \(.strong("How many:")) no number of interviewers reaches a dependability of \(wanted) \
          \(reason).
          """
      }
      var text: RichText =
        "\(.strong("How many:")) \(needed) \(needed == 1 ? "interviewer" : "interviewers")"
      if study.arrangement == .nested { text += " a criterion" }
      if study.criterionCount > 1, study.arrangement == .crossed {
        text += " on \(study.criterionCount) criteria"
      }
      text += " \(needed == 1 ? "reaches" : "reach") a dependability of \(wanted)"
      guard let interval = study.neededInterval else {
        let count = study.candidateCount
        guard count < ClusteredSpread.fewestClusters else {
          return text + "; how surely, these ratings do not tell."
        }
        let words = "\(count) \(count == 1 ? "candidate" : "candidates")"
        return text + "; \(words) are too few to say how surely."
      }
      let upper = interval.upper.map(String.init) ?? "no limit"
      return text + " (\(interval.lower) to \(upper))."
    }
  }

  private func short(_ names: [String]) -> String {
    let shown = Array(names.prefix(5))
    let more = names.count - shown.count
    return Prose.list(more > 0 ? shown + ["\(more) more"] : shown)
  }
}
