extension Node {
  /// The node with the types of the core schema; nothing is null.
  ///
  /// - Complexity: O(*n*) in the number of descendants and bytes; the stack is bounded by the depth
  ///   that the reader allows.
  public var json: JSONValue {
    switch kind {
    case .absent: .null
    case .sequence: .array(items.map(\.json))
    case .mapping:
      .object(Dictionary(entries.map { ($0.key.text, $0.value.json) }) { first, _ in first })
    case .scalar: JSONValue(coreValue)
    }
  }
}

extension JSONValue {
  /// The JSON form of a scalar.
  public init(_ value: CoreValue) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = .integer(value)
    case .float(let value): self = .number(value)
    case .string(let text): self = .string(text)
    }
  }
}
