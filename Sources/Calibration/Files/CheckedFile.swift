/// A file that was held against the shape of its kind.
struct CheckedFile: Sendable {
  /// The kind it says that it is; null where it says none that exists.
  let kind: ScenarioKind?
  /// The mapping that the file is; null where it is none.
  let root: Node?
  /// The ids it gives and uses.
  let names: NameTable
  /// What is wrong so far.
  let diagnostics: [Diagnostic]
  /// Whether the file was taken as it is; its names are then not collected.
  let isTrusted: Bool

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - wanted: The kind it has to be; null for any.
  init(_ source: SourceText, as wanted: ScenarioKind? = nil) {
    let result = YAMLReader.read(source)
    var check = ShapeCheck()
    for diagnostic in result.diagnostics + Self.apartFromSyntax(result, as: wanted) {
      check.report(diagnostic)
    }
    guard result.isUsable, let root = Self.root(of: result, source, wanted, &check),
      let kind = Self.kind(of: root, wanted, &check)
    else {
      self.init(kind: nil, root: nil, check)
      return
    }
    check.check(root, kind.shape)
    if kind == .rubric { Self.giveSignalCues(root, &check) }
    self.init(kind: kind, root: root, check)
  }

  /// Takes a file from inside the binary, which the tests have held against its shape.
  ///
  /// One that is no mapping is read like any other, for its diagnostics.
  init(trusting source: SourceText, as wanted: ScenarioKind) {
    let result = YAMLReader.read(source, isTrusted: true)
    guard result.isUsable, result.diagnostics.isEmpty, result.documents.count == 1,
      let root = result.documents.first, root.kind == .mapping,
      root.text("kind") == wanted.rawValue
    else {
      self.init(source, as: wanted)
      return
    }
    self.init(kind: wanted, root: root, ShapeCheck(), isTrusted: true)
  }

  private init(
    kind: ScenarioKind?,
    root: Node?,
    _ check: ShapeCheck,
    isTrusted: Bool = false
  ) {
    self.isTrusted = isTrusted
    self.kind = kind
    self.root = root
    names = check.names
    diagnostics = check.diagnostics.inOrder
  }

  private static func root(
    of result: YAMLResult,
    _ source: SourceText,
    _ wanted: ScenarioKind?,
    _ check: inout ShapeCheck
  ) -> Node? {
    guard let root = result.documents.first, root.kind != .absent else {
      check.report(
        Diagnostic(
          .emptyFile(wanted: wanted?.rawValue),
          at: SourceRange(start: 0, end: 0),
          in: source
        )
      )
      return nil
    }
    if result.documents.count > 1 { check.report(result.documents[1].diagnostic(.secondDocument)) }
    guard root.kind == .mapping else {
      let expected = "a mapping that begins with 'kind:'"
      check.report(
        root.diagnostic(.wrongType(expected: expected, found: root.description))
      )
      return nil
    }
    return root
  }

  static func kind(
    of root: Node,
    _ wanted: ScenarioKind?,
    _ check: inout ShapeCheck
  ) -> ScenarioKind? {
    guard let node = root.value("kind") else {
      let file = "a scenario file"
      let keys = root.entries.map(\.key)
      if let near = keys.first(where: { Nearest.match(for: $0.text, among: ["kind"]) != nil }) {
        check.report(
          near.diagnostic(
            .unknownKey(near.text, in: file, nearest: "kind"),
            correction: "kind"
          )
        )
      } else {
        check.report((keys.first ?? root).diagnostic(.missingKey("kind", in: file)))
      }
      return nil
    }
    let kinds = ScenarioKind.allCases.map(\.rawValue)
    guard node.kind == .scalar, let kind = ScenarioKind(rawValue: node.text) else {
      let nearest = Nearest.match(for: node.text, among: kinds)
      check.report(
        node.diagnostic(
          .unknownKind(node.text, allowed: kinds, nearest: nearest),
          correction: nearest
        )
      )
      return nil
    }
    if let wanted, wanted != kind {
      check.report(
        node.diagnostic(.notThisKind(found: kind.rawValue, expected: wanted.rawValue))
      )
      return nil
    }
    return kind
  }

  /// A signal with wordings of its own is a cue too.
  private static func giveSignalCues(_ root: Node, _ check: inout ShapeCheck) {
    for signal in root.items(of: "signals") where signal.value("any") != nil {
      guard let id = signal.value("id"), id.kind == .scalar else { continue }
      check.give(id.text, .cue, at: id)
    }
  }
}

extension [Diagnostic] {
  /// The diagnostics of one file in the order of their places.
  var inOrder: [Diagnostic] {
    enumerated().sorted {
      ($0.element.place.position, $0.offset) < ($1.element.place.position, $1.offset)
    }.map(\.element)
  }

  /// The diagnostics of several files, file by file as they were first told of, each in order.
  var inOrderByFile: [Diagnostic] {
    var files: [String] = []
    var told: [String: [Diagnostic]] = [:]
    for diagnostic in self {
      if told[diagnostic.place.name] == nil { files.append(diagnostic.place.name) }
      told[diagnostic.place.name, default: []].append(diagnostic)
    }
    return files.flatMap { told[$0]?.inOrder ?? [] }
  }
}
