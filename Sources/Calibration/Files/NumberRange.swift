/// The numbers that a place allows.
package struct NumberRange: Sendable, Hashable {
  /// The least, or null.
  package let lowest: Double?
  /// The greatest, or null.
  package let highest: Double?

  /// Both ends, or one, or none.
  package init(lowest: Double? = nil, highest: Double? = nil) {
    self.lowest = lowest
    self.highest = highest
  }

  /// Every finite number.
  package static let any = NumberRange()

  /// From one number to another.
  package static func from(_ lowest: Double, to highest: Double) -> NumberRange {
    NumberRange(lowest: lowest, highest: highest)
  }

  /// From a number up.
  package static func atLeast(_ lowest: Double) -> NumberRange { NumberRange(lowest: lowest) }

  /// Exactly one number.
  package static func exactly(_ number: Double) -> NumberRange {
    NumberRange(lowest: number, highest: number)
  }

  /// Whether a number is allowed; infinities and NaN never are.
  package func contains(_ number: Double) -> Bool {
    number.isFinite && number >= lowest ?? number && number <= highest ?? number
  }

  /// The range in words.
  package var words: String {
    switch (lowest, highest) {
    case (let lowest?, let highest?) where lowest == highest: Self.text(lowest)
    case (let lowest?, let highest?): "\(Self.text(lowest)) to \(Self.text(highest))"
    case (let lowest?, nil): "\(Self.text(lowest)) or more"
    case (nil, let highest?): "\(Self.text(highest)) or less"
    case (nil, nil): "any finite number"
    }
  }

  /// A number as a person writes it: without a fraction where there is none.
  package static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }
}
