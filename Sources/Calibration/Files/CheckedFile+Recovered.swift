extension CheckedFile {
  /// What is wrong with a file whose syntax is wrong too, as far as that cannot be the reason.
  ///
  /// Only what is close to a right word, or a number that is out of range, is told, and nothing of lines
  /// with a mistake in their syntax: a key may stand in the wrong mapping before the line that shows it,
  /// a value may be part of another, and what seems to be missing may be there.
  static func apartFromSyntax(_ result: YAMLResult, as wanted: ScenarioKind?) -> [Diagnostic] {
    guard let root = result.recovered, root.kind == .mapping else { return [] }
    var check = ShapeCheck()
    if let kind = kind(of: root, wanted, &check) { check.check(root, kind.shape) }
    let errors = result.diagnostics.filter { $0.severity == .error }
    let lines = Set(errors.map(\.place.position.line))
    let certain = check.diagnostics.filter { diagnostic in
      guard !lines.contains(diagnostic.place.position.line) else { return false }
      return switch diagnostic.problem {
      case .unknownKey(_, _, let nearest, _, _), .unknownKind(_, _, let nearest),
        .unknownValue(_, _, let nearest):
        nearest != nil
      case .valueOutOfRange: true
      default: false
      }
    }
    return Array(certain.prefix(max(0, YAMLLimits.default.problems - result.diagnostics.count)))
  }
}
