/// The probability of yes explained by many features, most of them zero in most answers, each
/// coefficient drawn toward a mean and kept within bounds.
///
/// It estimates what ``LogisticRegression`` does, for hundreds of features at once: coordinate after
/// coordinate on a quadratic approximation that is renewed until nothing moves.
///
/// - Note: Friedman, J., Hastie, T., Tibshirani, R. (2010). Regularization paths for generalized
///   linear models via coordinate descent. *Journal of Statistical Software* 33(1).
struct BoundedLogistic: Sendable {
  /// A feature: the answers where it is not zero, with its value there.
  struct Column: Sendable {
    var rows: [Int32]
    var values: [Double]
  }

  /// What is believed of one coefficient.
  struct Belief: Sendable {
    var mean: Double
    /// The strength of the draw toward the mean.
    var precision: Double
    var lower: Double
    var upper: Double
  }

  /// The estimates.
  struct Fit: Sendable {
    var coefficients: [Double]
    var intercept: Double
  }

  /// What is to be foretold, and how much each answer counts.
  private struct Answers {
    var targets: [Double]
    var shares: [Double]
  }

  /// The largest step, in logits, at which to stop.
  var tolerance = 1e-4
  /// How often the approximation is renewed at most.
  var rounds = 30

  /// Estimates the coefficients.
  ///
  /// - Parameters:
  ///   - columns: The features.
  ///   - targets: 1 or 0 for each answer.
  ///   - shares: How much each answer counts, or null where each counts fully.
  ///   - beliefs: What is believed of each feature's coefficient; bounds that meet hold it there.
  ///   - start: Where to begin, or null for the means.
  /// - Returns: Coefficients and an intercept without penalty.
  /// - Complexity: some dozens of passes over the values that are not zero.
  func fit(
    _ columns: [Column],
    targets: [Double],
    shares: [Double]? = nil,
    beliefs: [Belief],
    from start: Fit? = nil
  ) -> Fit {
    let count = targets.count
    let answers = Answers(
      targets: targets,
      shares: shares ?? Array(repeating: 1, count: count)
    )
    let share = min(0.98, max(0.02, targets.reduce(0, +) / Double(max(1, count))))
    var fit =
      start
      ?? Fit(
        coefficients: beliefs.map { min($0.upper, max($0.lower, $0.mean)) },
        intercept: ElementaryFunctions.log(share / (1 - share))
      )
    for place in beliefs.indices {
      fit.coefficients[place] = min(
        beliefs[place].upper,
        max(beliefs[place].lower, fit.coefficients[place])
      )
    }
    let open = columns.indices.filter { beliefs[$0].lower < beliefs[$0].upper }
    var positions = self.positions(columns, fit, count)
    var loss = self.loss(positions, answers, fit, beliefs)
    for _ in 0..<rounds {
      let step = self.step(columns, open, answers, positions, beliefs, fit)
      var next = step.fit
      var moved = self.positions(columns, next, count)
      var reached = self.loss(moved, answers, next, beliefs)
      var tries = 0
      while reached > loss + 1e-9, tries < 8 {
        next = Self.middle(fit, next)
        moved = self.positions(columns, next, count)
        reached = self.loss(moved, answers, next, beliefs)
        tries += 1
      }
      guard reached <= loss + 1e-9 else { break }
      (fit, positions, loss) = (next, moved, reached)
      if step.largest < tolerance { break }
    }
    return fit
  }

  private static func middle(_ first: Fit, _ second: Fit) -> Fit {
    Fit(
      coefficients: zip(first.coefficients, second.coefficients).map { ($0 + $1) / 2 },
      intercept: (first.intercept + second.intercept) / 2
    )
  }

  private func positions(_ columns: [Column], _ fit: Fit, _ count: Int) -> [Double] {
    var positions = Array(repeating: fit.intercept, count: count)
    positions.withUnsafeMutableBufferPointer { positions in
      for (place, column) in columns.enumerated() where fit.coefficients[place] != 0 {
        Self.add(fit.coefficients[place], column, to: positions)
      }
    }
    return positions
  }

  private func loss(
    _ positions: [Double],
    _ answers: Answers,
    _ fit: Fit,
    _ beliefs: [Belief]
  ) -> Double {
    var sum = 0.0
    for row in positions.indices {
      let own =
        ElementaryFunctions.softplus(positions[row]) - answers.targets[row] * positions[row]
      sum += answers.shares[row] * own
    }
    for place in beliefs.indices {
      let offset = fit.coefficients[place] - beliefs[place].mean
      sum += 0.5 * beliefs[place].precision * offset * offset
    }
    return sum
  }

  /// Minimises the quadratic approximation around a point.
  private func step(
    _ columns: [Column],
    _ open: [Int],
    _ answers: Answers,
    _ positions: [Double],
    _ beliefs: [Belief],
    _ start: Fit
  ) -> (fit: Fit, largest: Double) {
    var fit = start
    let chances = positions.map { ElementaryFunctions.logistic($0) }
    let weights = zip(chances, answers.shares).map { $1 * max(1e-4, $0 * (1 - $0)) }
    var residuals = chances.indices.map { row in
      answers.shares[row] * (answers.targets[row] - chances[row])
    }
    let total = weights.reduce(0, +)
    let curvatures = columns.indices.map { place in
      Self.square(columns[place], weights) + beliefs[place].precision
    }
    var active = open
    var largest = 0.0
    residuals.withUnsafeMutableBufferPointer { residuals in
      for sweep in 0..<60 {
        var step = residuals.reduce(0, +) / total
        fit.intercept += step
        for row in weights.indices { residuals[row] -= weights[row] * step }
        var most = step.magnitude
        for place in active {
          let old = fit.coefficients[place]
          let slope =
            Self.dot(columns[place], residuals)
            - beliefs[place].precision * (old - beliefs[place].mean)
          let new = min(
            beliefs[place].upper,
            max(beliefs[place].lower, old + slope / curvatures[place])
          )
          step = new - old
          guard step != 0 else { continue }
          fit.coefficients[place] = new
          Self.subtract(step, columns[place], weights, from: residuals)
          most = max(most, step.magnitude)
        }
        if sweep == 0 { largest = most }
        if most < tolerance {
          if active.count == open.count { break }
          active = open
        } else if sweep > 0 {
          active = open.filter {
            let value = fit.coefficients[$0]
            return value > beliefs[$0].lower && value < beliefs[$0].upper
          }
        }
      }
    }
    return (fit, largest)
  }

  @inline(__always)
  private static func dot(
    _ column: Column,
    _ vector: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    column.rows.withUnsafeBufferPointer { rows in
      column.values.withUnsafeBufferPointer { values in
        var first = 0.0
        var second = 0.0
        var place = 0
        while place &+ 2 <= rows.count {
          first += values[place] * vector[Int(rows[place])]
          second += values[place &+ 1] * vector[Int(rows[place &+ 1])]
          place &+= 2
        }
        if place < rows.count { first += values[place] * vector[Int(rows[place])] }
        return first + second
      }
    }
  }

  @inline(__always)
  private static func add(
    _ factor: Double,
    _ column: Column,
    to vector: UnsafeMutableBufferPointer<Double>
  ) {
    column.rows.withUnsafeBufferPointer { rows in
      column.values.withUnsafeBufferPointer { values in
        for place in rows.indices { vector[Int(rows[place])] += factor * values[place] }
      }
    }
  }

  @inline(__always)
  private static func subtract(
    _ factor: Double,
    _ column: Column,
    _ weights: [Double],
    from vector: UnsafeMutableBufferPointer<Double>
  ) {
    column.rows.withUnsafeBufferPointer { rows in
      column.values.withUnsafeBufferPointer { values in
        weights.withUnsafeBufferPointer { weights in
          for place in rows.indices {
            let row = Int(rows[place])
            vector[row] -= factor * values[place] * weights[row]
          }
        }
      }
    }
  }

  private static func square(_ column: Column, _ weights: [Double]) -> Double {
    var sum = 0.0
    for place in column.rows.indices {
      sum += weights[Int(column.rows[place])] * column.values[place] * column.values[place]
    }
    return sum
  }
}
