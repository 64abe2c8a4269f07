// Floors: Numerics Documents Formats
@testable import Calibration

/// The reader of the scenario language: what it takes it can write and take again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = SourceText(name: "x", bytes: Fuzzed(start, count).bytes)
  let result = YAMLReader.read(source, limits: YAMLLimits(problems: 8))
  let last = source.position(at: .max).line
  for diagnostic in result.diagnostics {
    let line = diagnostic.place.position.line
    Fuzzed.require(line >= 1 && line <= last, "a problem has a place", diagnostic)
  }
  // Telling takes longer than reading; the length of a text has nothing to do with what it says.
  if count & 3 == 0, let first = result.diagnostics.first {
    Fuzzed.require(DiagnosticPrinter().lines(of: first).count >= 3, "it is told", first)
  }
  let isWrong = result.diagnostics.contains { $0.severity == .error }
  Fuzzed.require(result.documents.isEmpty || !isWrong, "an error gives no documents", result)
  for document in result.documents {
    checkRanges(of: document)
    _ = document.json
    _ = document.olderYAMLNotes
    let value = YAMLValue(document)
    guard !hasNaN(value) else { continue }
    let written = YAMLWriter().write(value)
    let again = YAMLReader.read(SourceText(name: "y", text: written))
    Fuzzed.require(
      again.documents.count == 1 && again.documents.first.map { YAMLValue($0) } == value,
      "what is written is read again",
      written
    )
  }
  return 0
}

private func checkRanges(of node: Node) {
  let range = node.range
  Fuzzed.require(range.start <= range.end, "a range has a length", node)
  for item in node.items { check(item, in: range) }
  for entry in node.entries {
    check(entry.key, in: range)
    check(entry.value, in: range)
  }
}

private func check(_ node: Node, in outer: SourceRange) {
  Fuzzed.require(
    node.range.start >= outer.start && node.range.end <= outer.end,
    "a part lies in its whole",
    node
  )
  checkRanges(of: node)
}

private func hasNaN(_ value: YAMLValue) -> Bool {
  switch value {
  case .number(let number): number.isNaN
  case .list(let items): items.contains { hasNaN($0) }
  case .mapping(let entries): entries.contains { hasNaN($0.value) }
  case .absent, .bool, .integer, .text: false
  }
}
