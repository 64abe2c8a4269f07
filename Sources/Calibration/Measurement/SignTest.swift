/// Whether things moved one way more often than the other, exactly.
///
/// Under the hypothesis that either way is as likely, the number of moves up is binomial with *p* = ½;
/// the probability is that of a division as uneven or more, either way. For yes and no before and
/// after it is McNemar's test in its exact form.
///
/// - Note: Dixon, W. J., Mood, A. M. (1946). The statistical sign test. *Journal of the American
///   Statistical Association* 41; McNemar, Q. (1947). *Psychometrika* 12(2), 153-157.
public struct SignTest: Sendable, Hashable {
  /// How many moved up.
  public let up: Int
  /// How many moved down.
  public let down: Int

  /// Takes counts; negative ones count as 0.
  public init(up: Int, down: Int) {
    self.up = max(0, up)
    self.down = max(0, down)
  }

  /// The probability of moves as one-sided by chance, 0 to 1; 1 where nothing moved.
  public var probability: Double {
    let fewer = Double(min(up, down))
    let more = Double(max(up, down))
    guard more > fewer else { return 1 }
    let tail = BetaFunctions.lower(0.5, complement: 0.5, more, fewer + 1)
    return min(1, 2 * tail)
  }
}
