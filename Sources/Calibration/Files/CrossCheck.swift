/// Holds the ids that one file uses against those that the files beside it give.
struct CrossCheck {
  private let namespaces: Set<Namespace>
  private let known: [Namespace: KnownIDs]

  /// Takes what a debrief's rubric and panel give; ids of what is null are not checked.
  init(rubric: Rubric?, panel: Panel?) {
    var known: [Namespace: KnownIDs] = [:]
    if let rubric {
      known[.criterion] = KnownIDs(rubric.criteria.map(\.id))
      known[.signal] = KnownIDs(rubric.signals.map(\.id))
      known[.interview] = KnownIDs(rubric.interviews.map(\.id))
      known[.role] = KnownIDs(rubric.roles.map(\.id))
    }
    if let panel { known[.member] = KnownIDs(panel.members) }
    self.known = known
    namespaces = Set(known.keys)
  }

  /// Ids in a debrief's own file that stand for nothing.
  func problems(of names: NameTable) -> [Diagnostic] {
    names.unknown(in: namespaces, beside: known)
  }

  /// Ids in a candidate's file that stand for nothing; an interviewer who is not on this panel is
  /// a warning, since a candidate may be brought before several panels.
  func problems(ofCandidate names: NameTable) -> [Diagnostic] {
    names.unknown(in: namespaces.subtracting([.member]), beside: known)
      + names.unknown(in: namespaces.intersection([.member]), beside: known).map(\.asWarning)
  }

  /// Criteria that a panel or its members name and the rubric does not have.
  ///
  /// A member's is a warning where another rubric has it, since interviewers serve several rubrics.
  ///
  /// - Parameters:
  ///   - panel: The panel.
  ///   - anywhere: The ids that all rubrics give; asked for only if something is unknown.
  /// - Returns: A diagnostic for each use.
  func problems(
    of panel: LoadedPanel,
    known anywhere: () -> [Namespace: KnownIDs]?
  ) -> [Diagnostic] {
    guard namespaces.contains(.criterion) else { return [] }
    var problems = panel.names.unknown(in: [.criterion], beside: known)
    let strange = panel.members.flatMap { $0.names.unknown(in: [.criterion], beside: known) }
    guard !strange.isEmpty else { return problems }
    let others = anywhere() ?? [:]
    let nowhere = panel.members.flatMap { $0.names.unknown(in: [.criterion], beside: others) }
    let places = Set(nowhere.map(\.place))
    problems += strange.map { places.contains($0.place) ? $0 : $0.asWarning }
    return problems
  }
}

extension Diagnostic {
  /// The same as a warning.
  var asWarning: Diagnostic {
    Diagnostic(problem, at: place, severity: .warning, related: related, correction: correction)
  }
}
