/// A value to be written in the scenario language: ordered, and with comments.
public indirect enum YAMLValue: Hashable, Sendable {
  /// Nothing, as in `key:`.
  case absent
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([YAMLValue])
  case mapping([YAMLEntry])

  /// The value of a node, without its comments; plain scalars by the core schema.
  ///
  /// The stack is bounded by the depth that the reader allows.
  public init(_ node: Node) {
    switch node.kind {
    case .absent: self = .absent
    case .sequence: self = .list(node.items.map(YAMLValue.init))
    case .mapping:
      self = .mapping(node.entries.map { YAMLEntry($0.key.text, YAMLValue($0.value)) })
    case .scalar:
      switch node.coreValue {
      case .null: self = .absent
      case .bool(let value): self = .bool(value)
      case .integer(let value): self = .integer(value)
      case .float(let value): self = .number(value)
      case .string(let text): self = .text(text)
      }
    }
  }
}
