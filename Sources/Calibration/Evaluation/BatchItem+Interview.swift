extension BatchItem {
  /// What is wrong with the round of interviews of the record that was decoded from here, or null.
  ///
  /// An answer is rated on what its round probes, so that a misspelt round would change ratings without
  /// a word. A rubric without rounds takes any.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - rounds: The ids of the rubric's rounds, in its order.
  /// - Returns: The problem, in its place where the record is one of a scenario file.
  func problem(ofInterviewOf record: AnswerRecord, among rounds: [String]) -> Diagnostic? {
    guard let id = record.interview, !id.isEmpty, !rounds.isEmpty, !rounds.contains(id) else {
      return nil
    }
    let nearest = Nearest.match(for: id, among: rounds)
    let problem = Problem.unknownReference(
      kind: "interview",
      id: id,
      nearest: nearest,
      cure: "leave it out, or write one of " + rounds.joined(separator: ", ")
    )
    guard let interview else {
      let position = SourcePosition(line: line, column: 1)
      return Diagnostic(problem, at: SourcePlace(name: name, position: position))
    }
    return interview.diagnostic(problem, correction: nearest)
  }
}
