/// Ratings arranged for a generalizability study, a person after the other.
struct StudyCells: Sendable {
  let arrangement: InterviewerStudy.Arrangement
  /// For each person, for each condition of the first facet, the ratings under the second.
  let persons: [[[Double]]]
  let criterionCount: Int

  var ratingCount: Int { persons.joined().reduce(0) { $0 + $1.count } }

  /// Arranges ratings by what they allow: everything crossed, raters within criteria, raters crossed
  /// with candidates, or raters within candidates.
  init(_ ratings: FacetedRatings) {
    let (candidates, raters) = (ratings.candidates.count, ratings.raters.count)
    let criteria = Set(ratings.ratings.map(\.criterion)).sorted()
    var cells: [Int: Double] = [:]
    var occasions: [Int: Int] = [:]
    func key(_ candidate: Int, _ rater: Int, _ criterion: Int) -> Int {
      (candidate * raters + rater) * ratings.criteria.count + criterion
    }
    for rating in ratings.ratings {
      let cell = key(rating.candidate, rating.rater, rating.criterion)
      if let known = occasions[cell], known <= rating.occasion { continue }
      occasions[cell] = rating.occasion
      cells[cell] = Double(rating.rating)
    }
    if criteria.count > 1,
      let nested = Self.nested(ratings, criteria, { cells[key($0, $1, $2)] })
    {
      arrangement = .nested
      persons = nested
      criterionCount = criteria.count
      return
    }
    // A few candidates that happen to share raters say less than all candidates with their own.
    let rated = Set(ratings.ratings.map(\.candidate)).count
    let block = CompleteBlock(
      unitCount: candidates,
      raterCount: raters,
      fewestUnits: (rated + 1) / 2
    ) { candidate, rater in
      criteria.allSatisfy { cells[key(candidate, rater, $0)] != nil }
    }
    let isCrossed = criteria.count > 1
    if let block {
      arrangement = isCrossed ? .crossed : .raters
      criterionCount = criteria.count
      persons = block.units.map { candidate in
        block.raters.map { rater in criteria.compactMap { cells[key(candidate, rater, $0)] } }
      }
      return
    }
    arrangement = .within
    criterionCount = 1
    persons = (0..<candidates).map { candidate in
      let means = (0..<raters).compactMap { rater -> Double? in
        let own = criteria.compactMap { cells[key(candidate, rater, $0)] }
        return own.isEmpty ? nil : own.reduce(0, +) / Double(own.count)
      }
      return [means]
    }
  }

  /// The ratings of criteria that each have as many raters of their own, of whom no one is missing;
  /// null where they are not so arranged.
  private static func nested(
    _ ratings: FacetedRatings,
    _ criteria: [Int],
    _ rating: (Int, Int, Int) -> Double?
  ) -> [[[Double]]]? {
    var owners: [Int: Set<Int>] = [:]
    for entry in ratings.ratings { owners[entry.rater, default: []].insert(entry.criterion) }
    guard owners.values.allSatisfy({ $0.count == 1 }) else { return nil }
    let raters = criteria.map { criterion in
      owners.filter { $0.value.contains(criterion) }.map(\.key).sorted()
    }
    guard let size = raters.first?.count, size > 1, raters.allSatisfy({ $0.count == size })
    else { return nil }
    var persons: [[[Double]]] = []
    for candidate in ratings.candidates.indices {
      let rows = zip(criteria, raters).map { criterion, own in
        own.compactMap { rating(candidate, $0, criterion) }
      }
      if rows.allSatisfy({ $0.count == size }) { persons.append(rows) }
    }
    return persons.count > 1 ? persons : nil
  }

  /// The study of some persons, who may repeat.
  func study(_ persons: [[[Double]]]) throws(Undefined) -> GeneralizabilityStudy {
    switch arrangement {
    case .crossed: try GeneralizabilityStudy(crossed: persons)
    case .raters: try GeneralizabilityStudy(raters: persons.map { $0.flatMap(\.self) })
    case .nested: try GeneralizabilityStudy(nested: persons)
    case .within: try GeneralizabilityStudy(withinPersons: persons.map { $0.flatMap(\.self) })
    }
  }

  /// The worth of a number of interviewers; where criteria have raters of their own, of so many for
  /// each criterion.
  func decision(_ study: GeneralizabilityStudy, _ interviewers: Int) -> DecisionStudy {
    switch arrangement {
    case .crossed: study.decision(first: interviewers, second: criterionCount)
    case .raters, .within: study.decision(first: interviewers)
    case .nested: study.decision(first: criterionCount, second: interviewers)
    }
  }
}
