/// A persona with a seat on a panel: what is seen, how it is judged, and how others weigh on it.
public struct Interviewer: Sendable, Hashable {
  /// What a member brings forward in a discussion.
  public enum Sharing: String, Sendable, Hashable, CaseIterable {
    /// The arguments for the member's own side.
    case advocate = "advocate"
    /// Whichever finding weighs most, on either side.
    case balanced = "balanced"
  }

  /// The id.
  public var id: String
  /// The name shown to people.
  public var title: String
  /// Who this is, in a sentence or two.
  public var about: String
  /// Rank, for the speaking order; higher is more senior.
  public var seniority: Int
  /// Weight of this vote in others' eyes, 0 or more; 1 is usual.
  public var authority: Double
  /// Ids of the criteria seen at first hand, or null for all of them.
  public var observes: [String]?
  /// Criteria that weigh more or less for this person than in the rubric.
  public var weights: [Role.Emphasis]
  /// Logits; above 0 is harder than the average rater.
  public var severity: Double
  /// How far the first impression colours each criterion, 0...1.
  public var halo: Double
  /// Weight given to others' votes, 0...1.
  public var susceptibility: Double
  /// Standard deviation between occasions in logits; only repeated debriefs draw it.
  public var noise: Double
  /// What is brought forward in a discussion.
  public var shares: Sharing
  /// The manner of the written feedback.
  public var voice: Voice

  /// Makes an interviewer; by default one without any leaning.
  public init(
    id: String,
    title: String,
    about: String = "",
    seniority: Int = 0,
    authority: Double = 1,
    observes: [String]? = nil,
    weights: [Role.Emphasis] = [],
    severity: Double = 0,
    halo: Double = 0,
    susceptibility: Double = 0,
    noise: Double = 0,
    shares: Sharing = .advocate,
    voice: Voice = .plain
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.seniority = seniority
    self.authority = authority
    self.observes = observes
    self.weights = weights
    self.severity = severity
    self.halo = halo
    self.susceptibility = susceptibility
    self.noise = noise
    self.shares = shares
    self.voice = voice
  }
}
