/// Where a cue finds its value, and in which form that is at hand.
enum CueOrigin: Sendable {
  case known(Cue.Source)
  case archived(Deferred<CueWordings>, hasUnless: Bool)

  /// Whether some of a cue's wordings take a hit back; null for a cue that has no wordings.
  var hasUnless: Bool? {
    switch self {
    case .known(.patterns(_, let unless)): !unless.isEmpty
    case .known: nil
    case .archived(_, let hasUnless): hasUnless
    }
  }
}

extension CueOrigin: Hashable {
  static func == (left: CueOrigin, right: CueOrigin) -> Bool { left.source == right.source }

  func hash(into hasher: inout Hasher) { hasher.combine(source) }

  /// The source.
  var source: Cue.Source {
    switch self {
    case .known(let source): source
    case .archived(let wordings, _):
      .patterns(any: wordings.value.any, unless: wordings.value.unless)
    }
  }
}
