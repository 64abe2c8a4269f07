/// Why ratings cannot be measured.
public enum RaschError: Error, Hashable, Sendable {
  /// Elements that can be compared with each other, and with no one else.
  public struct Subset: Hashable, Sendable {
    /// The candidates' names.
    public let candidates: [String]
    /// The raters' names.
    public let raters: [String]
    /// The criteria's names.
    public let criteria: [String]
  }

  /// A scale needs 2 to 100 ratings.
  case unusableScale(ClosedRange<Int>)
  /// A rating points past the names; positions count from 0.
  case unknownElement(position: Int)
  /// A rating lies outside the scale.
  case ratingOutsideScale(Int, position: Int, scale: ClosedRange<Int>)
  /// Without extreme elements nothing is left to compare.
  case nothingVaries
  /// Some measures have no finite value: no rating contradicts the order of these raters, candidates
  /// or criteria.
  case unbounded([String])
  /// The design falls into parts whose measures cannot be compared.
  case disconnected([Subset])
}

extension RaschError: CustomStringConvertible {
  /// The problem in words, lowercase and without a full stop.
  public var description: String {
    switch self {
    case .unusableScale(let scale):
      "the scale \(scale.lowerBound) to \(scale.upperBound) needs 2 to 100 ratings"
    case .unknownElement(let position):
      "the rating at position \(position) names no candidate, rater or criterion there is"
    case .ratingOutsideScale(let rating, let position, let scale):
      "rating \(rating) at position \(position) lies outside \(scale.lowerBound) to "
        + "\(scale.upperBound)"
    case .nothingVaries:
      "every rating is the lowest or the highest there is, so nothing can be measured"
    case .unbounded(let names):
      "the ratings are too few, or too much in one order, to say how far apart "
        + RaschError.Subset.short(names) + " are"
    case .disconnected(let subsets):
      "the ratings fall into \(subsets.count) parts that cannot be compared: "
        + subsets.map(\.description).joined(separator: "; ")
    }
  }
}

extension RaschError.Subset: CustomStringConvertible {
  /// The elements in words, long lists cut short.
  public var description: String {
    [("raters", raters), ("candidates", candidates), ("criteria", criteria)]
      .filter { !$0.1.isEmpty }
      .map { "\($0.0) " + Self.short($0.1) }
      .joined(separator: ", ")
  }

  fileprivate static func short(_ names: [String]) -> String {
    let shown = names.prefix(5).map { "'\($0)'" }.joined(separator: " ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }
}
