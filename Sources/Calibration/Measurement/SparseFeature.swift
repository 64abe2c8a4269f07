/// A feature of an observation that is not 0.
public struct SparseFeature: Hashable, Sendable {
  /// Which coefficient it multiplies, from 0.
  public let index: Int
  /// The number it is multiplied by.
  public let value: Double

  /// Creates a feature; by default one that is present once.
  public init(_ index: Int, _ value: Double = 1) {
    self.index = index
    self.value = value
  }
}
