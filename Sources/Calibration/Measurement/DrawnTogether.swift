/// Estimates drawn toward their mean by as much as their errors say.
///
/// The largest of several noisy estimates is too large, so comparing the others with it makes them too
/// small; drawn together, they are not.
///
/// - Note: Efron, B., Morris, C. (1973). Stein's estimation rule and its competitors. *Journal of the
///   American Statistical Association* 68, 117-130; the spread between the true values as in
///   DerSimonian, R., Laird, N. (1986). *Controlled Clinical Trials* 7(3), 177-188.
struct DrawnTogether: Sendable {
  let values: [Double]
  /// The standard deviations that are left.
  let errors: [Double]

  /// Draws estimates together; an error below the usual one of all counts as that, since an estimate at
  /// the end of its range seems better known than it is.
  init(_ estimates: [Double], errors: [Double]) {
    let count = Double(max(estimates.count, 1))
    let usual = errors.reduce(0) { $0 + $1 * $1 } / count
    let variances = errors.map { max($0 * $0, usual) }
    guard usual > 0 else {
      values = estimates
      self.errors = errors
      return
    }
    let weights = variances.map { 1 / $0 }
    let total = weights.reduce(0, +)
    let mean = Vectors.dot(weights, estimates) / total
    let spread = zip(weights, estimates).reduce(0.0) {
      $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean)
    }
    let room = total - Vectors.dot(weights, weights) / total
    let between = room > 0 ? max((spread - (count - 1)) / room, 0) : 0
    let shares = variances.map { between / (between + $0) }
    values = zip(shares, estimates).map { mean + $0 * ($1 - mean) }
    self.errors = zip(shares, variances).map { ($0 * $1).squareRoot() }
  }
}
