/// A cue's scope, place and counting without anything that must be retained.
struct CueTest: Sendable {
  private var affirmed: Int8 = -1
  private var actual: Int8 = -1
  private var current: Int8 = -1
  private var agents: UInt8 = 0
  private var isTakenBackByDenial = false
  private var isTakenBackByWish = false
  private(set) var place = Cue.Place.anywhere
  private(set) var counting = Cue.Counting.hits
  private(set) var cap = 0

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

  private init() {}

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

extension CueTest: Archived {
  static var blank: CueTest { CueTest() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var codes = (Int(affirmed), Int(actual), Int(current), Int(agents))
    archive.pass(&codes.0)
    archive.pass(&codes.1)
    archive.pass(&codes.2)
    archive.pass(&codes.3)
    affirmed = Int8(truncatingIfNeeded: codes.0)
    actual = Int8(truncatingIfNeeded: codes.1)
    current = Int8(truncatingIfNeeded: codes.2)
    agents = UInt8(truncatingIfNeeded: codes.3)
    archive.pass(&isTakenBackByDenial)
    archive.pass(&isTakenBackByWish)
    archive.pass(&place)
    archive.pass(&counting)
    archive.pass(&cap)
  }
}
