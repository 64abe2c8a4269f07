/// What became of one record of a batch.
public struct BatchResult: Sendable {
  /// What became of it.
  public enum Outcome: Sendable {
    case read(EvaluatedAnswer)
    /// It could not be read, and why.
    case failed(Diagnostic)
    /// An interrupted run had written it already.
    case done
    /// It was not asked for.
    case unselected
  }

  /// The name of the file it stands in.
  public let source: String
  /// The line where it begins, from 1.
  public let line: Int
  /// The id; null where it could not be read.
  public let id: String?
  /// What became of it.
  public let outcome: Outcome

  /// The answer with its reading, where it was read.
  public var evaluated: EvaluatedAnswer? {
    guard case .read(let evaluated) = outcome else { return nil }
    return evaluated
  }

  /// The same record as one that failed.
  func failing(_ problem: Problem) -> BatchResult {
    let place = SourcePlace(name: source, position: SourcePosition(line: line, column: 1))
    return BatchResult(
      source: source,
      line: line,
      id: id,
      outcome: .failed(Diagnostic(problem, at: place))
    )
  }
}
