/// What a piece of text says about the verdict it supports.
///
/// A tone may be coloured, but its mark is always written too, so that nothing is lost on paper,
/// in a log or to a reader who does not see colours.
package enum Tone: String, CaseIterable, Hashable, Sendable {
  case `for`
  case against
  case warning

  /// The sign written before the text; the ASCII form serves `--plain`.
  package func mark(isPlain: Bool) -> String {
    switch self {
    case .for: "+"
    case .against: isPlain ? "-" : "\u{2212}"
    case .warning: "!"
    }
  }
}
