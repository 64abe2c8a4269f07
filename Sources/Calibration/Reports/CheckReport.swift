/// What a check of scenario files gave: counts, one line of them, and JSON.
package struct CheckReport: Sendable {
  /// Names the envelope and its version.
  package static let schema = "hcsim.check/1"

  let files: [CheckedScenario]

  /// Takes the files in the order they were checked.
  package init(_ files: [CheckedScenario]) {
    self.files = files
  }

  /// Expectations and examples that do not hold.
  package var failed: Int { files.reduce(0) { $0 + $1.failures.count } }

  /// Expectations that are listed as open and do not hold.
  package var open: Int { files.reduce(0) { $0 + $1.open.count } }

  /// Files that cannot be used.
  package var invalid: Int { files.count { !$0.isValid } }

  private var debriefs: Int { files.count { $0.kind == .debrief } }

  private var signals: Int { files.reduce(0) { $0 + $1.signalCount } }

  private var examples: [CheckedExamples] { files.compactMap(\.examples) }

  /// The whole in one line: `90 debriefs, 41 signals, 120 files: all hold`.
  package var summary: String {
    var counts = [Self.count(debriefs, "debrief"), Self.count(signals, "signal")]
    let read = examples.reduce(0) { $0 + $1.count }
    if read > 0 { counts.append(Self.count(read, "example")) }
    counts.append(Self.count(files.count, "file"))
    var verdicts: [String] = []
    if invalid > 0 { verdicts.append("\(invalid) invalid") }
    if failed > 0 { verdicts.append("\(failed) failed") }
    var verdict = verdicts.isEmpty ? "all hold" : verdicts.joined(separator: ", ")
    if open > 0 { verdict += verdicts.isEmpty ? " but \(open) listed as open" : ", \(open) open" }
    return counts.joined(separator: ", ") + ": " + verdict
  }

  /// How far the examples go, in one line; null where nobody asked.
  package var coverage: String? {
    let wordings = examples.compactMap(\.wordings)
    guard !wordings.isEmpty else { return nil }
    let dead = examples.reduce(0) { $0 + ($1.unexercised ?? 0) }
    let edits = examples.reduce(0) { $0 + $1.edits }
    let crossings = examples.reduce(0) { $0 + $1.crossings }
    return Self.count(edits, "rewriting") + ", " + Self.count(crossings, "example")
      + " that show other signals too, \(dead) of \(wordings.reduce(0, +)) wordings unexercised"
  }

  /// How examples come out when each is read as a whole answer, in one line; null without examples.
  package var wholes: String? {
    let (fires, silent) = (examples.map(\.fires), examples.map(\.silent))
    let (toFind, toMiss) = (Self.sum(fires.map(\.count)), Self.sum(silent.map(\.count)))
    guard toFind + toMiss > 0 else { return nil }
    return "read as whole answers, the finding is made in \(Self.sum(fires.map(\.found))) of"
      + " \(toFind) examples that are to bring it and in \(Self.sum(silent.map(\.found))) of"
      + " \(toMiss) that are not"
  }

  private static func sum(_ numbers: [Int]) -> Int { numbers.reduce(0, +) }

  /// The whole for other programs.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema), "debriefs": .integer(debriefs), "signals": .integer(signals),
      "failed": .integer(failed), "open": .integer(open), "invalid": .integer(invalid),
      "files": .array(files.map(Self.json(of:))),
    ]
  }

  private static func json(of file: CheckedScenario) -> JSONValue {
    [
      "file": .string(file.name), "kind": file.kind.map { .string($0.rawValue) } ?? .null,
      "valid": .bool(file.isValid), "holds": .bool(file.isValid && file.failures.isEmpty),
      "examples": file.examples.map(json(of:)) ?? .null,
      "problems": .array((file.diagnostics + file.failures + file.open).map(json(of:))),
    ]
  }

  private static func json(of examples: CheckedExamples) -> JSONValue {
    [
      "count": .integer(examples.count), "rewritings": .integer(examples.edits),
      "crossings": .integer(examples.crossings),
      "fires": json(of: examples.fires), "silent": json(of: examples.silent),
      "wordings": examples.wordings.map(JSONValue.integer) ?? .null,
      "unexercised": examples.unexercised.map(JSONValue.integer) ?? .null,
    ]
  }

  private static func json(of share: ExampleShare) -> JSONValue {
    ["count": .integer(share.count), "found": .integer(share.found)]
  }

  private static func json(of diagnostic: Diagnostic) -> JSONValue {
    [
      "code": .string(diagnostic.code), "severity": .string(diagnostic.severity.rawValue),
      "file": .string(diagnostic.place.name), "line": .integer(diagnostic.place.position.line),
      "column": .integer(diagnostic.place.position.column), "message": .string(diagnostic.message),
      "help": diagnostic.help.map(JSONValue.string) ?? .null,
    ]
  }

  private static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}
