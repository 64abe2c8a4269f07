/// Puts the ratings of a file together: names to places, one scale, nothing twice.
struct PanelAssembly {
  /// Something wrong, or worth a word.
  struct Finding {
    let problem: Problem
    let place: RatingRows.Place
    var severity: Diagnostic.Severity?
    var related: RatingRows.Place?
  }

  private(set) var findings: [Finding] = []
  private let entries: [RatingRows.Entry]
  private let votes: [RatingRows.Vote]
  private let scale: ClosedRange<Int>
  /// The columns that the file has.
  private let columns: Set<RatingColumns.Role>
  /// Whether the ratings lie further apart than a scale may reach.
  let isTooWide: Bool
  private let candidates: Names
  private let raters: Names
  private let criteria: Names
  private let occasions: [String]
  private let values: RatingValues

  /// Names in the order of the file.
  private struct Names {
    private(set) var all: [String] = []
    private(set) var counts: [Int] = []
    private(set) var firsts: [RatingRows.Place] = []
    private var places: [String: Int] = [:]

    subscript(name: String) -> Int? { places[name] }

    mutating func add(_ name: String, at place: RatingRows.Place) {
      if let known = places[name] {
        counts[known] += 1
        return
      }
      places[name] = all.count
      all.append(name)
      counts.append(1)
      firsts.append(place)
    }
  }

  init(
    _ entries: [RatingRows.Entry],
    _ votes: [RatingRows.Vote],
    labels: RatingLabels?,
    header: RatingsHeader
  ) {
    let hasBefore = entries.contains { $0.stage == .before }
    let measured = entries.filter { !hasBefore || $0.stage == .before }
    self.entries = measured
    self.votes = votes
    var (candidates, raters, criteria) = (Names(), Names(), Names())
    for entry in measured {
      candidates.add(entry.candidate, at: header.place(of: .candidate, beside: entry.place))
      raters.add(entry.rater, at: header.place(of: .rater, beside: entry.place))
      criteria.add(entry.criterion, at: header.place(of: .criterion, beside: entry.place))
    }
    self.candidates = candidates
    self.raters = raters
    self.criteria = criteria
    occasions = OccasionOrder(measured.map(\.occasion)).names
    values = labels?.values ?? .asCounted
    let found = labels?.scale ?? Self.scale(measured)
    self.scale = found
    columns = header.named
    isTooWide = found.upperBound - found.lowerBound >= Self.mostRatings
    if let left = entries.first(where: { hasBefore && $0.stage == .after }) {
      let count = entries.count - measured.count
      let note = "\(count) ratings from after the discussion are not measured"
      findings.append(
        Finding(
          problem: .invalid(note, expected: nil, nearest: nil),
          place: left.place,
          severity: .note
        )
      )
    }
    if isTooWide {
      findOutlier()
    } else if labels == nil {
      findLoneRatings()
    }
    findDuplicates()
    checkVotes()
    for (names, kind) in [(raters, "raters"), (candidates, "candidates"), (criteria, "criteria")] {
      compare(names, kind)
    }
  }

  /// 1 to 4 where the ratings fit, else the lowest to the highest.
  private static func scale(_ entries: [RatingRows.Entry]) -> ClosedRange<Int> {
    let low = entries.reduce(Int.max) { min($0, $1.value) }
    let high = entries.reduce(Int.min) { max($0, $1.value) }
    return low <= high ? self.scale(low, high) : 1...4
  }

  private static func scale(_ low: Int, _ high: Int) -> ClosedRange<Int> {
    low >= 1 && high <= 4 ? 1...4 : low...max(high, low + 1)
  }

  /// A scale may have so many ratings.
  private static let mostRatings = 100

  /// Names the rating that lies furthest from the middle one: likely a slip.
  private mutating func findOutlier() {
    let middle = entries.map(\.value).sorted()[entries.count / 2]
    let furthest = entries.max {
      ($0.value - middle).magnitude < ($1.value - middle).magnitude
    }
    guard let furthest else { return }
    let what =
      "\(furthest.value) is far from the other ratings: a scale has at most \(Self.mostRatings)"
    findings.append(
      Finding(
        problem: .invalid(what, expected: "a rating, or --scale", nearest: nil),
        place: furthest.place
      )
    )
  }

  /// With fewer other ratings any of them may be the only one.
  private static let fewestOthers = 5

  /// Warns of a rating that is given once, lies beyond all others and moves an end of the scale: likely
  /// a slip, and nothing else would show it.
  private mutating func findLoneRatings() {
    let values = entries.map(\.value).sorted()
    guard values.count > Self.fewestOthers, let low = values.first, let high = values.last else {
      return
    }
    let (second, last) = (values[1], values[values.count - 2])
    // Scales begin at 1: there it is nobody's slip.
    if low < second, low != 1 {
      warn(of: low, "below", second, others: Self.scale(second, high))
    }
    if high > last { warn(of: high, "above", last, others: Self.scale(low, last)) }
  }

  private mutating func warn(
    of value: Int,
    _ side: String,
    _ nearest: Int,
    others: ClosedRange<Int>
  ) {
    guard !others.contains(value), let entry = entries.first(where: { $0.value == value }) else {
      return
    }
    let what =
      "\(value) is the only rating \(side) \(nearest), and makes the scale \(scale.lowerBound) to "
      + "\(scale.upperBound)"
    let expected =
      "a rating from \(others.lowerBound) to \(others.upperBound), or --scale to say that it is one"
    findings.append(
      Finding(
        problem: .invalid(what, expected: expected, nearest: nil),
        place: entry.place,
        severity: .warning
      )
    )
  }

  private mutating func findDuplicates() {
    struct Key: Hashable {
      let rater: String
      let candidate: String
      let criterion: String
      let occasion: String
    }
    var seen: [Key: RatingRows.Place] = [:]
    for entry in entries {
      let key = Key(
        rater: entry.rater,
        candidate: entry.candidate,
        criterion: entry.criterion,
        occasion: entry.occasion
      )
      guard let first = seen.updateValue(entry.place, forKey: key) else { continue }
      seen[key] = first
      let hasCriteria = columns.contains(.criterion) || entry.criterion != RatingRows.onlyCriterion
      let on = hasCriteria ? " on \(entry.criterion)" : ""
      let what = "\(entry.rater) rates \(entry.candidate)\(on) a second time"
      let hint = columns.contains(.occasion) ? "" : "; --occasion names the column of occasions"
      findings.append(
        Finding(
          problem: .invalid(what, expected: "one rating an occasion\(hint)", nearest: nil),
          place: entry.place,
          related: first
        )
      )
    }
  }

  private mutating func checkVotes() {
    struct Key: Hashable {
      let rater: String
      let candidate: String
      let occasion: String
      let stage: PanelRatings.Stage
    }
    var seen: [Key: RatingRows.Vote] = [:]
    for vote in votes {
      let key = Key(
        rater: vote.rater,
        candidate: vote.candidate,
        occasion: vote.occasion,
        stage: vote.stage
      )
      guard let first = seen[key] else {
        seen[key] = vote
        continue
      }
      guard first.value != vote.value else { continue }
      let what = "\(vote.rater) votes on \(vote.candidate) in two ways"
      findings.append(
        Finding(
          problem: .invalid(what, expected: "one vote \(vote.stage.rawValue)", nearest: nil),
          place: vote.place,
          related: first.place
        )
      )
    }
  }

  /// Warns of names that are likely one name written in two ways, at the rarer one.
  private mutating func compare(_ names: Names, _ kind: String) {
    let slugs = names.all.map { Identifier.slug(of: $0) }
    var commonest: [String: Int] = [:]
    for (index, slug) in slugs.enumerated() where !slug.isEmpty {
      guard let known = commonest[slug], names.counts[index] <= names.counts[known] else {
        commonest[slug] = index
        continue
      }
    }
    for (index, slug) in slugs.enumerated() {
      if let other = commonest[slug], other != index { warn(names, kind, index, like: other) }
    }
    guard kind != "candidates", names.all.count < 500 else { return }
    let written = names.all.indices.filter { !names.all[$0].utf8.contains(where: \.isDigit) }
    for index in written where names.counts[index] < Self.fewestOfCommon {
      let least = max(Self.fewestOfCommon, Self.timesAsCommon * names.counts[index])
      let known = written.filter { names.counts[$0] >= least }.map { names.all[$0] }
      // Of names of three letters too many are near each other.
      guard let nearest = Nearest.match(for: names.all[index], among: known),
        max(names.all[index].utf8.count, nearest.utf8.count) > 3,
        let other = names[nearest], slugs[other] != slugs[index]
      else { continue }
      warn(names, kind, index, like: other)
    }
  }

  /// A name is common from so many ratings on.
  private static let fewestOfCommon = 10
  /// A rarer name is likely a slip where a near one has so many times its ratings: a scorecard is one
  /// slip and several ratings.
  private static let timesAsCommon = 5

  private mutating func warn(_ names: Names, _ kind: String, _ index: Int, like other: Int) {
    let what =
      "the \(kind) '\(names.all[other])' and '\(names.all[index])' count as two"
    findings.append(
      Finding(
        problem: .invalid(what, expected: nil, nearest: names.all[other]),
        place: names.firsts[index],
        severity: .warning,
        related: names.firsts[other]
      )
    )
  }

  /// The ratings and votes with places for names.
  func panel() throws(RaschError) -> PanelRatings {
    var numbers: [String: Int] = [:]
    for (number, occasion) in occasions.enumerated() { numbers[occasion] = number }
    let ratings = entries.map { entry in
      FacetedRatings.Rating(
        candidate: candidates[entry.candidate] ?? 0,
        rater: raters[entry.rater] ?? 0,
        criterion: criteria[entry.criterion] ?? 0,
        rating: entry.value,
        occasion: numbers[entry.occasion] ?? 0
      )
    }
    let table = try FacetedRatings(
      ratings,
      candidates: candidates.all,
      raters: raters.all,
      criteria: criteria.all,
      scale: scale
    )
    let stated = votes.compactMap { vote -> PanelRatings.StatedVote? in
      guard let rater = raters[vote.rater], let candidate = candidates[vote.candidate] else {
        return nil
      }
      return PanelRatings.StatedVote(
        rater: rater,
        candidate: candidate,
        stage: vote.stage,
        vote: vote.value
      )
    }
    return PanelRatings(table, occasions: occasions, votes: stated, values: values)
  }
}
