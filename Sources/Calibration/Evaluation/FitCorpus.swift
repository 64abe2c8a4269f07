/// Labelled answers as a fit sees them: cue values, terms and labels.
struct FitCorpus: Sendable {
  let answers: [LabelledAnswer]
  /// One column a cue of the rubric: the answers where it stands, with its value.
  let columns: [BoundedLogistic.Column]
  /// The sentences of each answer.
  let sentences: [[Sentence]]
  /// A sentence with what raters quote it for.
  struct Sentence: Sendable {
    /// Its terms, rising.
    var terms: [Int32]
    /// Places of the findings of the label that it shows, rising.
    var shown: [Int]
  }

  /// Whether raters quoted the words that show some finding.
  let hasQuotes: Bool
  /// The terms by number, in byte order.
  let termNames: [String]
  let isChallenged: [Bool]
  /// The criteria that each answer's interview probes, as places.
  let probed: [[Int]]
  /// The examples of the rubric's signals that are read on one answer.
  let examples: [FitExample]
  /// The terms of each sentence of texts about anything else, rising.
  let offTopic: [[Int32]]

  var count: Int { answers.count }

  /// Reads answers.
  ///
  /// - Parameters:
  ///   - answers: The answers.
  ///   - standard: The rubric whose cues are read.
  ///   - offTopic: Texts about anything else; where there are any, no sentence is left out for its topic.
  ///   - jobs: How many threads.
  init(
    _ answers: [LabelledAnswer],
    standard: RubricReader,
    offTopic: [AnswerText] = [],
    jobs: Int
  ) {
    let standard = offTopic.isEmpty ? standard : FitCorpus.withoutTopics(standard)
    let found = FitCorpus.read(answers.map(\.record.text), standard, jobs)
    let other = FitCorpus.read(offTopic, standard, jobs).flatMap { $0.sentences.map(\.terms) }
    self.answers = answers
    let names = Set((found.flatMap { $0.sentences.map(\.terms) } + other).joined()).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var numbers: [String: Int32] = [:]
    for (number, name) in names.enumerated() { numbers[name] = Int32(number) }
    termNames = names
    sentences = zip(answers, found).map { answer, record in
      FitCorpus.shown(in: record.sentences, by: answer).enumerated().map { place, shown in
        Sentence(
          terms: record.sentences[place].terms.compactMap { numbers[$0] },
          shown: shown
        )
      }
    }
    hasQuotes = answers.contains { !$0.quotes.isEmpty }
    columns = standard.rubric.cues.indices.map { cue in
      var column = BoundedLogistic.Column(rows: [], values: [])
      for (row, record) in found.enumerated() where record.values[cue] != 0 {
        column.rows.append(Int32(row))
        column.values.append(record.values[cue])
      }
      return column
    }
    isChallenged = answers.map { $0.record.text.isChallenged }
    let rubric = standard.rubric
    examples = FitExample.all(of: standard) { numbers[$0] }
    self.offTopic = other.map { $0.compactMap { numbers[$0] } }
    probed = answers.map { answer in
      let interview = rubric.interviews.first { $0.id == answer.record.interview }
      return (interview?.probes ?? []).compactMap { rubric.index(ofCriterion: $0) }
    }
  }

  private typealias Record = (values: [Double], sentences: [SentenceTerms])

  /// The findings that each sentence of an answer shows: those for which it is quoted, and all where
  /// there is no other sentence.
  private static func shown(
    in sentences: [SentenceTerms],
    by answer: LabelledAnswer
  ) -> [[Int]] {
    guard sentences.count > 1 else { return sentences.map { _ in answer.label.findings } }
    let places = answer.label.findings.map { signal in
      (answer.quotes[signal] ?? []).compactMap { answer.record.text.place(of: $0) }
    }
    return sentences.map { sentence in
      zip(answer.label.findings, places).filter { _, places in
        places.contains { $0.part == sentence.part && $0.range.overlaps(sentence.range) }
      }.map(\.0)
    }
  }

  /// The rubric with all sentences read.
  private static func withoutTopics(_ standard: RubricReader) -> RubricReader {
    var rubric = standard.rubric
    rubric.wording.topics = TopicTable()
    return RubricReader(rubric: rubric, language: standard.language)
  }

  private static func read(
    _ answers: [AnswerText],
    _ standard: RubricReader,
    _ jobs: Int
  ) -> [Record] {
    let count = max(1, min(jobs, answers.count))
    let parts = ParallelRuns(threads: count).map(count) { part in
      var reader = AnswerReader(standard)
      let range = (answers.count * part / count)..<(answers.count * (part + 1) / count)
      return range.map { reader.evidence(in: answers[$0]) }
    }
    return parts.flatMap(\.self)
  }
}

extension FitCorpus {
  /// The value of a cue in an answer; 0 where it does not stand.
  func value(ofCue cue: Int?, _ row: Int) -> Double {
    guard let cue, columns.indices.contains(cue) else { return 0 }
    let rows = columns[cue].rows
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < Int32(row) { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == Int32(row) ? columns[cue].values[low] : 0
  }
}
