/// How a member judges, as numbers.
struct MemberTraits: Sendable, Hashable, BitwiseCopyable {
  /// Logits; above 0 is harder.
  var severity: Double
  /// 0...1.
  var halo: Double
  /// 0...1.
  var susceptibility: Double
  /// 0 or more.
  var authority: Double
  /// Standard deviation between occasions in logits.
  var noise: Double
  /// Whether the heaviest finding is brought forward whichever side it is on.
  var isBalanced: Bool
  /// Criteria seen at first hand.
  var observes: PlaceSet

  /// A member without any leaning who sees nothing.
  static let blank = MemberTraits(
    severity: 0,
    halo: 0,
    susceptibility: 0,
    authority: 0,
    noise: 0,
    isBalanced: false,
    observes: PlaceSet()
  )
}

extension MemberTraits {
  /// Takes what matters from an interviewer; shares are cut to 0...1.
  init(_ interviewer: Interviewer, rubric: Rubric) {
    severity = interviewer.severity
    halo = max(0, min(1, interviewer.halo))
    susceptibility = max(0, min(1, interviewer.susceptibility))
    authority = max(0, interviewer.authority)
    noise = max(0, interviewer.noise)
    isBalanced = interviewer.shares == .balanced
    observes = PlaceSet()
    for (index, criterion) in rubric.criteria.enumerated()
    where interviewer.observes?.contains(criterion.id) ?? true {
      observes.insert(index)
    }
  }

  /// Whether all numbers of an interviewer are of a size to count with.
  static func isSound(_ interviewer: Interviewer) -> Bool {
    let numbers =
      [
        interviewer.severity, interviewer.halo, interviewer.susceptibility, interviewer.authority,
        interviewer.noise,
      ] + interviewer.weights.map(\.times)
    return numbers.allSatisfy { $0.magnitude < 1000 }
  }
}
