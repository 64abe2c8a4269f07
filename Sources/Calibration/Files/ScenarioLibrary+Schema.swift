extension ScenarioLibrary {
  /// The JSON Schema of a kind of file, with the ids that there are as examples.
  package func schema(of kind: ScenarioKind) -> JSONValue {
    var known = namesOfAllRubrics(in: tree(around: nil)) ?? [:]
    for other in ScenarioKind.allCases {
      guard let namespace = Namespace(rawValue: other.rawValue) else { continue }
      known[namespace] = KnownIDs(ids(of: other, in: tree(around: nil)))
    }
    known[.member] = known[.interviewer]
    let ids = known
    return ScenarioSchema { ids[$0]?.inOrder ?? [] }.document(for: kind)
  }
}
