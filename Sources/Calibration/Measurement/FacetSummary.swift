/// How far measures are apart, against their errors.
///
/// - Note: Wright, B. D., Masters, G. N. (1982). *Rating Scale Analysis*, chapter 5: separation
///   *G = true SD / RMSE*, strata *(4 G + 1) / 3*, reliability *G² / (1 + G²)*.
public struct FacetSummary: Hashable, Sendable {
  /// The summary under one definition of the standard deviation.
  public struct Spread: Hashable, Sendable {
    /// The measures' standard deviation.
    public let standardDeviation: Double
    /// The root mean square of the standard errors.
    public let rootMeanSquareError: Double

    /// The standard deviation without the errors' part; 0 where the errors are larger.
    public var trueDeviation: Double {
      let variance =
        standardDeviation * standardDeviation - rootMeanSquareError * rootMeanSquareError
      return max(variance, 0).squareRoot()
    }

    /// How many errors wide the true spread is.
    public var separation: Double { trueDeviation / rootMeanSquareError }

    /// How many levels can be told apart.
    public var strata: Double { (4 * separation + 1) / 3 }

    /// The share of the variance that is not error.
    public var reliability: Double {
      let square = separation * separation
      return square / (1 + square)
    }

    /// Creates a summary from a standard deviation and an error.
    public init(standardDeviation: Double, rootMeanSquareError: Double) {
      self.standardDeviation = standardDeviation
      self.rootMeanSquareError = rootMeanSquareError
    }
  }

  /// The mean measure.
  public let mean: Double
  /// With the model errors; these elements are all there are.
  public let population: Spread
  /// With the model errors; these elements stand for more.
  public let sample: Spread
  /// With the real errors, widened by misfit; these elements are all there are.
  public let realPopulation: Spread
  /// With the real errors; these elements stand for more.
  public let realSample: Spread
  /// The chi-square of the hypothesis that all measures are the same, as Facets prints it.
  ///
  /// It takes the estimates as they are and their errors as independent. With few ratings a candidate
  /// both are wrong, and measures that are the same are far too often told to differ: with two of six
  /// raters a candidate, in two of three panels. ``LikenessTest`` is the test that keeps its level.
  public let fixedChiSquare: Double
  /// Its degrees of freedom.
  public let degreesOfFreedom: Int
  /// The probability of measures so far apart if they were the same.
  public let fixedPValue: Double

  /// Summarises measures.
  ///
  /// - Parameter measures: The measures of one facet.
  /// - Throws: `Undefined` where there are fewer than two.
  public init(_ measures: [RaschMeasure]) throws(Undefined) {
    guard measures.count > 1 else { throw .tooFewUnits(needed: 2, found: measures.count) }
    let count = Double(measures.count)
    let values = measures.map(\.estimate)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    func root(_ errors: [Double]) -> Double {
      (errors.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
    }
    let model = root(measures.map(\.modelError))
    let real = root(measures.map(\.realError))
    let deviation = (squares / count).squareRoot()
    let sampleDeviation = (squares / (count - 1)).squareRoot()
    population = Spread(standardDeviation: deviation, rootMeanSquareError: model)
    sample = Spread(standardDeviation: sampleDeviation, rootMeanSquareError: model)
    realPopulation = Spread(standardDeviation: deviation, rootMeanSquareError: real)
    realSample = Spread(standardDeviation: sampleDeviation, rootMeanSquareError: real)
    var weight = 0.0
    var first = 0.0
    var second = 0.0
    for measure in measures {
      let w = 1 / (measure.modelError * measure.modelError)
      weight += w
      first += w * measure.estimate
      second += w * measure.estimate * measure.estimate
    }
    self.mean = mean
    fixedChiSquare = second - first * first / weight
    degreesOfFreedom = measures.count - 1
    fixedPValue = ChiSquare(degreesOfFreedom: count - 1).upperTail(fixedChiSquare)
  }
}
