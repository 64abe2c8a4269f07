/// How often raters of one candidate and criterion agree, and how often the model says they would.
///
/// Far more agreement than expected means that raters are not independent; far less, that they do
/// not share the scale.
///
/// - Note: Linacre, J. M., Facets manual, "inter-rater agreement": pairs of raters of one context.
public struct ModelAgreement: Hashable, Sendable {
  /// The pairs of ratings by different raters of one candidate on one criterion.
  public internal(set) var opportunities = 0
  /// The pairs with the same rating.
  public internal(set) var exact = 0
  /// The pairs with the same or neighbouring ratings.
  public internal(set) var adjacent = 0
  /// The pairs that the model expects to have the same rating.
  public internal(set) var expectedExact = 0.0
  /// The pairs that the model expects to have the same or neighbouring ratings.
  public internal(set) var expectedAdjacent = 0.0
  private var exactVariance = 0.0
  private var adjacentVariance = 0.0

  /// No pairs yet.
  init() {}

  /// *(observed - expected) / (opportunities - expected)*; null where everything would agree.
  public var raschKappa: Double? {
    let room = Double(opportunities) - expectedExact
    return room > 0 ? (Double(exact) - expectedExact) / room : nil
  }

  /// The standard deviation of the number of pairs with the same rating where the model holds.
  ///
  /// Pairs are taken as independent, which those of one context are not quite.
  public var exactDeviation: Double { exactVariance.squareRoot() }

  /// The same of the pairs with the same or neighbouring ratings.
  public var adjacentDeviation: Double { adjacentVariance.squareRoot() }

  /// Adds a pair of ratings and the chance that such a pair agrees.
  mutating func add(distance: Int, exactChance: Double, adjacentChance: Double) {
    opportunities += 1
    exact += distance == 0 ? 1 : 0
    adjacent += distance <= 1 ? 1 : 0
    expectedExact += exactChance
    expectedAdjacent += adjacentChance
    exactVariance += max(exactChance * (1 - exactChance), 0)
    adjacentVariance += max(adjacentChance * (1 - adjacentChance), 0)
  }
}
