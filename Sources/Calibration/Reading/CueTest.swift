/// A cue's scope, place and counting without anything that must be retained.
struct CueTest: Sendable {
  private let affirmed: Int8
  private let actual: Int8
  private let current: Int8
  private let agents: UInt8
  private let isTakenBackByDenial: Bool
  private let isTakenBackByWish: Bool
  let place: Cue.Place
  let counting: Cue.Counting
  let cap: Int

  init(_ cue: Cue) {
    func code(_ value: Bool?) -> Int8 { value.map { $0 ? 1 : 0 } ?? -1 }
    affirmed = code(cue.scope.affirmed)
    actual = code(cue.scope.actual)
    current = code(cue.scope.current)
    agents = cue.scope.agents.reduce(0) { $0 | CueTest.bit($1) }
    isTakenBackByDenial = cue.scope.affirmed == nil && !cue.scope.standsDenied
    isTakenBackByWish = cue.scope.actual == nil && !cue.scope.standsWished
    place = cue.place
    counting = cue.counting
    cap = cue.cap
  }

  /// Whether a hit counts in a clause with this scope.
  ///
  /// On an axis that the cue does not name, words that are not the wording's own take a hit back:
  /// *nobody told them* speaks for itself, *they did not copy it* does not speak for *copy it*. What
  /// stands outside the match is not its own, nor what a gap took in.
  @inline(__always)
  func admits(
    _ scope: Scope,
    of hit: PatternMatcher.Hit,
    _ owner: CompiledCues.Owner
  ) -> Bool {
    if isTakenBackByDenial, !isOwn(scope.negationCue, of: hit, owner.denies) { return false }
    if isTakenBackByWish, !isOwn(scope.modeCue, of: hit, owner.wishes) { return false }
    return admits(scope)
  }

  /// Whether a word that sets an axis, if there is one, belongs to the wording.
  @inline(__always)
  private func isOwn(_ word: Int32, of hit: PatternMatcher.Hit, _ isWritten: Bool) -> Bool {
    word < 0 || (isWritten && word >= hit.first && word <= hit.last)
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
