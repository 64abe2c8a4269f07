/// How well ratings follow the model: mean squares and their standardised forms.
///
/// - Note: Wright, B. D., Masters, G. N. (1982). *Rating Scale Analysis*, pages 100-101; the cube
///   root is Wilson and Hilferty's.
struct FitStatistics: Hashable, Sendable {
  private var count = 0.0
  private var squares = 0.0
  private var information = 0.0
  private var standardized = 0.0
  private var infitSpread = 0.0
  private var outfitSpread = 0.0

  mutating func add(residual: Double, variance: Double, fourth: Double) {
    guard variance > 0 else { return }
    let inverse = 1 / variance
    let square = residual * residual
    count += 1
    squares += square
    information += variance
    standardized += square * inverse
    infitSpread += fourth - variance * variance
    outfitSpread += fourth * inverse * inverse
  }

  /// The sum of the variances: the information about the element's measure.
  var totalInformation: Double { information }

  var infit: Double { information > 0 ? squares / information : 1 }
  var outfit: Double { count > 0 ? standardized / count : 1 }

  var infitZ: Double {
    guard information > 0 else { return 0 }
    return Self.standardize(infit, spread: max(infitSpread, 0).squareRoot() / information)
  }

  var outfitZ: Double {
    guard count > 0 else { return 0 }
    let variance = outfitSpread / (count * count) - 1 / count
    return Self.standardize(outfit, spread: max(variance, 0).squareRoot())
  }

  private static func standardize(_ meanSquare: Double, spread: Double) -> Double {
    guard spread > 0 else { return 0 }
    return (ElementaryFunctions.pow(meanSquare, 1.0 / 3) - 1) * 3 / spread + spread / 3
  }
}
