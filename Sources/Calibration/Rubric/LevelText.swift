/// How a level is told.
public struct LevelText: Sendable, Hashable {
  /// The level.
  public var level: Level
  /// The name shown to people.
  public var title: String
  /// What it means in a sentence.
  public var says: String
  /// What companies call it, by company.
  public var aliases: [String: String]

  /// Makes a level's text.
  public init(level: Level, title: String, says: String, aliases: [String: String] = [:]) {
    self.level = level
    self.title = title
    self.says = says
    self.aliases = aliases
  }
}
