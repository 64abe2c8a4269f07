extension GeneralizabilityStudy {
  /// Persons by raters, *p x r*.
  ///
  /// - Parameters:
  ///   - ratings: A row for each person, with a rating of each rater.
  ///   - facet: The raters' letter in the components' names.
  /// - Throws: `Undefined` where rows differ in length or a side has fewer than 2.
  public init(raters ratings: [[Double]], facet: String = "r") throws(Undefined) {
    let cells = try BalancedCells(ratings.map { [$0] })
    let (p, r) = (cells.personCount, cells.secondCount)
    try Self.check(persons: p, facets: [r])
    let squares = cells.squares
    let lines = [
      Line("p", squares.persons, p - 1, "p - e", over: r),
      Line(facet, squares.second, r - 1, "b - e", over: p),
      Line("p" + facet, squares.personsSecond, (p - 1) * (r - 1), "e", over: 1),
    ]
    self.init(
      design: .raters,
      lines: lines,
      keys: ["p", "b", "e"],
      personCount: p,
      firstCount: r,
      secondCount: 1
    )
  }

  /// Persons by two crossed facets, *p x a x b*, for example raters and criteria.
  ///
  /// - Parameters:
  ///   - ratings: For each person, for each condition of the first facet, a rating under each
  ///     condition of the second.
  ///   - first: The first facet's letter in the components' names.
  ///   - second: The second facet's letter.
  /// - Throws: `Undefined` where rows differ in length or a side has fewer than 2.
  public init(
    crossed ratings: [[[Double]]],
    first: String = "r",
    second: String = "i"
  ) throws(Undefined) {
    let cells = try BalancedCells(ratings)
    let (p, a, b) = (cells.personCount, cells.firstCount, cells.secondCount)
    try Self.check(persons: p, facets: [a, b])
    let squares = cells.squares
    let (dp, da, db) = (p - 1, a - 1, b - 1)
    let (pa, pb, ab) = ("p" + first, "p" + second, first + second)
    let lines = [
      Line("p", squares.persons, dp, "p - pa - pb + e", over: a * b),
      Line(first, squares.first, da, "a - pa - ab + e", over: p * b),
      Line(second, squares.second, db, "b - pb - ab + e", over: p * a),
      Line(pa, squares.personsFirst, dp * da, "pa - e", over: b),
      Line(pb, squares.personsSecond, dp * db, "pb - e", over: a),
      Line(ab, squares.firstSecond, da * db, "ab - e", over: p),
      Line("p" + ab, squares.residual, dp * da * db, "e", over: 1),
    ]
    self.init(
      design: .twoFacets,
      lines: lines,
      keys: ["p", "a", "b", "pa", "pb", "ab", "e"],
      personCount: p,
      firstCount: a,
      secondCount: b
    )
  }

  /// Persons by raters within tasks, *p x (r:t)*.
  ///
  /// - Parameters:
  ///   - ratings: For each person, for each task, the ratings of that task's raters.
  ///   - task: The tasks' letter in the components' names.
  ///   - rater: The raters' letter.
  /// - Throws: `Undefined` where rows differ in length or a side has fewer than 2.
  public init(
    nested ratings: [[[Double]]],
    task: String = "t",
    rater: String = "r"
  ) throws(Undefined) {
    let cells = try BalancedCells(ratings)
    let (p, t, r) = (cells.personCount, cells.firstCount, cells.secondCount)
    try Self.check(persons: p, facets: [t, r])
    let squares = cells.squares
    let within = rater + ":" + task
    let (secondSquares, residual) = (
      squares.second + squares.firstSecond, squares.personsSecond + squares.residual
    )
    let lines = [
      Line("p", squares.persons, p - 1, "p - pt", over: t * r),
      Line(task, squares.first, t - 1, "t - rt - pt + e", over: p * r),
      Line(within, secondSquares, t * (r - 1), "rt - e", over: p),
      Line("p" + task, squares.personsFirst, (p - 1) * (t - 1), "pt - e", over: r),
      Line("p" + within, residual, (p - 1) * t * (r - 1), "e", over: 1),
    ]
    self.init(
      design: .nested,
      lines: lines,
      keys: ["p", "t", "rt", "pt", "e"],
      personCount: p,
      firstCount: t,
      secondCount: r
    )
  }

  /// Raters within persons, *r : p*: each person has raters of their own, as in most hiring.
  ///
  /// What raters differ in level cannot be told from what they see in one person; both are error, for
  /// comparing persons as for holding them against a bar.
  ///
  /// - Parameters:
  ///   - ratings: For each person, the ratings there are; persons without any are left out.
  ///   - facet: The raters' letter in the components' names.
  /// - Throws: `Undefined` where fewer than 2 persons are rated, or nobody twice.
  /// - Note: Searle, S. R. (1971). *Linear Models*, chapter 10: unequal numbers in a class.
  public init(withinPersons ratings: [[Double]], facet: String = "r") throws(Undefined) {
    let rows = ratings.filter { !$0.isEmpty }
    for (position, value) in rows.joined().enumerated() where !value.isFinite {
      throw .notFinite(position: position)
    }
    let persons = rows.count
    let total = rows.reduce(0) { $0 + $1.count }
    guard persons > 1 else { throw .tooFewUnits(needed: 2, found: persons) }
    guard total > persons else { throw .noPairs }
    let mean = rows.joined().reduce(0, +) / Double(total)
    var between = 0.0
    var within = 0.0
    var squares = 0.0
    for row in rows {
      let own = row.reduce(0, +) / Double(row.count)
      between += Double(row.count) * (own - mean) * (own - mean)
      within += row.reduce(0) { $0 + ($1 - own) * ($1 - own) }
      squares += Double(row.count * row.count)
    }
    let (dp, dr) = (Double(persons - 1), Double(total - persons))
    let size = (Double(total) - squares / Double(total)) / dp
    let (msp, msr) = (between / dp, within / dr)
    design = .within
    personCount = persons
    firstCount = rows.reduce(0) { max($0, $1.count) }
    secondCount = 1
    components = [
      VarianceComponent(
        effect: "p",
        sumOfSquares: between,
        degreesOfFreedom: dp,
        variance: (msp - msr) / size,
        standardError: (2 * msp * msp / (dp + 2) + 2 * msr * msr / (dr + 2)).squareRoot() / size
      ),
      VarianceComponent(
        effect: facet + ":p",
        sumOfSquares: within,
        degreesOfFreedom: dr,
        variance: msr,
        standardError: msr * (2 / (dr + 2)).squareRoot()
      ),
    ]
  }

  /// A line of the analysis of variance and how its component is made of mean squares.
  private struct Line {
    let effect: String
    let squares: Double
    let degrees: Double
    let terms: [(key: String, sign: Double)]
    let divisor: Double

    /// - Parameters:
    ///   - effect: The effect's name.
    ///   - squares: Its sum of squares.
    ///   - degrees: Its degrees of freedom.
    ///   - terms: The mean squares that are added and subtracted, for example `pa - e`.
    ///   - divisor: What the sum is divided by.
    init(_ effect: String, _ squares: Double, _ degrees: Int, _ terms: String, over divisor: Int) {
      self.effect = effect
      self.squares = squares
      self.degrees = Double(degrees)
      var sign = 1.0
      var parts: [(key: String, sign: Double)] = []
      for word in terms.split(separator: " ") {
        switch word {
        case "+": sign = 1
        case "-": sign = -1
        default: parts.append((String(word), sign))
        }
      }
      self.terms = parts
      self.divisor = Double(divisor)
    }
  }

  private init(
    design: Design,
    lines: [Line],
    keys: [String],
    personCount: Int,
    firstCount: Int,
    secondCount: Int
  ) {
    self.design = design
    self.personCount = personCount
    self.firstCount = firstCount
    self.secondCount = secondCount
    components = lines.map { line in
      var variance = 0.0
      var spread = 0.0
      for term in line.terms {
        guard let index = keys.firstIndex(of: term.key) else { continue }
        let square = lines[index].squares / lines[index].degrees
        variance += term.sign * square
        spread += 2 * square * square / (lines[index].degrees + 2)
      }
      return VarianceComponent(
        effect: line.effect,
        sumOfSquares: line.squares,
        degreesOfFreedom: line.degrees,
        variance: variance / line.divisor,
        standardError: spread.squareRoot() / line.divisor
      )
    }
  }

  private static func check(persons: Int, facets: [Int]) throws(Undefined) {
    guard persons > 1 else { throw .tooFewUnits(needed: 2, found: persons) }
    for count in facets where count < 2 {
      throw .tooFewRaters(needed: 2, found: count)
    }
  }
}
