extension CheckedFile {
  /// What is wrong with a file whose syntax is wrong too, as far as that cannot be the reason.
  ///
  /// Nothing is told of lines with a mistake in their syntax. Behind the first such line a key may stand
  /// in the wrong mapping and a value be part of another, so that only what is close to a right word, or
  /// a number that is out of range, is told from there on; what seems to be missing never is.
  static func apartFromSyntax(_ result: YAMLResult, as wanted: ScenarioKind?) -> [Diagnostic] {
    guard let root = result.recovered, root.kind == .mapping else { return [] }
    var check = ShapeCheck()
    if let kind = kind(of: root, wanted, &check) { check.check(root, kind.shape) }
    let errors = result.diagnostics.filter { $0.severity == .error }
    let lines = Set(errors.map(\.place.position.line))
    let first = lines.min() ?? 0
    return check.diagnostics.filter { diagnostic in
      let line = diagnostic.place.position.line
      guard !lines.contains(line) else { return false }
      return switch diagnostic.problem {
      case .unknownKey(_, _, let nearest, _, _), .unknownKind(_, _, let nearest),
        .unknownValue(_, _, let nearest):
        nearest != nil || line < first
      case .valueOutOfRange: true
      case .wrongType, .plainScalarNotText, .notThisKind: line < first
      default: false
      }
    }
  }
}
