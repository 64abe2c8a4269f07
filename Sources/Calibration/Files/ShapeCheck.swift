/// Holds a file's values against a shape and collects everything that is wrong.
struct ShapeCheck {
  /// What is wrong, in the order found.
  private(set) var diagnostics: [Diagnostic] = []
  /// The ids given and used.
  private(set) var names = NameTable()
  /// The mapping whose keys are looked at.
  private var keysOf: Node?

  /// Holds a value against a shape.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - shape: What it may be.
  ///   - what: What a person calls the value, for messages: `'title'`, `an item`.
  mutating func check(_ node: Node, _ shape: Shape, what: @autoclosure () -> String) {
    guard node.kind != .absent else {
      if shape.isFigure { return expected(shape, at: node) }
      diagnostics.append(node.diagnostic(.emptyValue(what())))
      return
    }
    switch shape {
    case .line, .lines, .choice, .identifier, .reference:
      checkText(node, shape, what: what())
    case .whole(let range):
      checkWhole(node, range)
    case .number(let range):
      checkNumber(node, range)
    case .boolean:
      checkBoolean(node)
    case .list(let item, let counts):
      checkList(node, item, counts, shape)
    case .map(let keys, let values):
      guard node.kind == .mapping else { return expected(shape, at: node) }
      for (key, value) in node.entries {
        keysOf = node
        check(key, keys, what: "a key")
        keysOf = nil
        check(value, values, what: "'\(key.text)'")
      }
    case .record(let record):
      guard node.kind == .mapping else { return expected(shape, at: node) }
      check(node, record)
    case .either(let choices):
      guard let choice = choices.first(where: { $0.nodeKind == node.kind }) else {
        return expected(shape, at: node)
      }
      check(node, choice, what: what())
    }
  }

  /// Holds a mapping against a record.
  mutating func check(_ node: Node, _ record: RecordShape) {
    var seen: UInt64 = 0
    var guess = 0
    var free: [String]?
    for (key, value) in node.entries {
      guard let index = Self.index(of: key, in: record, guess: guess) else {
        let unused = free ?? record.fields.map(\.key).filter { node[$0] == nil }
        free = unused
        let nearest = Nearest.match(for: key.text, among: unused)
        let path = nearest == nil ? record.path(to: key.text) : nil
        let problem = Problem.unknownKey(
          key.text,
          in: record.name,
          nearest: nearest,
          under: path,
          allowed: nearest == nil && path == nil ? unused : []
        )
        diagnostics.append(key.diagnostic(problem, correction: nearest))
        continue
      }
      guess = index + 1
      seen |= 1 << UInt64(index & 63)
      let field = record.fields[index]
      if value.kind == .absent, !field.isRequired, field.standard == nil { continue }
      check(value, field.shape, what: "'\(field.key)'")
    }
    for (index, field) in record.fields.enumerated()
    where field.isRequired && seen & (1 << UInt64(index & 63)) == 0 {
      let place = node.entries.first { _ in true }?.key ?? node
      diagnostics.append(place.diagnostic(.missingKey(field.key, in: record.name)))
    }
  }

  /// The place of a key among a record's; files mostly keep the order, so the guess comes first.
  private static func index(of key: Node, in record: RecordShape, guess: Int) -> Int? {
    if record.fields.indices.contains(guess), key.hasText(record.fields[guess].key) {
      return guess
    }
    return record.fields.firstIndex { key.hasText($0.key) }
  }

  private mutating func checkList(
    _ node: Node,
    _ item: Shape,
    _ counts: NumberRange,
    _ shape: Shape
  ) {
    guard node.kind == .sequence else { return expected(shape, at: node) }
    if !counts.contains(Double(node.count)) {
      report(
        "the list has \(node.count) \(node.count == 1 ? "item" : "items")",
        expected: counts.words,
        at: node
      )
    }
    for value in node.items { check(value, item, what: "an item") }
  }

  /// Notes that a value has another shape than its place needs.
  mutating func expected(_ shape: Shape, at node: Node, correction: String? = nil) {
    let problem = Problem.wrongType(expected: shape.words, found: node.description)
    diagnostics.append(node.diagnostic(problem, correction: correction))
  }

  /// Notes a diagnostic.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Notes something that is wrong and what was expected.
  mutating func report(_ what: String, expected: String?, nearest: String? = nil, at node: Node) {
    diagnostics.append(node.diagnostic(.invalid(what, expected: expected, nearest: nearest)))
  }

  /// Notes an id that is given.
  mutating func give(_ id: String, _ namespace: Namespace, at node: Node) {
    guard let first = names.give(id, namespace, at: node) else { return }
    let problem = Problem.duplicateID(id, kind: namespace.rawValue)
    diagnostics.append(node.diagnostic(problem, related: (.firstUse, first)))
  }

  /// Notes an id that is used.
  mutating func use(_ namespace: Namespace, at node: Node) {
    names.use(namespace, at: node, among: keysOf)
  }
}
