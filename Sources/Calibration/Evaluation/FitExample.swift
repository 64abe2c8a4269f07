/// An example of a signal as a fit sees it: an answer of which only this finding is known.
struct FitExample: Sendable {
  /// The signal's place in the rubric.
  var signal: Int
  /// Whether it is an example of the finding, or of its absence.
  var isFound: Bool
  /// The value of each cue.
  var values: [Double]
  /// The terms of each sentence that some labelled answer has, rising.
  var sentences: [[Int32]]

  /// The examples of a rubric, in its order.
  ///
  /// - Parameters:
  ///   - standard: The rubric; signals that look across answers are passed over.
  ///   - number: The number of a term, or null.
  /// - Returns: An example a sentence, each with what is read in it.
  static func all(of standard: RubricReader, number: (String) -> Int32?) -> [FitExample] {
    var reader = AnswerReader(standard)
    var all: [FitExample] = []
    for (place, signal) in standard.rubric.signals.enumerated() where signal.reach == .answer {
      for (list, isFound) in [(signal.fires, true), (signal.silent, false)] {
        for example in list {
          let read = reader.evidence(in: example.record)
          all.append(
            FitExample(
              signal: place,
              isFound: isFound,
              values: read.values,
              sentences: read.sentences.map { $0.terms.compactMap(number) }
            )
          )
        }
      }
    }
    return all
  }
}
