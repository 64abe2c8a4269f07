/// An exercise as it is shown for rating, its passages numbered, and the words around it.
package struct ExerciseReport: Sendable {
  private let exercise: Exercise
  private let rubric: Rubric

  /// Takes an exercise and the standard that it is rated by.
  package init(_ exercise: Exercise, rubric: Rubric) {
    self.exercise = exercise
    self.rubric = rubric
  }

  /// Question, answer, challenge and response.
  package var blocks: [Block] {
    var blocks: [Block] = []
    if let interview = rubric.interviews.first(where: { $0.id == exercise.interview }) {
      blocks.append(.paragraph("\(.faint("Round: \(interview.title)"))"))
    }
    if !exercise.text.question.isEmpty {
      blocks.append(.paragraph("\(.strong("Question:")) \(exercise.text.question)"))
    }
    let passages = NumberedAnswer(exercise.text).passages
    blocks += Self.numbered(passages.filter { $0.field == .answer })
    if let pushback = exercise.text.pushback {
      blocks.append(.paragraph("\(.strong("Pushback:")) \(pushback)"))
    }
    blocks += Self.numbered(passages.filter { $0.field == .response })
    return blocks
  }

  /// A list a paragraph.
  private static func numbered(_ passages: [AnswerPassage]) -> [Block] {
    var blocks: [Block] = []
    var rest = passages[...]
    while let first = rest.first {
      let paragraph = rest.prefix { $0.paragraph == first.paragraph }
      rest = rest.dropFirst(paragraph.count)
      blocks.append(
        .definitions(
          paragraph.map { Definition("\(.strong("[\($0.number)]"))", RichText($0.text)) }
        )
      )
    }
    return blocks
  }

  /// How raters were spread, in words: `one votes no and two vote yes`.
  static func votes(_ counts: RatingCounts) -> String {
    let parts = Vote.allCases.compactMap { vote -> String? in
      let count = counts.count(of: vote.rawValue)
      guard count > 0 else { return nil }
      return "\(Prose.count(count)) \(count == 1 ? "votes" : "vote") \(vote.words)"
    }
    return Prose.list(parts)
  }

  /// How raters were spread on a criterion, in words: `1 gave 2 and 2 gave 3`.
  static func ratings(_ counts: RatingCounts) -> String {
    var parts = RatingCounts.scale.compactMap { rating -> String? in
      let count = counts.count(of: rating)
      return count > 0 ? "\(Prose.count(count)) gave \(rating)" : nil
    }
    if counts.unrated > 0 { parts.append("\(Prose.count(counts.unrated)) gave none") }
    return Prose.list(parts)
  }

  /// How raters were spread over the levels, in words; empty where nobody gave one.
  static func levels(_ counts: [Int]) -> String {
    Prose.list(
      zip(Level.allCases, counts).filter { $0.1 > 0 }.map { level, count in
        "\(Prose.count(count)) \(count == 1 ? "says" : "say") \(level.rawValue)"
      }
    )
  }
}
