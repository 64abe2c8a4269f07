/// Names in braces, for which other words are put in when a sentence is used.
enum Placeholders {
  /// What a sentence on a vote's change may leave open.
  private static let ofSteps = ["missing", "shown", "vote"]

  /// Placeholders in a rubric's phrasebook for which nothing would be put in.
  ///
  /// - Parameter rubric: The rubric's file.
  /// - Returns: The diagnostics, sentence by sentence.
  static func problems(ofRubric rubric: Node) -> [Diagnostic] {
    guard let steps = rubric.value("phrasebook")?.value("steps") else { return [] }
    let filled = ["one", "several", "rests"].flatMap { steps.items(of: $0) }
    let plain = steps.items(of: "stands")
    return filled.flatMap { problems(in: $0, known: ofSteps, mayBeRaised: true) }
      + plain.flatMap { problems(in: $0, known: [], mayBeRaised: false) }
  }

  /// Placeholders in a language's introductions that none of its slots fills.
  ///
  /// - Parameter language: The language's file.
  /// - Returns: The diagnostics, sentence by sentence.
  static func problems(ofLanguage language: Node) -> [Diagnostic] {
    guard let variants = language.value("variants") else { return [] }
    let slots = variants.entries(of: "slots").map(\.key.text)
    return variants.items(of: "introductions").flatMap {
      problems(in: $0, known: slots, mayBeRaised: false)
    }
  }

  /// The placeholders of a sentence that are unknown or not closed.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - known: The names that are put in.
  ///   - mayBeRaised: Whether a capital letter at the beginning of a name is no difference.
  /// - Returns: A diagnostic for each.
  private static func problems(
    in sentence: Node,
    known: [String],
    mayBeRaised: Bool
  ) -> [Diagnostic] {
    guard sentence.kind == .scalar else { return [] }
    let bytes = sentence.utf8
    var problems: [Diagnostic] = []
    for open in bytes.indices where bytes[open] == UInt8.leftBrace {
      let rest = bytes[(open + 1)...]
      let end = rest.firstIndex { $0 == UInt8.leftBrace || $0 == UInt8.rightBrace }
      guard let end, bytes[end] == UInt8.rightBrace else {
        let problem = Problem.invalid("a placeholder is not closed", expected: "}", nearest: nil)
        problems.append(sentence.diagnostic(problem, inside: open..<(open + 1)))
        continue
      }
      let name = String(decoding: rest[..<end], as: UTF8.self)
      if let problem = problem(of: name, known: known, mayBeRaised: mayBeRaised) {
        problems.append(sentence.diagnostic(problem, inside: open..<(end + 1)))
      }
    }
    return problems
  }

  private static func problem(of name: String, known: [String], mayBeRaised: Bool) -> Problem? {
    let isRaised = mayBeRaised && name.first?.isUppercase == true
    let plain = isRaised ? name.prefix(1).lowercased() + name.dropFirst() : name
    guard !known.contains(plain) else { return nil }
    let nearest = Nearest.match(for: plain, among: known)
    let expected = known.map { "{\($0)}" }
    return .invalid(
      "unknown placeholder {\(name)}",
      expected: expected.isEmpty ? "none" : Prose.list(expected, and: "or"),
      nearest: nearest.map { "{\(isRaised ? Prose.raised($0) : $0)}" }
    )
  }
}
