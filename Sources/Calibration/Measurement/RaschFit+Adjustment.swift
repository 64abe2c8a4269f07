extension RaschFit {
  /// What is taken off for a rater: severity and its standard error, in logits.
  public typealias Severity = (value: Double, error: Double)

  /// Every measured candidate's mean rating, with the raters' severities taken out.
  ///
  /// Each rating is moved by the difference that its rater's severity makes to the rating expected
  /// there; candidates with nothing but the lowest or the highest ratings are left out.
  ///
  /// - Parameter severity: The severity of the rater with a place among all raters; null where it is
  ///   not known, which counts as average. By default the corrected joint estimates.
  /// - Returns: The averages in the order of candidates.
  public func adjustedAverages(
    severity: ((_ rater: Int) -> Severity?)? = nil
  ) -> [AdjustedAverage] {
    let severities = severities(severity)
    let positions = positions()
    let categories = RaschCategories(design, parameters.effects)
    return (0..<design.candidateCount).map { candidate in
      let range = design.starts[candidate]..<design.starts[candidate + 1]
      let count = Double(max(range.count, 1))
      var observed = 0.0
      var shift = 0.0
      var slopes: [Int: Double] = [:]
      for rating in range {
        let rater = Int(design.cells[3 * rating])
        observed += Double(design.cells[3 * rating + 2])
        shift += self.shift(rating, severities[rater].value, positions, categories)
        slopes[rater, default: 0] += expectations.variances[rating]
      }
      let variance = slopes.sorted { $0.key < $1.key }.reduce(0.0) { sum, entry in
        let part = entry.value / count * severities[entry.key].error
        return sum + part * part
      }
      let index = design.elements.candidates[candidate]
      let mean = observed / count + Double(table.scale.lowerBound)
      return AdjustedAverage(
        index: index,
        name: table.candidates[index],
        count: range.count,
        observed: mean,
        adjusted: mean + shift / count,
        adjustmentError: variance.squareRoot()
      )
    }
  }

  /// How many rating points each measured rater's severity costs a candidate, on average over the
  /// candidates and criteria that this rater rated; below 0 for lenient raters.
  ///
  /// - Parameter severity: As of ``adjustedAverages(severity:)``.
  /// - Returns: The points in the order of ``raters``; null for a rater with extreme ratings only.
  public func severityPoints(
    severity: ((_ rater: Int) -> Severity?)? = nil
  ) -> [Double?] {
    let severities = severities(severity)
    let positions = positions()
    let categories = RaschCategories(design, parameters.effects)
    var sums = Array(repeating: 0.0, count: design.raterCount)
    var counts = sums
    for rating in 0..<design.ratingCount {
      let rater = Int(design.cells[3 * rating])
      sums[rater] += shift(rating, severities[rater].value, positions, categories)
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

  /// How much higher the rating expected would be without a severity.
  private func shift(
    _ rating: Int,
    _ severity: Double,
    _ positions: [Double],
    _ categories: RaschCategories
  ) -> Double {
    let group = design.group(
      rater: Int(design.cells[3 * rating]),
      criterion: Int(design.cells[3 * rating + 1])
    )
    let there = categories.moments(group: group, at: positions[rating] + severity).expected
    return there - expectations.expected[rating]
  }
}
