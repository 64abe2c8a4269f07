/// Evaluates records one after the other.
///
/// Holds buffers; use one a thread.
struct BatchWorker: Sendable {
  private let standard: RubricReader
  private let decoder: RecordDecoder
  private let writer: RecordFeedback
  private let probes: [String: [String]]
  private let rounds: [String]
  private let selection: BatchSelection
  private var reader: AnswerReader

  init(
    standard: RubricReader,
    columns: RecordColumns,
    writer: RecordFeedback,
    selection: BatchSelection
  ) {
    self.standard = standard
    self.writer = writer
    self.selection = selection
    decoder = RecordDecoder(columns: columns)
    reader = AnswerReader(standard)
    rounds = standard.rubric.interviews.map(\.id)
    probes = Dictionary(
      standard.rubric.interviews.map { ($0.id, $0.probes) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Evaluates one record.
  mutating func result(of item: BatchItem) -> BatchResult {
    func result(_ id: String?, _ outcome: BatchResult.Outcome) -> BatchResult {
      BatchResult(source: item.name, line: item.line, id: id, outcome: outcome)
    }
    switch decoder.decode(item) {
    case .failure(let id, let diagnostic):
      return result(id, .failed(diagnostic))
    case .record(let record):
      guard selection.includes(id: record.id) else { return result(record.id, .unselected) }
      guard !selection.isDone(record.id) else { return result(record.id, .done) }
      let problem =
        item.problem(ofInterviewOf: record, among: rounds)
        ?? item.problem(of: record, by: standard.rubric)
      if let problem { return result(record.id, .failed(problem)) }
      return result(record.id, .read(evaluate(record)))
    }
  }

  private mutating func evaluate(_ record: AnswerRecord) -> EvaluatedAnswer {
    var reading = reader.read(
      record.text,
      probes: record.interview.flatMap { probes[$0] } ?? [],
      corrections: record.corrections
    )
    let unreadable = Unreadable(
      [reader.lastAnswer.text, reader.lastResponse.text],
      language: standard.cues.language
    )
    let isChallenged = record.text.isChallenged
    var outlook = VoteOutlook()
    if unreadable == nil {
      outlook = reader.outlook(on: reading, isChallenged: isChallenged)
    } else {
      reading = empty
    }
    return EvaluatedAnswer(
      record: record,
      reading: reading,
      feedback: unreadable?.feedback
        ?? writer.feedback(for: reading, id: record.id, outlook: outlook),
      missing: outlook.missing.map { change in
        MissingSignal(
          signal: change.signal,
          vote: change.vote,
          ask: writer.question(about: change.signal, id: record.id)
        )
      },
      unreadable: unreadable
    )
  }

  /// The reading of an answer in which there was nothing to read: no rating, as nothing was shown to be
  /// missing either, and the vote that nothing earns.
  private var empty: AnswerReading {
    let count = standard.rubric.criteria.count
    return AnswerReading(
      findings: [],
      undertone: Array(repeating: 0, count: count),
      theta: Array(repeating: nil, count: count),
      expectedRatings: Array(repeating: nil, count: count),
      ratings: Array(repeating: nil, count: count),
      mean: 1,
      vote: .strongNo,
      level: .belowSenior,
      headline: nil
    )
  }
}
