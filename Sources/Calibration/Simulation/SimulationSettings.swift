/// How often to hold a debrief, and what to leave to chance.
public struct SimulationSettings: Sendable, Hashable {
  /// Who speaks when.
  public enum Speaking: String, Sendable, Hashable, CaseIterable {
    /// As the panel says; chance orders those of equal rank.
    case panel = "panel"
    /// Anew by chance in every debrief.
    case random = "random"
  }

  /// The most debriefs.
  public static let runLimit = 1_000_000_000

  /// Which random numbers to draw; the same seed gives the same result on any number of threads.
  public var seed: UInt64
  /// Debriefs to hold, 1 to ``runLimit``; the most of them where a precision is given.
  public var runs: Int
  /// Half the width of the 95% interval of the approvals at which to stop, or null.
  public var precision: Double?
  /// Threads to use.
  public var threads: Int
  /// Who speaks when.
  public var speaking: Speaking
  /// The chance, 0 to 1, that somebody who knows a finding thinks of it in the discussion.
  ///
  /// A finding known to *n* is within reach with 1 - (1 - p)^n. With .18, discussions raised 46% of
  /// what all three knew and 18% of what one knew; the usual .5 supposes notes.
  ///
  /// - Note: Stasser, G., Taylor, L. A., Hanna, C. (1989). Information sampling in structured and
  ///   unstructured discussions of three- and six-person groups. *Journal of Personality and Social
  ///   Psychology* 57(1), 67-78.
  public var recall: Double
  /// The level that the candidate is known to have, or null.
  public var trueLevel: Level?
  /// The stability for which to look for a number of interviewers.
  public var wantedStability: Double
  /// Whether to try other conditions, sizes and evidence, and to leave one member at a time harder.
  public var comparesConditions: Bool

  /// Makes settings.
  public init(
    seed: UInt64 = 1,
    runs: Int = 20_000,
    precision: Double? = nil,
    threads: Int = 1,
    speaking: Speaking = .panel,
    recall: Double = 0.5,
    trueLevel: Level? = nil,
    wantedStability: Double = 0.9,
    comparesConditions: Bool = true
  ) {
    self.seed = seed
    self.runs = runs
    self.precision = precision
    self.threads = threads
    self.speaking = speaking
    self.recall = recall
    self.trueLevel = trueLevel
    self.wantedStability = wantedStability
    self.comparesConditions = comparesConditions
  }
}
