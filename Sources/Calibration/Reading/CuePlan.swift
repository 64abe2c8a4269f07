/// How the values of all cues are found, laid out in flat lists.
struct CuePlan: Sendable {
  /// A cue of wordings.
  struct Wordings: Sendable {
    var cue: Int32
    var hasUnless: Bool
  }

  /// A cue that is no wording.
  struct Step: Sendable {
    /// What gives its value.
    enum Kind: Sendable {
      case measure(Measure)
      case wording(Int32)
      case sentence(Int32)
      /// The least of some cues, where none of some others stands.
      case joint
    }

    var cue: Int32
    var kind: Kind
    /// Where the cues begin in ``CuePlan/parts`` of which a combination is the least, where those
    /// that must not stand, and where these end.
    var all: Int32 = 0
    var without: Int32 = 0
    var end: Int32 = 0
  }

  /// The cues of wordings, in an order in which combinations come after their parts.
  private(set) var wordings: [Wordings] = []
  /// For each cue its place among the cues of wordings, or -1.
  private(set) var wordingPlaces: [Int32]
  /// The others, in the same order.
  private(set) var steps: [Step] = []
  private(set) var parts: [Int32] = []

  /// Lays out sources in the order given.
  init(_ sources: [CompiledCues.Source], order: [Int]) {
    wordingPlaces = Array(repeating: -1, count: sources.count)
    for cue in order {
      switch sources[cue] {
      case .patterns(let hasUnless):
        wordingPlaces[cue] = Int32(wordings.count)
        wordings.append(Wordings(cue: Int32(cue), hasUnless: hasUnless))
      case .measure(let measure):
        steps.append(Step(cue: Int32(cue), kind: .measure(measure)))
      case .wording(let target):
        steps.append(Step(cue: Int32(cue), kind: .wording(Int32(target))))
      case .sentence(let target):
        steps.append(Step(cue: Int32(cue), kind: .sentence(Int32(target))))
      case .joint(let all, let without):
        var step = Step(cue: Int32(cue), kind: .joint)
        step.all = Int32(parts.count)
        parts += all.map { Int32($0) }
        step.without = Int32(parts.count)
        parts += without.map { Int32($0) }
        step.end = Int32(parts.count)
        steps.append(step)
      case .nothing: break
      }
    }
  }

  /// The value of a combination.
  @inline(__always)
  static func joint(
    _ step: Step,
    _ parts: UnsafeBufferPointer<Int32>,
    _ values: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    guard step.all < step.without else { return 0 }
    var least = values[Int(parts[Int(step.all)])]
    for part in Int(step.all)..<Int(step.without) where values[Int(parts[part])] < least {
      least = values[Int(parts[part])]
    }
    for part in Int(step.without)..<Int(step.end) where values[Int(parts[part])] > 0 { return 0 }
    return least
  }
}
