/// A cue's scope, place and counting without anything that must be retained.
struct CueTest: Sendable {
  private let affirmed: Int8
  private let actual: Int8
  private let current: Int8
  private let agents: UInt8
  private let isTakenBackOutside: Bool
  let place: Cue.Place
  let counting: Cue.Counting
  let cap: Int

  init(_ cue: Cue) {
    func code(_ value: Bool?) -> Int8 { value.map { $0 ? 1 : 0 } ?? -1 }
    affirmed = code(cue.scope.affirmed)
    actual = code(cue.scope.actual)
    current = code(cue.scope.current)
    agents = cue.scope.agents.reduce(0) { $0 | CueTest.bit($1) }
    isTakenBackOutside = cue.scope.isOpen && cue.direction == .for
    place = cue.place
    counting = cue.counting
    cap = cue.cap
  }

  /// Whether a match of the given tokens counts in a clause with this scope.
  ///
  /// A cue in favour that asks for no polarity and no mode is taken back by words outside its match:
  /// *nobody told them* speaks for itself, *they did not copy it* does not speak for *copy it*.
  @inline(__always)
  func admits(_ scope: Scope, from first: Int32, to last: Int32) -> Bool {
    if isTakenBackOutside {
      if scope.negationCue >= 0, scope.negationCue < first || scope.negationCue > last {
        return false
      }
      if scope.modeCue >= 0, scope.modeCue < first || scope.modeCue > last { return false }
    }
    return admits(scope)
  }

  /// Whether a clause with this scope counts; as ``ScopeFilter/admits(_:)``.
  @inline(__always)
  func admits(_ scope: Scope) -> Bool {
    if affirmed >= 0, (affirmed == 1) != scope.isAffirmed { return false }
    if actual >= 0, (actual == 1) != scope.isActual { return false }
    if current >= 0, (current == 1) != scope.isCurrent { return false }
    return agents == 0 || agents & CueTest.bit(scope.agent) != 0
  }

  private static func bit(_ agent: Agent) -> UInt8 {
    switch agent {
    case .`self`: 1
    case .we: 2
    case .other: 4
    case .thing: 8
    case .none: 16
    }
  }
}
