/// One thing about the evidence that could have been otherwise.
public enum EvidenceChange: Sendable, Hashable {
  /// A finding had not been made.
  case strike(FindingPlace)
  /// An answer had also shown a signal, in full; without an answer, the whole panel had seen it.
  case add(signal: Int, answer: Int?)

  /// Whether something is taken away.
  var isStrike: Bool {
    switch self {
    case .strike: true
    case .add: false
    }
  }
}
