/// Makes the profiles of a panel's raters.
struct RaterProfiles: Sendable {
  private let panel: PanelRatings
  private let settings: RaterSettings
  private let fit: RaschFit?
  private let marginal: MarginalFit?
  private(set) var all: [RaterProfile] = []

  init(
    _ panel: PanelRatings,
    _ settings: RaterSettings,
    _ fit: RaschFit?,
    _ marginal: MarginalFit?
  ) {
    self.panel = panel
    self.settings = settings
    self.fit = fit
    self.marginal = marginal
    all = made()
    flag()
  }

  /// A rater's severity by the estimation asked for; null for one who has none.
  func severity(of rater: Int) -> RaschFit.Severity? {
    guard all.indices.contains(rater), let figure = all[rater].severity else { return nil }
    return (figure.value, figure.standardError ?? 0)
  }

  /// What the severities of two raters have in common in error; null where that is not known.
  func covariance(of first: Int, and second: Int) -> Double? {
    let names = panel.ratings.raters
    if let marginal {
      guard let matrix = marginal.severityCovariance, severity(of: first) != nil,
        severity(of: second) != nil,
        let one = marginal.raters.firstIndex(where: { $0.name == names[first] }),
        let other = marginal.raters.firstIndex(where: { $0.name == names[second] })
      else { return nil }
      return matrix[one, other]
    }
    guard settings.estimation == .joint else { return nil }
    return fit?.severityCovariance(of: first, and: second)
  }

  private func made() -> [RaterProfile] {
    let names = panel.ratings.raters
    let severities = names.indices.map { estimated($0) }
    let points = fit?.severityPoints { severities[$0].map { ($0.value, $0.standardError ?? 0) } }
    let agreements = fit?.conditionalAgreementByRater()
    let fair = fit?.correctedFairAverages(.rater)
    let tendencies = fit?.tendencies() ?? []
    let halos = halos()
    let drifts = panel.occasions.count > 1 ? fit?.drift() ?? [] : []
    let biases = panel.ratings.criteria.count > 1 ? fit?.biases(by: .criterion) ?? [] : []
    let counts = own(panel.ratings)
    let ballots = BallotBox(panel)
    return names.indices.map { rater in
      let name = names[rater]
      let place = fit?.raters.firstIndex { $0.index == rater }
      let noise = noise(name, tendencies.first { $0.name == name })
      return RaterProfile(
        index: rater,
        name: name,
        count: counts[rater].count,
        mean: counts[rater].sum / Double(max(counts[rater].count, 1)),
        criteria: counts[rater].criteria,
        measure: place.flatMap { fit?.raters[$0] },
        severity: severities[rater],
        interval: interval(severities[rater]),
        points: place.flatMap { points?[$0] },
        fairAverage: place.flatMap { fair?[$0] },
        agreement: place.flatMap { agreements?[$0] },
        tendency: tendencies.first { $0.name == name },
        halo: halos.map { $0.first { $0.name == name } }.flatMap { halo in
          halo.map(Result.success) ?? .failure(.notMeasured)
        },
        noise: noise?.figure,
        noiseSource: noise?.source,
        drift: drifts.first { $0.name == name },
        criterionBiases: biases.filter { $0.rater == name },
        weights: ballots.weights(of: rater),
        susceptibility: ballots.susceptibility(of: rater)
      )
    }
  }

  /// How many ratings each rater gave, what they add up to, and on which criteria.
  private func own(_ ratings: FacetedRatings) -> [(count: Int, sum: Double, criteria: [Int])] {
    var counts = Array(repeating: 0, count: ratings.raters.count)
    var sums = Array(repeating: 0.0, count: ratings.raters.count)
    var criteria = Array(repeating: Set<Int>(), count: ratings.raters.count)
    for rating in ratings.ratings {
      counts[rating.rater] += 1
      sums[rating.rater] += Double(rating.rating)
      criteria[rating.rater].insert(rating.criterion)
    }
    return counts.indices.map { (counts[$0], sums[$0], criteria[$0].sorted()) }
  }

  private func estimated(_ rater: Int) -> RaterProfile.Figure? {
    if let marginal {
      let name = panel.ratings.raters[rater]
      guard let found = marginal.raters.first(where: { $0.name == name }),
        found.value.magnitude < 30, let error = found.standardError, error < 20
      else { return nil }
      return RaterProfile.Figure(value: found.value, standardError: found.standardError)
    }
    guard settings.estimation == .joint,
      let found = fit?.raters.first(where: { $0.index == rater })
    else { return nil }
    return RaterProfile.Figure(value: found.corrected, standardError: found.correctedError)
  }

  private func interval(_ figure: RaterProfile.Figure?) -> ClosedRange<Double>? {
    guard let figure, let error = figure.standardError else { return nil }
    let half = NormalDistribution.quantile(0.5 + settings.confidence / 2) * error
    return half.isFinite ? (figure.value - half)...(figure.value + half) : nil
  }

  private func halos() -> Result<[RelativeHalo], Undefined> {
    guard let fit else { return .failure(.notMeasured) }
    let criteria = panel.ratings.criteria.count
    guard criteria > 1 else { return .failure(.tooFewCriteria(needed: 2, found: criteria)) }
    do throws(Undefined) {
      let found = try fit.relativeHalo()
      // Without an error it is a number that means nothing.
      guard found.allSatisfy({ $0.standardError != nil }) else {
        throw .tooFewUnits(needed: 20, found: fit.candidates.count)
      }
      return .success(found)
    } catch {
      return .failure(error)
    }
  }

  /// The fewest pairs of occasions that noise is taken from.
  private static let fewestPairs = 10

  private func noise(
    _ name: String,
    _ tendency: RaterTendency?
  ) -> (figure: RaterProfile.Figure, source: RaterProfile.NoiseSource)? {
    if let found = fit?.occasionNoise(of: name), found.pairs >= Self.fewestPairs {
      return (
        RaterProfile.Figure(value: found.deviation, standardError: found.error),
        .occasions(pairs: found.pairs)
      )
    }
    guard let tendency else { return nil }
    return (
      RaterProfile.Figure(
        value: tendency.excessNoise,
        standardError: tendency.excessNoiseError
      ), .scatter
    )
  }

  private mutating func flag() {
    for rater in all.indices {
      all[rater].flags = RaterFlags(all[rater], length: panel.ratings.scale.count - 1).flags
    }
    for rater in all.indices {
      let isOff = all[rater].flags.contains {
        switch $0 {
        case .harder, .easier: true
        default: false
        }
      }
      if isOff { all[rater].partner = partner(of: all[rater]) }
    }
  }

  /// The rater whose severity comes nearest to the opposite, so that the two are average together.
  private func partner(of profile: RaterProfile) -> Int? {
    guard let own = profile.severity?.value else { return nil }
    let others = all.filter { other in
      guard other.index != profile.index, other.measure?.isExtreme == false else { return false }
      return !other.flags.contains {
        switch $0 {
        case .erratic, .few, .extreme: true
        default: false
        }
      }
    }
    let best = others.min { first, second in
      let one = (own + (first.severity?.value ?? 0)).magnitude
      let other = (own + (second.severity?.value ?? 0)).magnitude
      return (one, first.index) < (other, second.index)
    }
    guard let best, let severity = best.severity?.value else { return nil }
    // A pair that is not nearer to the average than the rater alone is no advice.
    return (own + severity).magnitude / 2 < own.magnitude * 0.75 ? best.index : nil
  }
}
