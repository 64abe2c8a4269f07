/// How often raters of one candidate and criterion agree, and how often the model says they would.
///
/// Far more agreement than expected means that raters are not independent; far less, that they do
/// not share the scale.
///
/// - Note: Linacre, J. M., Facets manual, "inter-rater agreement": pairs of raters of one context.
public struct ModelAgreement: Hashable, Sendable {
  /// The pairs of ratings by different raters of one candidate on one criterion.
  public let opportunities: Int
  /// The pairs with the same rating.
  public let exact: Int
  /// The pairs with the same or neighbouring ratings.
  public let adjacent: Int
  /// The pairs that the model expects to have the same rating.
  public let expectedExact: Double
  /// The pairs that the model expects to have the same or neighbouring ratings.
  public let expectedAdjacent: Double

  /// *(observed - expected) / (opportunities - expected)*; null where everything would agree.
  public var raschKappa: Double? {
    let room = Double(opportunities) - expectedExact
    return room > 0 ? (Double(exact) - expectedExact) / room : nil
  }
}
