import Calibration

/// Holds a JSON value against a JSON Schema that uses the keywords of scenario schemas.
///
/// A keyword that it does not know is a failure too, so that no schema passes unread.
struct SchemaChecker {
  private(set) var failures: [String] = []

  mutating func check(_ value: JSONValue, _ schema: JSONValue, at place: String = "$") {
    guard case .object(let keywords) = schema else {
      failures.append("\(place): the schema is no object")
      return
    }
    for (keyword, rule) in keywords.sorted(by: { $0.key < $1.key }) {
      let holds: Bool
      switch keyword {
      case "$schema", "title", "description", "default", "examples", "properties": continue
      case "type": holds = isType(rule.string, value)
      case "enum": holds = rule.array?.contains(value) == true
      case "minLength": holds = (value.string?.count ?? 0) >= rule.integer ?? 0
      case "pattern": holds = rule.string == Identifier.expression && isID(value)
      case "minimum": holds = (value.double ?? 0) >= rule.double ?? 0
      case "maximum": holds = (value.double ?? 0) <= rule.double ?? 0
      case "minItems": holds = (value.array?.count ?? 0) >= rule.integer ?? 0
      case "maxItems": holds = (value.array?.count ?? 0) <= rule.integer ?? 0
      case "required":
        holds = rule.array?.allSatisfy { value[key: $0.string ?? ""] != nil } == true
      case "items":
        for (index, item) in (value.array ?? []).enumerated() {
          check(item, rule, at: "\(place)[\(index)]")
        }
        continue
      case "propertyNames":
        for key in members(value).keys.sorted() {
          check(.string(key), rule, at: place + ".~" + key)
        }
        continue
      case "additionalProperties":
        checkMembers(value, keywords["properties"], others: rule, at: place)
        continue
      case "anyOf":
        holds =
          rule.array?.contains { choice in
            var checker = SchemaChecker()
            checker.check(value, choice)
            return checker.failures.isEmpty
          } == true
      default: holds = false
      }
      if !holds { failures.append("\(place): \(keyword)") }
    }
  }

  private mutating func checkMembers(
    _ value: JSONValue,
    _ properties: JSONValue?,
    others: JSONValue,
    at place: String
  ) {
    for (key, member) in members(value).sorted(by: { $0.key < $1.key }) {
      if let schema = properties?[key: key] {
        // A key with nothing says nothing.
        if member != .null { check(member, schema, at: "\(place).\(key)") }
      } else if others == .bool(false) {
        failures.append("\(place): additionalProperties \(key)")
      } else {
        check(member, others, at: "\(place).\(key)")
      }
    }
  }

  private func members(_ value: JSONValue) -> [String: JSONValue] {
    guard case .object(let members) = value else { return [:] }
    return members
  }

  private func isID(_ value: JSONValue) -> Bool { value.string.map(Identifier.isValid) ?? false }

  private func isType(_ type: String?, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool),
      ("integer", .integer), ("number", .integer), ("number", .number):
      true
    default: false
    }
  }
}
