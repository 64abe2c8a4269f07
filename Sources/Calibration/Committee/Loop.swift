/// What kind of question a panel answers; it sets the words of the decision.
public enum Loop: String, Sendable, Hashable, CaseIterable, Codable {
  case hiring = "hiring"
  case promotion = "promotion"
  case review = "review"

  /// The decision in words; a hiring loop tells a decline at senior from one below.
  public func words(for decision: Decision, level: Level) -> String {
    words(for: decision, level: level) { $0.words }
  }

  /// The same with what a rubric calls the levels.
  public func words(for decision: Decision, level: Level, title: (Level) -> String) -> String {
    switch (self, decision) {
    case (_, .hold): "hold"
    case (.hiring, .approve): "offer at \(title(.staff))"
    case (.hiring, .decline): level >= .senior ? "offer at \(title(.senior))" : "no offer"
    case (.promotion, .approve): "promote"
    case (.review, .approve): "operating at \(title(.staff))"
    case (.promotion, .decline), (.review, .decline): "not yet"
    }
  }
}
