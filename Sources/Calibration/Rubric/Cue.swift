/// A family of wordings, a count or a comparison that signals weigh.
public struct Cue: Sendable, Hashable {
  /// Where a cue finds its value.
  public enum Source: Sendable, Hashable {
    /// Wordings that count, and wordings in the same sentence that take a hit back.
    case patterns(any: [TokenPattern], unless: [TokenPattern])
    /// A figure taken from the whole text.
    case measure(Measure)
    /// The score of a target of the rubric's ``Wording`` by the answer as a whole.
    case wording(String)
    /// The highest score that a sentence has for a target of the rubric's ``Wording``.
    case sentence(String)
    /// The least of some cues, where none of some others stands.
    case joint(all: [String], without: [String])
  }

  /// Which part of the record is searched.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    case anywhere = "anywhere"
    case answer = "answer"
    case response = "response"
    /// The first two sentences of the answer.
    case opening = "opening"
    /// The last two sentences of the answer.
    case ending = "ending"
  }

  /// How hits become a value.
  public enum Counting: String, Sendable, Hashable, CaseIterable {
    /// The first hit counts 1, each further one a quarter, up to the cap.
    case hits = "hits"
    /// Hits in thirty words, at most 1.5.
    case density = "density"
    /// Different subjects: 1 for the first, a half for each further one, up to the cap.
    case subjects = "subjects"
  }

  /// The id.
  public var id: String
  /// Where the value comes from.
  public var source: Source {
    get { origin.source }
    set { origin = .known(newValue) }
  }
  /// The same, where wordings that an archive has are left alone until they are asked for.
  var origin: CueOrigin
  /// Which clauses count.
  public var scope: ScopeFilter
  /// Which part of the record is searched.
  public var place: Place
  /// How hits become a value.
  public var counting: Counting
  /// The most hits that count.
  public var cap: Int
  /// What it speaks for in the eyes of whoever wrote it, or null; a fit lets it speak for nothing else.
  public var direction: Direction?
  /// What it is expected to say for signals by id, in logits a standard deviation of its value; a fit
  /// starts from there and keeps the sign.
  public var says: [String: Double]

  /// Makes a cue from its parts.
  public init(
    id: String,
    source: Source,
    scope: ScopeFilter = ScopeFilter(),
    place: Place = .anywhere,
    counting: Counting = .hits,
    cap: Int = 5,
    direction: Direction? = nil,
    says: [String: Double] = [:]
  ) {
    self.id = id
    origin = .known(source)
    self.scope = scope
    self.place = place
    self.counting = counting
    self.cap = cap
    self.direction = direction
    self.says = says
  }
}
