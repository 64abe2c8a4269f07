extension ManyFacetRasch {
  /// Measures what can be measured, and leaves out what has no finite measure.
  ///
  /// Elements whose order no rating contradicts say nothing about how far apart they are. They are
  /// set aside with their ratings, and the rest is measured without them, until all that is left is
  /// finite.
  ///
  /// - Parameter table: The ratings.
  /// - Returns: The measures of the rest, and the names left out, each facet in the table's order.
  /// - Throws: `RaschError`; ``RaschError/unbounded(_:)`` where less than half of the ratings would
  ///   be left.
  public func boundedFit(
    _ table: FacetedRatings
  ) throws(RaschError) -> (fit: RaschFit, leftOut: [RaschFacet: [String]]) {
    let first = try self.fit(table)
    var fit = first
    var left: [RaschFacet: Set<Int>] = [:]
    while true {
      let loose = fit.unboundedMeasures
      guard !loose.isEmpty else { break }
      for measure in loose { left[measure.facet, default: []].insert(measure.index) }
      let rest = table.ratings.filter { rating in
        !RaschFacet.allCases.contains { left[$0]?.contains(rating.element($0)) == true }
      }
      guard 2 * rest.count >= table.ratings.count else { throw .unbounded(first.unbounded) }
      let smaller = try FacetedRatings(
        rest,
        candidates: table.candidates,
        raters: table.raters,
        criteria: table.criteria,
        scale: table.scale
      )
      do throws(RaschError) { fit = try self.fit(smaller) } catch {
        // What is left falls apart, or nothing of it varies.
        throw .unbounded(first.unbounded)
      }
    }
    var names: [RaschFacet: [String]] = [:]
    for (facet, all) in [
      (RaschFacet.candidate, table.candidates), (.rater, table.raters),
      (.criterion, table.criteria),
    ] {
      let own = (left[facet] ?? []).sorted()
      if !own.isEmpty { names[facet] = own.map { all[$0] } }
    }
    return (fit, names)
  }
}
