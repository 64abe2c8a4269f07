/// What became of findings whose words were taken back.
package struct RetractionTally: Sendable, Hashable {
  /// What was done.
  package let name: String
  /// Findings whose decisive words were rewritten.
  package private(set) var tried = 0
  /// Those that were found no more.
  package private(set) var gone = 0
  /// Those that rest on other words of the answer now.
  package private(set) var elsewhere = 0
  /// Those that still quote the words taken back.
  package private(set) var kept = 0
  /// The same by signal: findings rewritten, and those that still quote the words.
  package private(set) var signals: [Int: Share] = [:]
  /// Votes that rose although something in favour was taken back.
  package private(set) var raised = 0
  /// Ids of the first answers where the words still count, at most five.
  package private(set) var broken: [String] = []

  /// What became of the findings of one signal.
  package struct Share: Sendable, Hashable {
    /// Findings whose decisive words were rewritten.
    package fileprivate(set) var tried = 0
    /// Those that still quote the words taken back.
    package fileprivate(set) var kept = 0
  }

  private static let mostNamed = 5

  init(name: String) {
    self.name = name
  }

  mutating func add(
    _ id: String,
    _ signal: Int,
    quoting words: Range<Int>,
    in reading: AnswerReading,
    raised hasRisen: Bool
  ) {
    tried += 1
    signals[signal, default: Share()].tried += 1
    if hasRisen { raised += 1 }
    guard let finding = reading.findings.first(where: { $0.signal == signal }) else {
      gone += 1
      return
    }
    guard finding.part == .answer, finding.range?.overlaps(words) == true else {
      elsewhere += 1
      return
    }
    kept += 1
    signals[signal]?.kept += 1
    if broken.count < Self.mostNamed, broken.last != id { broken.append(id) }
  }
}
