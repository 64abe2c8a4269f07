/// Whether the verdicts of a phrasebook are short sentences.
enum VerdictCheck {
  /// More words than these are no verdict, but what stands behind one.
  private static let mostWords = 10

  /// Verdicts that are too long, and pieces of one that a comma parted.
  ///
  /// - Parameter rubric: The rubric's file.
  /// - Returns: A warning for each.
  static func problems(ofRubric rubric: Node) -> [Diagnostic] {
    let signals = rubric.value("phrasebook")?.entries(of: "signals") ?? []
    return signals.flatMap { signal in
      signal.value.entries(of: "verdicts").flatMap { voice in
        voice.value.items.compactMap(problem)
      }
    }
  }

  private static func problem(of verdict: Node) -> Diagnostic? {
    guard verdict.kind == .scalar else { return nil }
    let text = verdict.text
    let problem: Problem
    if text.first?.isLowercase == true {
      problem = .invalid(
        "the verdict '\(text)' begins with a small letter",
        expected: "a sentence; a comma in a list in brackets parts two, so put it in quotes",
        nearest: nil
      )
    } else {
      let words = text.split(whereSeparator: \.isWhitespace).count
      guard words > mostWords else { return nil }
      problem = .invalid(
        "a verdict of \(words) words",
        expected: "two to ten; more can stand under 'because'",
        nearest: nil
      )
    }
    return verdict.diagnostic(problem).asWarning
  }
}
