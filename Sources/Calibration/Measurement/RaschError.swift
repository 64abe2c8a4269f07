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
  /// All ratings are the same.
  case allTheSame(Int)
  /// All raters of a candidate on a criterion agree, so nothing tells them apart.
  case fullAgreement
  /// There are no more ratings than measures wanted of them.
  case tooFewRatings(Int)
  /// One rater is left to measure, beside so many others who gave nothing but the lowest or the
  /// highest ratings.
  case oneRater(others: Int)
  /// Some measures have no finite value: no rating contradicts the order of these raters, candidates
  /// or criteria.
  case unbounded([String])
  /// The design falls into parts whose measures cannot be compared.
  case disconnected([Subset])
  /// All elements can be compared, but the ratings do not place the steps between the scale's ratings:
  /// they are few, or one is so far from the others that it has no probability beside them.
  case looseSteps
}

extension RaschError {
  /// Why nothing is left of a table once extreme elements are set aside.
  init(emptied table: FacetedRatings) {
    struct Context: Hashable {
      let candidate: Int
      let criterion: Int
    }
    let ratings = table.ratings
    guard let first = ratings.first else {
      self = .tooFewRatings(0)
      return
    }
    var given: [Context: Set<Int>] = [:]
    var shared = 0
    for rating in ratings {
      let context = Context(candidate: rating.candidate, criterion: rating.criterion)
      shared += given[context] == nil ? 0 : 1
      given[context, default: []].insert(rating.rating)
    }
    let elements =
      Set(ratings.map(\.candidate)).count + Set(ratings.map(\.rater)).count
      + Set(ratings.map(\.criterion)).count
    if ratings.count > 1, ratings.allSatisfy({ $0.rating == first.rating }) {
      self = .allTheSame(first.rating)
    } else if ratings.count <= elements {
      self = .tooFewRatings(ratings.count)
    } else if shared > 0, given.values.allSatisfy({ $0.count == 1 }) {
      self = .fullAgreement
    } else {
      self = .nothingVaries
    }
  }
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
      "nothing is left to compare once whoever has nothing but the lowest or the highest ratings "
        + "is set aside"
    case .allTheSame(let rating):
      "all ratings are \(rating)"
    case .fullAgreement:
      "the raters agree everywhere, so there is nothing to tell them apart by"
    case .tooFewRatings(let count):
      "\(count) \(count == 1 ? "rating is" : "ratings are") too few to compare anybody"
    case .oneRater(let others):
      others == 0
        ? "one interviewer cannot be compared with anybody"
        : "one interviewer is left to measure, the others gave nothing but the lowest or the "
          + "highest ratings"
    case .unbounded(let names):
      "the ratings are too few, or too much in one order, to say how far apart "
        + RaschError.Subset.short(names) + " are"
    case .disconnected(let subsets):
      "the ratings fall into \(subsets.count) parts that cannot be compared: "
        + subsets.map(\.description).joined(separator: "; ")
    case .looseSteps:
      "the ratings are too few, or one lies too far from the others, to tell how far apart the steps "
        + "of the scale are"
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
