/// How the cuts of a yes go with the length of an account.
///
/// A short account has room for few findings, whatever there would be to tell, and a long one names many
/// on the way: the same mean of ratings is more in the first.
public struct AccountRoom: Sendable, Hashable {
  /// The length at which the cuts are those of the scale: terms of the table of words that the account
  /// has, each counted once.
  public var terms: Double
  /// What an account of twice as many terms or more adds to the cuts of a yes and a strong yes, in points
  /// of the mean; half as many or fewer take away as much.
  public var rise: Double

  /// Makes a room; a length below one term is taken as one.
  public init(terms: Double, rise: Double) {
    self.terms = max(1, terms)
    self.rise = rise
  }

  /// What so many terms add to the cuts of a yes; nothing where none is known.
  func rise(terms count: Int) -> Double {
    guard count > 0 else { return 0 }
    let doublings = ElementaryFunctions.log(Double(count) / terms) / ElementaryFunctions.log(2)
    return rise * max(-1, min(1, doublings))
  }
}
