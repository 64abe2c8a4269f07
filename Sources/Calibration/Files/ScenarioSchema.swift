/// JSON Schema of scenario files, so that editors complete and check them.
///
/// Draft 2020-12, <https://json-schema.org/draft/2020-12/schema>. What a schema cannot say, such as
/// ids that have to exist and quotes that have to occur, is left to loading.
package struct ScenarioSchema: Sendable {
  private let ids: @Sendable (Namespace) -> [String]

  /// Makes a writer of schemas.
  ///
  /// - Parameter ids: Ids that a namespace is known to have; shown as examples.
  package init(ids: @escaping @Sendable (Namespace) -> [String] = { _ in [] }) {
    self.ids = ids
  }

  /// The schema of a kind of file.
  package func document(for kind: ScenarioKind) -> JSONValue {
    guard case .object(var members) = schema(of: kind.shape) else { return .null }
    members["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    members["title"] = .string("hcsim \(kind.rawValue)")
    return .object(members)
  }

  private func schema(of record: RecordShape) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for field in record.fields {
      guard case .object(var members) = schema(of: field.shape) else { continue }
      members["description"] = .string(field.about)
      if let standard = field.standard { members["default"] = Self.value(of: standard) }
      properties[field.key] = .object(members)
    }
    return .object([
      "type": "object", "description": .string(record.about), "properties": .object(properties),
      "required": .array(record.fields.filter(\.isRequired).map { .string($0.key) }),
      "additionalProperties": false,
    ])
  }

  private func schema(of shape: Shape) -> JSONValue {
    switch shape {
    case .line: ["type": "string", "minLength": 1]
    case .lines: ["type": "string"]
    case .whole(let range): number("integer", range)
    case .number(let range): number("number", range)
    case .boolean: ["type": "boolean"]
    case .choice(let words): ["type": "string", "enum": .array(words.map(JSONValue.string))]
    case .identifier: ["type": "string", "pattern": .string(Identifier.expression)]
    case .reference(let namespace): reference(to: namespace)
    case .list(let item, let counts): list(of: item, counts)
    case .map(let keys, let values):
      [
        "type": "object", "propertyNames": schema(of: keys),
        "additionalProperties": schema(of: values),
      ]
    case .record(let record): schema(of: record)
    case .either(let choices): ["anyOf": .array(choices.map(schema(of:)))]
    }
  }

  private func number(_ type: String, _ range: NumberRange) -> JSONValue {
    var members: [String: JSONValue] = ["type": .string(type)]
    members["minimum"] = range.lowest.map(Self.number)
    members["maximum"] = range.highest.map(Self.number)
    return .object(members)
  }

  private static func number(_ number: Double) -> JSONValue {
    Int(exactly: number).map(JSONValue.integer) ?? .number(number)
  }

  private func reference(to namespace: Namespace) -> JSONValue {
    var members: [String: JSONValue] = [
      "type": "string", "pattern": .string(Identifier.expression),
    ]
    let known = ids(namespace)
    if !known.isEmpty { members["examples"] = .array(known.map(JSONValue.string)) }
    return .object(members)
  }

  private func list(of item: Shape, _ counts: NumberRange) -> JSONValue {
    var members: [String: JSONValue] = ["type": "array", "items": schema(of: item)]
    // A null here would be a value, as JSONValue takes nil for one.
    if let lowest = counts.lowest, lowest > 0 { members["minItems"] = Self.number(lowest) }
    members["maxItems"] = counts.highest.map(Self.number)
    return .object(members)
  }

  private static func value(of standard: String) -> JSONValue {
    YAMLReader.read(SourceText(name: "default", text: standard)).documents.first?.json ?? .null
  }
}
