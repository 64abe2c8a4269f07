/// A problem in a text: what, where, and the way out.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much a problem weighs.
  public enum Severity: String, Hashable, Sendable, Comparable {
    case note
    case warning
    case error

    /// Orders severities from `note` to `error`.
    public static func < (lhs: Self, rhs: Self) -> Bool {
      lhs.rank < rhs.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// What is wrong, as data.
  public let problem: Problem

  /// How much it weighs; a text is usable only if it has no `error`.
  public let severity: Severity

  /// Where it is.
  public let place: SourcePlace

  /// The second place of a problem that has two.
  public let related: RelatedPlace?

  /// The line as it should be, if it can be known.
  public let correction: CorrectedLine?

  /// Creates a diagnostic whose place is already known.
  public init(
    _ problem: Problem,
    at place: SourcePlace,
    severity: Severity? = nil,
    related: RelatedPlace? = nil,
    correction: CorrectedLine? = nil
  ) {
    self.problem = problem
    self.severity = severity ?? problem.severity
    self.place = place
    self.related = related
    self.correction = correction
  }

  /// Creates a diagnostic about a range of a source text.
  public init(
    _ problem: Problem,
    at range: SourceRange,
    in source: SourceText,
    severity: Severity? = nil,
    related: RelatedPlace? = nil,
    correction: CorrectedLine? = nil
  ) {
    self.init(
      problem,
      at: source.place(of: range),
      severity: severity,
      related: related,
      correction: correction
    )
  }

  /// A name of the problem that stays the same when the wording changes.
  public var code: String { problem.code }

  /// One line in lowercase, without place.
  public var message: String { problem.message }

  /// What to do, in lowercase; `nil` if the message says it all.
  public var help: String? { problem.help }
}
