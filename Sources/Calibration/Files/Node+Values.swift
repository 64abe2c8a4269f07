extension Node {
  /// The value of a key that says something; null where it is missing or empty.
  func value(_ key: String) -> Node? {
    guard let node = self[key], node.kind != .absent else { return nil }
    return node
  }

  /// Whether the value of a key says something.
  func has(_ key: String) -> Bool {
    guard let place = tree.value(of: key, in: index) else { return false }
    return tree.records[place].kind != .absent
  }

  /// The scalar of a key; null where it is missing or none.
  func scalar(_ key: String) -> Node? {
    guard let node = value(key), node.kind == .scalar else { return nil }
    return node
  }

  /// The text of a scalar without the line break that block text ends with.
  var line: String {
    guard style == .literal || style == .folded else { return text }
    var line = text
    while line.utf8.last == 10 { line.removeLast() }
    return line
  }

  /// The text of a key on one line; null where it is missing.
  func line(_ key: String) -> String? { value(key)?.line }

  /// The text of a key as it stands; null where it is missing.
  func text(_ key: String) -> String? { value(key)?.text }

  /// The number of a key; null where it is missing or no number.
  func number(_ key: String) -> Double? { value(key)?.number }

  /// The whole number of a key; null where it is missing or none.
  func whole(_ key: String) -> Int? { value(key)?.whole }

  /// The number that a plain scalar is; null for anything else.
  var number: Double? {
    switch coreValue {
    case .integer(let value): Double(value)
    case .float(let value): value
    case .null, .bool, .string: nil
    }
  }

  /// The whole number that a plain scalar is; null for anything else.
  var whole: Int? {
    guard case .integer(let value) = coreValue else { return nil }
    return value
  }

  /// The truth of a key; null where it is missing or neither true nor false.
  func flag(_ key: String) -> Bool? {
    guard case .bool(let value)? = value(key)?.coreValue else { return nil }
    return value
  }

  /// The word of a key as a case; null where it is missing or unknown.
  func choice<Choice: RawRepresentable<String>>(
    _ key: String,
    as type: Choice.Type = Choice.self
  ) -> Choice? {
    value(key).flatMap { Choice(rawValue: $0.text) }
  }

  /// The texts of a key's list; none where it is missing.
  func lines(_ key: String) -> [String] { value(key)?.items.map(\.line) ?? [] }

  /// The entries of a key's mapping; none where it is missing.
  func entries(of key: String) -> [(key: Node, value: Node)] {
    value(key).map { Array($0.entries) } ?? []
  }

  /// The items of a key's list; none where it is missing.
  func items(of key: String) -> [Node] { value(key).map { Array($0.items) } ?? [] }

  /// A scalar alone, or the items of a list.
  var oneOrMany: [Node] { kind == .sequence ? Array(items) : kind == .scalar ? [self] : [] }

  /// Whole numbers by key, for the key of a mapping.
  func wholes(_ key: String) -> [String: Int]? {
    guard let node = value(key), node.kind == .mapping else { return nil }
    var numbers: [String: Int] = [:]
    for (key, value) in node.entries { numbers[key.text] = value.whole }
    return numbers
  }
}
