/// What is wrong with an observation handed to a regression; observations count from 0.
public enum RegressionInputError: Error, Hashable, Sendable {
  /// A feature points past the coefficients.
  case unknownCoefficient(Int, observation: Int, count: Int)
  /// The criterion does not exist.
  case unknownCriterion(Int, observation: Int, count: Int)
  /// The rating lies outside the scale.
  case ratingOutsideScale(Int, observation: Int, scale: ClosedRange<Int>)
  /// A number is not finite, a weight is negative, or a share lies outside 0 to 1.
  case invalidNumber(observation: Int)
}

extension RegressionInputError: CustomStringConvertible {
  /// The problem in words, lowercase and without a full stop.
  public var description: String {
    switch self {
    case .unknownCoefficient(let index, let observation, let count):
      "observation \(observation) has feature \(index), but there are \(count) coefficients"
    case .unknownCriterion(let index, let observation, let count):
      "observation \(observation) has criterion \(index), but there are \(count)"
    case .ratingOutsideScale(let rating, let observation, let scale):
      "observation \(observation) has rating \(rating), outside "
        + "\(scale.lowerBound) to \(scale.upperBound)"
    case .invalidNumber(let observation):
      "observation \(observation) has a number that cannot be used"
    }
  }
}
