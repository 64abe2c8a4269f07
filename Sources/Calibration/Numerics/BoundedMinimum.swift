/// Where a minimisation ended.
package struct BoundedMinimum: Hashable, Sendable {
  /// The point found, inside its bounds.
  package let point: [Double]
  /// The objective there.
  package let value: Double
  /// The largest slope that still leads downhill inside the bounds.
  package let residual: Double
  /// How many steps were taken.
  package let iterations: Int
  /// Whether the residual fell below the tolerance.
  package let isConverged: Bool
}
