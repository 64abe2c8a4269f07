extension YAMLValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// Creates a Boolean.
  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  /// Creates a whole number.
  public init(integerLiteral value: Int) {
    self = .integer(value)
  }

  /// Creates a number.
  public init(floatLiteral value: Double) {
    self = .number(value)
  }

  /// Creates text.
  public init(stringLiteral value: String) {
    self = .text(value)
  }

  /// Creates a list.
  public init(arrayLiteral elements: YAMLValue...) {
    self = .list(elements)
  }

  /// Creates a mapping in the order written.
  public init(dictionaryLiteral elements: (String, YAMLValue)...) {
    self = .mapping(elements.map { YAMLEntry($0.0, $0.1) })
  }
}
