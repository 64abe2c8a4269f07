/// How a rubric's numbers are fitted.
public struct RubricFitSettings: Sendable, Hashable {
  /// What is fitted anew; the first two take those below them along.
  public enum Layer: String, Sendable, Hashable, CaseIterable {
    /// Everything: single words, the weights of signals, contributions, levels and cuts.
    case everything = "everything"
    /// What findings add to criteria, the difficulties, the steps between ratings, levels and cuts.
    case contributions = "contributions"
    /// The cuts between votes alone.
    case cuts = "cuts"
    /// Where a strong no reads Senior, and how far each signal speaks for it.
    case levels = "levels"
    /// What tells sentences that are about something else.
    case topics = "topics"

    /// Whether a table of single words is fitted.
    public var hasWording: Bool { self == .everything || self == .topics }
  }

  /// What is fitted anew.
  public var layer: Layer
  /// What folds are drawn from.
  public var seed: UInt64
  /// How many folds a cross-validation has where voices do not make them.
  public var folds: Int
  /// Signals found in fewer answers than this keep their numbers.
  public var fewestAnswers: Int
  /// The strength that draws a weight to what its cue is expected to say.
  var weightPrecision = 25.0
  /// How far a weight that nobody expects counts less than one that somebody does.
  var unexpected = 0.35
  /// Cues that a signal weighs at most.
  var mostCues = 25
  /// Logits a unit that a cue which shows a signal by itself is expected to say for it.
  var ownMean = 3.0
  /// What it says at least.
  var ownLeast = 1.0
  /// How much an example of a signal counts beside a labelled answer; 0 for not at all.
  var exampleShare = 1.0
  /// How much it counts at most where it would not come out otherwise.
  var mostExampleShare = 32.0
  /// Logits that an example comes out with to spare, so that another wording of it does too.
  var exampleMargin = 0.3
  /// The strength that draws contributions to their means.
  var contributionPrecision = 2.0
  /// How much more often than labelled a finding is made, where that is not too weak.
  var generosity = 1.15
  /// Whether signals that need a challenge learn from answers without one too.
  var learnsFromUnread = false
  /// What single words are learned with.
  var words = WordingFit.Terms()
  /// What the words of single sentences are learned with: an axis a signal, as fewer say less.
  var sentences = WordingFit.Terms(
    ridge: 1.3,
    axes: 27,
    kept: 6000,
    fewest: 3,
    mostShare: 1,
    tolerance: 1e-4
  )
  /// The same where folds are held out: to choose the terms takes as long as to learn them.
  var sentencesInFolds: WordingFit.Terms {
    var terms = sentences
    terms.kept = .max
    return terms
  }

  /// Makes settings; what is not given is as the built-in rubric was fitted.
  public init(
    layer: Layer = .everything,
    seed: UInt64 = 1,
    folds: Int = 8,
    fewestAnswers: Int = 5
  ) {
    self.layer = layer
    self.seed = seed
    self.folds = max(2, folds)
    self.fewestAnswers = max(1, fewestAnswers)
  }
}
