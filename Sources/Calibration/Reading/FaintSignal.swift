/// A signal that an answer shows too little of for a finding.
public struct FaintSignal: Sendable, Hashable {
  /// Its place in the rubric's signals.
  public var signal: Int
  /// The probability that its evidence stands for, 0.05 to 0.5.
  public var strength: Double

  /// Makes a faint signal.
  public init(signal: Int, strength: Double) {
    self.signal = signal
    self.strength = strength
  }
}
