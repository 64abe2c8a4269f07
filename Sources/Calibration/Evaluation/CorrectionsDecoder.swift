/// Makes corrections from a record, in the form that candidates' files have them in.
enum CorrectionsDecoder {
  /// A step from corrections to a part of them.
  enum Step: Hashable, Sendable {
    case key(String)
    case value(String)
    case item(Int)
  }

  /// A part that has not its form.
  struct Flaw: Error, Hashable, Sendable {
    let problem: Problem
    /// The way to the part.
    let path: [Step]
    /// What would be right in the part's place, where it can be known.
    var nearest: String?
  }

  /// Decodes corrections; null is none.
  ///
  /// - Throws: The first part that has not its form.
  static func corrections(_ value: JSONValue) throws(Flaw) -> Corrections {
    guard value != .null else { return Corrections() }
    let members = try members(of: value, "corrections", ["strike", "add"], [])
    var strikes: [String] = []
    for (place, item) in try items(of: "strike", members).enumerated() {
      let path = [Step.value("strike"), .item(place)]
      strikes.append(try text(item, signal, "an item", path))
    }
    var adds: [Corrections.Addition] = []
    for (place, item) in try items(of: "add", members).enumerated() {
      adds.append(try addition(item, [.value("add"), .item(place)]))
    }
    return Corrections(strikes: strikes, adds: adds)
  }

  private static let signal = "the id of a signal"

  private static func addition(
    _ value: JSONValue,
    _ path: [Step]
  ) throws(Flaw) -> Corrections.Addition {
    guard value != .null else { throw Flaw(problem: .emptyValue("an item"), path: path) }
    let members = try members(of: value, "an added finding", ["signal", "quote"], path)
    guard let id = members["signal"] else {
      throw Flaw(problem: .missingKey("signal", in: "an added finding"), path: path)
    }
    var addition = Corrections.Addition(
      signal: try text(id, signal, "'signal'", path + [.value("signal")])
    )
    if let quote = members["quote"], quote != .null {
      addition.quote = try text(quote, "text", "'quote'", path + [.value("quote")])
    }
    return addition
  }

  private static func members(
    of value: JSONValue,
    _ name: String,
    _ keys: [String],
    _ path: [Step]
  ) throws(Flaw) -> [String: JSONValue] {
    guard case .object(let members) = value else {
      throw wrongType("\(name) (a mapping)", value, path)
    }
    if let key = members.keys.filter({ !keys.contains($0) }).min() {
      let nearest = Nearest.match(for: key, among: keys)
      throw Flaw(
        problem: .unknownKey(
          key,
          in: name,
          nearest: nearest,
          allowed: nearest == nil ? keys : []
        ),
        path: path + [.key(key)],
        nearest: nearest
      )
    }
    return members
  }

  private static func items(
    of key: String,
    _ members: [String: JSONValue]
  ) throws(Flaw) -> [JSONValue] {
    guard let value = members[key], value != .null else { return [] }
    guard let items = value.array else { throw wrongType("a list", value, [.value(key)]) }
    return items
  }

  private static func text(
    _ value: JSONValue,
    _ expected: String,
    _ what: String,
    _ path: [Step]
  ) throws(Flaw) -> String {
    guard value != .null else { throw Flaw(problem: .emptyValue(what), path: path) }
    guard let text = value.string else { throw wrongType(expected, value, path) }
    return text
  }

  private static func wrongType(_ expected: String, _ value: JSONValue, _ path: [Step]) -> Flaw {
    Flaw(problem: .wrongType(expected: expected, found: value.description), path: path)
  }
}

extension CorrectionsDecoder {
  /// Decodes corrections of a scenario file; a part that has not its form is told in its place.
  static func corrections(_ node: Node) throws(Diagnostic) -> Corrections {
    do throws(Flaw) {
      return try corrections(node.json)
    } catch {
      throw diagnostic(of: error, in: node)
    }
  }

  private static func diagnostic(of flaw: Flaw, in node: Node) -> Diagnostic {
    let part = flaw.path.reduce(node) { node, step in
      switch step {
      case .key(let key): node.entries.first { $0.key.hasText(key) }?.key ?? node
      case .value(let key): node[key] ?? node
      case .item(let place): node.items.dropFirst(place).first { _ in true } ?? node
      }
    }
    guard case .wrongType(let expected, _) = flaw.problem else {
      return part.diagnostic(flaw.problem, correction: flaw.nearest)
    }
    if flaw.isOfText, part.kind == .scalar, let diagnostic = part.quoteItDiagnostic {
      return diagnostic
    }
    return part.diagnostic(.wrongType(expected: expected, found: part.description))
  }
}

extension CorrectionsDecoder.Flaw {
  /// Whether the part should be text.
  fileprivate var isOfText: Bool {
    switch path.last {
    case .value("signal"), .value("quote"): true
    case .item: path.first == .value("strike")
    case .key, .value, nil: false
    }
  }

  /// The problem for a reader who is not shown the part: it names the key that the part stands under.
  var named: Problem {
    guard case .wrongType(let expected, let found) = problem else { return problem }
    let keys = path.compactMap { step in
      if case .value(let key) = step { key } else { nil as String? }
    }
    let key = keys.last ?? "corrections"
    let what = path.isEmpty ? "an object" : expected
    return .wrongType(expected: "\(what) for '\(key)'", found: found)
  }
}
