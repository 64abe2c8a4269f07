/// Why a coefficient has no value for the ratings at hand.
///
/// A coefficient that cannot be computed is never a number that looks like one: whoever asks gets
/// this reason and can print it.
public enum Undefined: Error, Hashable, Sendable {
  /// There are fewer units (candidates, answers) than the coefficient needs.
  case tooFewUnits(needed: Int, found: Int)
  /// There are more units than are held against each other.
  case tooManyUnits(most: Int, found: Int)
  /// There are fewer raters than the coefficient needs.
  case tooFewRaters(needed: Int, found: Int)
  /// No unit was rated by two raters, so nothing can be compared.
  case noPairs
  /// All ratings are the same, so agreement beyond chance cannot be told from chance.
  case noVariation
  /// No rater gives two units different ratings, so there is nothing to tell units apart by; the raters
  /// may differ from each other.
  case constantRaters
  /// The raters contradict each other so far that the units' means hardly differ.
  case equalMeans
  /// The coefficient needs every cell, and some are missing.
  case missingCells(Int)
  /// Two rows that belong together have different lengths.
  case lengthsDiffer(Int, Int)
  /// A rating lies outside its scale; the position counts from 0.
  case ratingOutsideScale(Int, position: Int)
  /// The scale has more than 10,000 ratings.
  case scaleTooWide
  /// A number is not finite; the position counts from 0.
  case notFinite(position: Int)
  /// The weights are not a square matrix with a row for each category.
  case weightsOfWrongSize(needed: Int, found: Int)
  /// The ratio metric compares values below 0.
  case negativeValue
  /// Two rows are so closely related to a third that nothing is left to correlate.
  case collinear
  /// There are fewer criteria than the coefficient needs.
  case tooFewCriteria(needed: Int, found: Int)
  /// The raters depart from the model each on their own.
  case nothingShared
  /// The rater has no measure, so nothing can be held against one.
  case notMeasured
  /// The coefficient needs every cell, and no two raters share two units.
  case noCompletePart
  /// The reliability is too low for any number of ratings, or already complete.
  case noReliability
  /// An interval would reach past the lowest correlation that so many ratings can have.
  case belowLowestCorrelation
}

extension Undefined: CustomStringConvertible {
  /// The reason in words, lowercase and without a full stop.
  public var description: String {
    switch self {
    case .tooFewUnits(let needed, let found):
      "needs \(needed) rated units or more, found \(found)"
    case .tooManyUnits(let most, let found):
      "takes \(most) units at most, found \(found)"
    case .tooFewRaters(let needed, let found):
      "needs \(needed) raters or more, found \(found)"
    case .noPairs:
      "no unit was rated by two raters"
    case .noVariation:
      "all ratings are the same, so agreement cannot be told from chance"
    case .constantRaters:
      "no rater's ratings differ from one unit to another"
    case .equalMeans:
      "the units' means differ too little to tell the units apart"
    case .missingCells(let count):
      "needs every cell, \(count) \(count == 1 ? "is" : "are") missing"
    case .lengthsDiffer(let first, let second):
      "the rows have different lengths, \(first) and \(second)"
    case .ratingOutsideScale(let rating, let position):
      "rating \(rating) at position \(position) lies outside the scale"
    case .scaleTooWide:
      "the scale has more than 10000 ratings"
    case .notFinite(let position):
      "the number at position \(position) is not finite"
    case .weightsOfWrongSize(let needed, let found):
      "the weights need \(needed) rows and columns, found \(found)"
    case .negativeValue:
      "the ratio metric needs values of at least 0"
    case .collinear:
      "nothing is left once the third variable is held constant"
    case .tooFewCriteria(let needed, let found):
      "needs \(needed) criteria or more, found \(found)"
    case .nothingShared:
      "the raters share nothing beyond the model, so halo cannot be told from chance"
    case .notMeasured:
      "without a measure of this rater there is nothing to hold it against"
    case .noCompletePart:
      "needs every cell, and no two raters share two units or more"
    case .noReliability:
      "no number of ratings brings this reliability to the one wanted"
    case .belowLowestCorrelation:
      "the ratings contradict each other too much for an interval"
    }
  }
}
