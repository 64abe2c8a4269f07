/// What kind of question a panel answers; it sets the words of the decision.
public enum Loop: String, Sendable, Hashable, CaseIterable, Codable {
  case hiring = "hiring"
  case promotion = "promotion"
  case review = "review"

  /// The decision in words; a hiring loop tells a decline at senior from one below.
  public func words(for decision: Decision, level: Level) -> String {
    switch (self, decision) {
    case (_, .hold): "hold"
    case (.hiring, .approve): "offer at Staff"
    case (.hiring, .decline): level >= .senior ? "offer at Senior" : "no offer"
    case (.promotion, .approve): "promote"
    case (.review, .approve): "operating at Staff"
    case (.promotion, .decline), (.review, .decline): "not yet"
    }
  }
}
