/// Holds the ids that one file uses against those that the files beside it give.
struct CrossCheck {
  private let namespaces: [Namespace]
  private let known: ShortMap<Namespace, KnownIDs>

  /// Takes what a debrief's rubric and panel give; ids of what is null are not checked.
  init(rubric: Rubric?, panel: Panel?) {
    var known = ShortMap<Namespace, KnownIDs>()
    if let rubric {
      known[.criterion] = KnownIDs(rubric.criteria.map(\.id))
      known[.signal] = KnownIDs(rubric.signals.map(\.id))
      known[.interview] = KnownIDs(rubric.interviews.map(\.id))
      known[.role] = KnownIDs(rubric.roles.map(\.id))
    }
    if let panel { known[.member] = KnownIDs(panel.members) }
    self.known = known
    namespaces = known.entries.map(\.key)
  }

  /// Ids in a debrief's own file that stand for nothing.
  func problems(of names: NameTable) -> [Diagnostic] {
    names.unknown(in: namespaces, beside: known)
  }

  /// Ids in a candidate's file that stand for nothing; an interviewer who is not on this panel is
  /// a warning, since a candidate may be brought before several panels.
  func problems(ofCandidate names: NameTable) -> [Diagnostic] {
    names.unknown(in: namespaces.filter { $0 != .member }, beside: known)
      + names.unknown(in: namespaces.filter { $0 == .member }, beside: known).map(\.asWarning)
  }

  /// Criteria that a panel or its members name and the rubric does not have.
  ///
  /// Those of a member that another rubric has are one warning, since interviewers serve several rubrics.
  ///
  /// - Parameters:
  ///   - panel: The panel.
  ///   - anywhere: The ids that all rubrics give; asked for only if something is unknown.
  /// - Returns: The diagnostics.
  func problems(
    of panel: LoadedPanel,
    known anywhere: () -> RubricNames.Names
  ) -> [Diagnostic] {
    guard namespaces.contains(.criterion) else { return [] }
    var problems = panel.names.unknown(in: [.criterion], beside: known)
    for member in panel.members {
      let strange = member.names.unknown(in: [.criterion], beside: known)
      guard !strange.isEmpty else { continue }
      let nowhere = member.names.unknown(in: [.criterion], beside: anywhere() ?? [:])
      let places = Set(nowhere.map(\.place))
      problems += strange.filter { places.contains($0.place) }
      let elsewhere = strange.filter { !places.contains($0.place) }
      problems += Self.warning(of: elsewhere).map { [$0] } ?? []
    }
    return problems
  }

  /// The warning that stands for all criteria of an interviewer that only other rubrics have.
  private static func warning(of uses: [Diagnostic]) -> Diagnostic? {
    guard let first = uses.first else { return nil }
    var ids: [String] = []
    for use in uses {
      if case .unknownReference(_, let id, _, _) = use.problem, !ids.contains(id) { ids.append(id) }
    }
    let text =
      "the rubric has no criterion \(Prose.list(ids.map { "'\($0)'" }, and: "or")), so what this "
      + "interviewer makes of \(ids.count == 1 ? "it" : "them") counts for nothing"
    let problem = Problem.invalid(text, expected: nil, nearest: nil)
    return Diagnostic(problem, at: first.place, severity: .warning)
  }
}

extension Diagnostic {
  /// The same as a warning.
  var asWarning: Diagnostic {
    Diagnostic(problem, at: place, severity: .warning, related: related, correction: correction)
  }
}
