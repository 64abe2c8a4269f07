extension ShapeCheck {
  /// Holds a scalar against a shape that is written as text.
  mutating func checkText(_ node: Node, _ shape: Shape, what: @autoclosure () -> String) {
    guard node.kind == .scalar else { return expected(shape, at: node) }
    if let diagnostic = node.quoteItDiagnostic { return report(diagnostic) }
    switch shape {
    case .line:
      checkLine(node, what: what())
    case .choice(let words):
      checkChoice(node, words)
    case .identifier(let namespace):
      checkIdentifier(node, namespace)
    case .reference(let namespace):
      use(namespace, at: node)
    case .lines, .whole, .number, .boolean, .list, .map, .record, .either:
      break
    }
  }

  private mutating func checkLine(_ node: Node, what: @autoclosure () -> String) {
    let content = node.withUTF8 { bytes -> (isEmpty: Bool, isBroken: Bool) in
      let end = bytes.lastIndex { $0 != 10 } ?? -1
      return (end < 0, end >= 0 && bytes[...end].contains(10))
    }
    if content.isEmpty {
      report("\(what()) is empty text", expected: "words", at: node)
    } else if content.isBroken {
      report("\(what()) has several lines", expected: "text on one line", at: node)
    }
  }

  private mutating func checkChoice(_ node: Node, _ words: [String]) {
    guard !words.contains(where: { node.hasText($0) }) else { return }
    let nearest = Nearest.choice(for: node.text, among: words)
    report(
      node.diagnostic(
        .unknownValue(node.text, allowed: words, nearest: nearest),
        correction: nearest
      )
    )
  }

  private mutating func checkIdentifier(_ node: Node, _ namespace: Namespace) {
    let id = node.text
    guard Identifier.isValid(id) else {
      let slug = Identifier.slug(of: id)
      return report(
        "'\(id)' is no id",
        expected: Identifier.rule,
        nearest: slug.isEmpty ? nil : slug,
        at: node
      )
    }
    give(id, namespace, at: node)
  }

  /// Holds a scalar against true and false; other words for them get theirs as a cure.
  mutating func checkBoolean(_ node: Node) {
    if node.kind == .scalar {
      if case .bool = node.coreValue { return }
      let nearest: String? =
        switch node.text.lowercased() {
        case "true", "yes", "y", "on": "true"
        case "false", "no", "n", "off": "false"
        default: nil
        }
      if let nearest {
        let problem = Problem.unknownValue(
          node.text,
          allowed: ["true", "false"],
          nearest: nearest
        )
        return report(node.diagnostic(problem, correction: nearest))
      }
    }
    expected(.boolean, at: node)
  }

  /// Holds a scalar against a range of whole numbers.
  mutating func checkWhole(_ node: Node, _ range: NumberRange) {
    if let value = node.tooLargeWholeNumber {
      let allowed = range.contains(value) ? "a whole number of 64 bits" : range.words
      return report(node.diagnostic(.valueOutOfRange(node.text, allowed: allowed)))
    }
    guard node.kind == .scalar, case .integer(let value) = node.coreValue else {
      return expected(.whole(range), at: node, correction: unquoted(node, isWhole: true))
    }
    checkRange(Double(value), range, at: node)
  }

  /// Holds a scalar against a range of numbers.
  mutating func checkNumber(_ node: Node, _ range: NumberRange) {
    guard node.kind == .scalar, let value = node.number else {
      return expected(.number(range), at: node, correction: unquoted(node, isWhole: false))
    }
    checkRange(value, range, at: node)
  }

  private mutating func checkRange(_ value: Double, _ range: NumberRange, at node: Node) {
    guard !range.contains(value) else { return }
    report(node.diagnostic(.valueOutOfRange(node.text, allowed: range.words)))
  }

  /// A quoted number without its quotes; null for anything else.
  private func unquoted(_ node: Node, isWhole: Bool) -> String? {
    guard node.style == .singleQuoted || node.style == .doubleQuoted else { return nil }
    switch CoreValue(plain: node.text) {
    case .integer: return node.text
    case .float(let value) where value.isFinite && !isWhole: return node.text
    case .null, .bool, .float, .string: return nil
    }
  }
}

extension Shape {
  /// Whether any words may stand there.
  var isFreeText: Bool {
    switch self {
    case .line, .lines: true
    case .whole, .number, .boolean, .choice, .identifier, .reference, .list, .map, .record, .either:
      false
    }
  }

  /// Whether it is written without quotes only: a number or a Boolean.
  var isFigure: Bool {
    switch self {
    case .whole, .number, .boolean: true
    case .line, .lines, .choice, .identifier, .reference, .list, .map, .record, .either: false
    }
  }

  /// What a shape is called in messages.
  var words: String {
    switch self {
    case .line, .lines, .choice: "text"
    case .whole: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .identifier: "an id"
    case .reference(let namespace): "the id of \(namespace.nameWithArticle)"
    case .list: "a list"
    case .map: "a mapping"
    case .record(let record): "\(record.name) (a mapping)"
    case .either(let choices): choices.map(\.words).joined(separator: " or ")
    }
  }
}

extension Namespace {
  /// What one of it is called, with its article.
  var nameWithArticle: String {
    switch self {
    case .interviewer, .exercise, .interview, .answer: "an \(rawValue)"
    case .rubric, .language, .wording, .guide, .panel, .candidate, .debrief, .criterion, .signal,
      .cue,
      .lexicon,
      .role, .checklistPoint, .fact, .target, .sentenceTarget, .member:
      "a \(rawValue)"
    }
  }
}
