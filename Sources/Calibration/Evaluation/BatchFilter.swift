/// A condition that a reading has to meet to be written out: `vote=1,2`, `level=staff`.
package struct BatchFilter: Sendable, Hashable {
  /// What is looked at.
  package enum Subject: String, Sendable, Hashable, CaseIterable {
    case vote
    case level
    case finding
    case headline
    case candidate
  }

  /// Why a text is no condition.
  package struct Mistake: Error, Sendable, Hashable {
    /// What was expected, as a phrase after "is not".
    package let expected: String
    /// The nearest valid text.
    package let nearest: String?
  }

  private let subject: Subject
  private let values: Set<String>
  private let signals: Set<Int>

  /// Reads a condition.
  ///
  /// - Throws: What is expected in its place.
  package init(_ text: String, rubric: Rubric) throws(Mistake) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let subjects = Subject.allCases.map(\.rawValue)
    guard parts.count == 2, let subject = Subject(rawValue: String(parts[0])) else {
      throw Mistake(
        expected: "NAME=VALUE[,VALUE...] with one of " + subjects.joined(separator: ", "),
        nearest: nil
      )
    }
    let values = parts[1].split(separator: ",").map(String.init)
    let known: [String]
    switch subject {
    case .vote: known = Vote.allCases.map { "\($0.rawValue)" }
    case .level: known = Level.allCases.map(\.rawValue)
    case .finding, .headline: known = rubric.signals.map(\.id)
    case .candidate: known = values
    }
    if let wrong = values.first(where: { !known.contains($0) }) ?? (values.isEmpty ? "" : nil) {
      throw Mistake(
        expected: "a condition on the \(subject.rawValue)",
        nearest: Nearest.match(for: wrong, among: known).map { "\(subject.rawValue)=\($0)" }
      )
    }
    self.subject = subject
    self.values = Set(values)
    signals = Set(values.compactMap { rubric.index(ofSignal: $0) })
  }

  /// Whether an evaluated answer meets the condition.
  func matches(_ evaluated: EvaluatedAnswer) -> Bool {
    let reading = evaluated.reading
    switch subject {
    case .vote: return values.contains("\(reading.vote.rawValue)")
    case .level: return values.contains(reading.level.rawValue)
    case .finding: return reading.findings.contains { signals.contains($0.signal) }
    case .headline:
      guard let place = reading.headline, reading.findings.indices.contains(place) else {
        return false
      }
      return signals.contains(reading.findings[place].signal)
    case .candidate: return evaluated.record.candidate.map(values.contains) ?? false
    }
  }
}
