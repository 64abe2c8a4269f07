/// The readings of labelled answers by a rubric.
package enum RubricReading {
  /// Reads answers as a batch does.
  ///
  /// - Parameters:
  ///   - answers: The answers.
  ///   - standard: The rubric.
  ///   - jobs: How many threads; the result is the same for any number.
  /// - Returns: What is read in each, in their order.
  package static func labels(
    of answers: [LabelledAnswer],
    by standard: RubricReader,
    jobs: Int = 1
  ) -> [AnswerLabel] {
    let evaluator = BatchEvaluator(standard, jobs: jobs)
    let items = answers.enumerated().map { place, answer in
      BatchItem(
        name: "",
        line: place + 1,
        fallbackID: answer.record.id,
        content: .record(answer.record)
      )
    }
    let nothing = AnswerLabel(vote: .strongNo, level: nil, ratings: [], findings: [], headlines: [])
    return evaluator.evaluate(items) { result in
      result.evaluated.map { AnswerLabel($0.reading) } ?? nothing
    }
  }
}
