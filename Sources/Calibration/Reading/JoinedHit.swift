/// A hit of one sequence of a pattern that has several.
struct JoinedHit {
  /// Which of the pattern's sequences.
  var part: Int
  var hit: PatternMatcher.Hit

  /// Whether the further sequences of the pattern stand where they must.
  func isFollowed(by found: [JoinedHit], _ joins: [TokenPattern.Join]) -> Bool {
    guard part < joins.count else { return true }
    for next in found where next.part == part + 1 {
      let distance = next.hit.sentence - hit.sentence
      let fits: Bool
      switch joins[part] {
      case .sameSentence:
        fits = distance == 0 && (next.hit.first > hit.last || next.hit.last < hit.first)
      case .following: fits = distance == 1 || distance == 2
      }
      if fits, next.isFollowed(by: found, joins) { return true }
    }
    return false
  }
}
