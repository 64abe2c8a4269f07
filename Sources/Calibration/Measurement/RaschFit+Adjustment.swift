extension RaschFit {
  /// What is taken off for a rater: severity and its standard error, in logits.
  public typealias Severity = (value: Double, error: Double)

  /// Every measured candidate's mean rating, with the raters' severities taken out.
  ///
  /// Each rating is moved by the difference that its rater's severity makes to the rating expected
  /// there; candidates with nothing but the lowest or the highest ratings are left out. Raters who were
  /// not measured, having nothing but one end of the scale, count in ``AdjustedAverage/observed`` and not
  /// in ``AdjustedAverage/adjusted``.
  ///
  /// - Parameters:
  ///   - severity: The severity of the rater with a place among all raters; null where it is not
  ///     known, which counts as average. By default the corrected joint estimates.
  ///   - covariance: What the severities of two raters have in common in error, by their places among
  ///     all raters; where it is null and severities are given, nothing.
  ///   - all: The ratings of which the observed means are, with the same elements; null for those that
  ///     were fitted.
  /// - Returns: The averages in the order of candidates.
  public func adjustedAverages(
    severity: ((_ rater: Int) -> Severity?)? = nil,
    covariance: ((_ first: Int, _ second: Int) -> Double?)? = nil,
    of all: FacetedRatings? = nil
  ) -> [AdjustedAverage] {
    let given = given(all ?? table)
    let severities = severities(severity)
    let common = common(severity == nil, covariance, severities)
    let place = Adjustment(self)
    return (0..<design.candidateCount).map { candidate in
      let range = design.starts[candidate]..<design.starts[candidate + 1]
      let index = design.elements.candidates[candidate]
      let given = given[index]
      let count = Double(max(range.count + given.unmoved, 1))
      var observed = 0.0
      var shift = 0.0
      var slope = 0.0
      var weight = 0.0
      var weights: [Int: Double] = [:]
      for rating in range {
        let rater = Int(design.cells[3 * rating])
        observed += Double(design.cells[3 * rating + 2])
        let moved = place.moved(rating, by: severities[rater].value)
        shift += moved.shift
        slope += moved.slopeThere / count
        weight += moved.slopeHere
        weights[rater, default: 0] += moved.slopeHere
      }
      // A logit more of a rater's severity makes the candidate abler by the rater's part of the ratings.
      let parts = weights.sorted { $0.key < $1.key }
        .map { (key: $0.key, value: $0.value * slope / weight) }
      let variance = parts.reduce(0.0) { sum, one in
        parts.reduce(sum) { $0 + one.value * $1.value * common(one.key, $1.key) }
      }
      let lowest = Double(table.scale.lowerBound)
      return AdjustedAverage(
        index: index,
        name: table.candidates[index],
        count: given.count,
        setAside: given.count - range.count - given.unmoved,
        observed: given.sum / Double(max(given.count, 1)) + lowest,
        adjusted: (observed + given.unmovedSum) / count + lowest + shift / count,
        adjustmentError: max(variance, 0).squareRoot()
      )
    }
  }

  /// A candidate's ratings in the file, counted from the lowest of the scale.
  private struct Given {
    var count = 0
    var sum = 0.0
    /// Those by measured raters on criteria that all rate alike, where no severity makes a difference.
    var unmoved = 0
    var unmovedSum = 0.0
  }

  /// By the candidates' places.
  private func given(_ all: FacetedRatings) -> [Given] {
    let raters = Set(design.elements.raters)
    let criteria = Set(design.elements.criteria)
    var given = Array(repeating: Given(), count: table.candidates.count)
    for rating in all.ratings where given.indices.contains(rating.candidate) {
      let category = Double(rating.rating - table.scale.lowerBound)
      given[rating.candidate].count += 1
      given[rating.candidate].sum += category
      if raters.contains(rating.rater), !criteria.contains(rating.criterion) {
        given[rating.candidate].unmoved += 1
        given[rating.candidate].unmovedSum += category
      }
    }
    return given
  }

  /// How many rating points each measured rater's severity costs a candidate, on average over the
  /// candidates and criteria that this rater rated; below 0 for lenient raters.
  ///
  /// - Parameter severity: As of ``adjustedAverages(severity:covariance:of:)``.
  /// - Returns: The points in the order of ``raters``; null for a rater with extreme ratings only.
  public func severityPoints(
    severity: ((_ rater: Int) -> Severity?)? = nil
  ) -> [Double?] {
    let severities = severities(severity)
    let place = Adjustment(self)
    var sums = Array(repeating: 0.0, count: design.raterCount)
    var counts = sums
    for rating in 0..<design.ratingCount {
      let rater = Int(design.cells[3 * rating])
      sums[rater] += place.moved(rating, by: severities[rater].value).shift
      counts[rater] += 1
    }
    return raters.map { measure in
      guard let place = design.elements.raters.firstIndex(of: measure.index), counts[place] > 0
      else { return nil }
      return sums[place] / counts[place]
    }
  }

  /// The severities by place in the design.
  private func severities(_ severity: ((Int) -> Severity?)?) -> [Severity] {
    design.elements.raters.map { rater in
      if let severity { return severity(rater) ?? (0, 0) }
      guard let measure = raters.first(where: { $0.index == rater }) else { return (0, 0) }
      return (measure.corrected, measure.correctedError)
    }
  }

  /// The covariance of two severities by place in the design.
  private func common(
    _ isOwn: Bool,
    _ covariance: ((Int, Int) -> Double?)?,
    _ severities: [Severity]
  ) -> (_ first: Int, _ second: Int) -> Double {
    let raters = design.elements.raters
    return { first, second in
      let known =
        isOwn
        ? severityCovariance.map { $0[first, second] }
        : covariance?(raters[first], raters[second])
      if let known { return known }
      return first == second ? severities[first].error * severities[first].error : 0
    }
  }

  /// What severities do to ratings, on the corrected scale on which they are told.
  private struct Adjustment {
    private let design: RaschDesign
    private let parameters: RaschParameters
    private let categories: RaschCategories
    /// The candidate of each rating.
    private let candidates: [Int]

    init(_ fit: RaschFit) {
      design = fit.design
      parameters = fit.correctedParameters()
      categories = RaschCategories(design, parameters.effects)
      var candidates = Array(repeating: 0, count: design.ratingCount)
      for candidate in 0..<design.candidateCount {
        for rating in design.starts[candidate]..<design.starts[candidate + 1] {
          candidates[rating] = candidate
        }
      }
      self.candidates = candidates
    }

    /// How much higher the rating expected would be without a severity, and how fast a rating grows
    /// with ability with it and without.
    func moved(
      _ rating: Int,
      by severity: Double
    ) -> (shift: Double, slopeHere: Double, slopeThere: Double) {
      let rater = Int(design.cells[3 * rating])
      let criterion = Int(design.cells[3 * rating + 1])
      let group = design.group(rater: rater, criterion: criterion)
      let position =
        parameters.candidates[candidates[rating]] + parameters.effects[rater]
        + parameters.effects[design.raterCount + criterion]
      let here = categories.moments(group: group, at: position)
      let there = categories.moments(group: group, at: position + severity)
      return (there.expected - here.expected, here.variance, there.variance)
    }
  }
}
