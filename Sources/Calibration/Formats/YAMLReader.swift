/// Reads the scenario language, a strict subset of YAML 1.2.
///
/// A text that is accepted means the same to every YAML 1.2 parser. All problems of a text are found
/// in one pass.
public struct YAMLReader: Sendable {
  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - limits: What it may cost.
  /// - Returns: Its problems, and its documents if none of them is an error.
  /// - Complexity: O(*n*) in the number of bytes, with a stack bounded by `limits.depth`.
  public static func read(_ source: SourceText, limits: YAMLLimits = .default) -> YAMLResult {
    read(source, limits: limits, isTrusted: false)
  }

  /// Reads a text; of one that was read before, neither the bytes nor the keys are checked.
  static func read(
    _ source: SourceText,
    limits: YAMLLimits = .default,
    isTrusted: Bool
  ) -> YAMLResult {
    guard source.bytes.count <= limits.bytes else {
      return YAMLResult(unusable: [source.tooManyBytes(limit: limits.bytes)])
    }
    var check = TextCheck(source: source, limit: limits.problems)
    if !isTrusted { check.run() }
    guard !check.isHopeless else {
      return YAMLResult(unusable: check.diagnostics)
    }
    return source.bytes.withUnsafeBufferPointer { buffer in
      var parser = YAMLParser(
        source: source,
        bytes: ByteView(buffer),
        limits: limits,
        checksKeys: !isTrusted
      )
      parser.readStream()
      let diagnostics = (check.diagnostics + parser.diagnostics).enumerated().sorted {
        ($0.element.place.position, $0.offset) < ($1.element.place.position, $1.offset)
      }.map(\.element)
      let tree = YAMLTree(source: source, records: parser.records)
      let documents = parser.roots.map { Node(tree: tree, index: $0) }
      guard diagnostics.contains(where: { $0.severity == .error }) else {
        return YAMLResult(documents: documents, diagnostics: diagnostics)
      }
      let isReadToEnd = check.diagnostics.isEmpty && !parser.isStopped && documents.count == 1
      return YAMLResult(
        unusable: diagnostics,
        recovered: isReadToEnd && tree.isWhole ? documents.first : nil
      )
    }
  }
}
