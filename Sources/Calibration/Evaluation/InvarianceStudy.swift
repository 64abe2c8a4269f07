/// Rewrites answers in every way that must not matter or must not pay, and reads them again.
///
/// Deterministic for a seed, on any number of threads.
package struct InvarianceStudy: Sendable {
  /// What each edit did, by promise.
  package private(set) var edits: [EditTally]
  /// What became of findings whose words were taken back.
  package private(set) var retractions: [RetractionTally]
  /// What is read in texts that are no answer.
  package private(set) var nonAnswers: [NonAnswerReading] = []
  /// How many answers were rewritten.
  package private(set) var count = 0

  private let standard: RubricReader
  private let ways: [any AnswerEdit]
  private let takingBack: [any RetractingEdit]
  private let evaluator: BatchEvaluator
  private var reader: AnswerReader

  /// Answers that are rewritten at once: memory does not grow with the input.
  private static let portion = 64

  /// Makes a study without answers.
  ///
  /// - Parameters:
  ///   - standard: The rubric.
  ///   - offTopic: Further texts to put behind answers.
  ///   - seed: What random orders are drawn from.
  ///   - jobs: How many threads read.
  package init(
    _ standard: RubricReader,
    offTopic: [String] = [],
    seed: UInt64 = 1,
    jobs: Int = 1
  ) {
    self.standard = standard
    ways = AnswerEdits(standard, offTopic: offTopic, seed: seed).all
    takingBack = ExampleEdits(standard.variants).retracting
    edits = ways.map { EditTally(name: $0.name, promise: $0.promise) }
    retractions = [
      "with 'not' at the verb", "with 'never' at the verb", "as a condition: 'if' and 'had'",
      "as a wish: 'hoped to'",
    ].map { RetractionTally(name: $0) }
    evaluator = BatchEvaluator(standard, jobs: jobs)
    reader = AnswerReader(standard)
    let texts = [WordVariants.Pair("nothing", "")] + standard.variants.nonAnswers
    nonAnswers = evaluate(texts.map { AnswerText(answer: $0.other) }) {
      ($0.reading, $0.unreadable)
    }.enumerated().compactMap { place, outcome in
      outcome.map { reading, unreadable in
        NonAnswerReading(
          name: texts[place].words,
          vote: reading.vote,
          findings: AnswerLabel(reading).findings,
          unreadable: unreadable
        )
      }
    }
  }

  /// How often a promise was broken.
  package var breaches: Int {
    edits.reduce(0) { $0 + $1.breaches }
      + nonAnswers.count { $0.vote != .strongNo }
  }

  /// Rewrites and reads more answers.
  ///
  /// - Parameters:
  ///   - records: The answers.
  ///   - advance: Called with the number of answers done, after each portion.
  /// - Complexity: some sixty readings an answer.
  package mutating func add(_ records: [AnswerRecord], advance: (Int) -> Void = { _ in }) {
    var start = 0
    while start < records.count {
      let end = min(start + Self.portion, records.count)
      rewrite(Array(records[start..<end]))
      start = end
      advance(end)
    }
  }

  /// A text to read, and what it is for.
  private struct Variant {
    var record: Int
    var way: Int
    /// Place of the text it is held against, or null for the answer as it was.
    var base: Int?
    var text: Int
  }

  /// A finding whose words are taken back.
  private struct Retraction {
    var record: Int
    var way: Int
    var signal: Int
    var words: Range<Int>
    var text: Int
  }

  private mutating func rewrite(_ records: [AnswerRecord]) {
    var texts = records.map(\.text)
    var variants: [Variant] = []
    var retractions: [Retraction] = []
    for (place, record) in records.enumerated() {
      let seen = see(record.text, place: count + place)
      for (way, edit) in ways.enumerated() {
        for edited in edit.edits(of: seen) {
          var variant = Variant(record: place, way: way, base: nil, text: texts.count)
          texts.append(edited.text)
          if let base = edited.base {
            variant.base = texts.count
            texts.append(base)
          }
          variants.append(variant)
        }
      }
      takeBack(seen, place, &texts, &retractions)
    }
    let readings = evaluate(texts) { $0.reading }
    let labels = readings.map { $0.map { AnswerLabel($0) } }
    for variant in variants {
      guard let base = labels[variant.base ?? variant.record], let edited = labels[variant.text]
      else { continue }
      edits[variant.way].add(records[variant.record].id, from: base, to: edited)
    }
    for retraction in retractions {
      guard let before = readings[retraction.record], let after = readings[retraction.text]
      else { continue }
      let isFor = standard.rubric.signals[retraction.signal].direction == .for
      self.retractions[retraction.way].add(
        records[retraction.record].id,
        retraction.signal,
        quoting: retraction.words,
        in: after,
        raised: isFor && after.vote.rawValue > before.vote.rawValue
      )
    }
    count += records.count
  }

  private mutating func see(_ text: AnswerText, place: Int) -> SeenAnswer {
    let reading = reader.read(text)
    let tokens = reader.lastAnswer.text
    let starts = (0..<tokens.sentenceCount).compactMap { index in
      tokens.sentence(index).first.map { Int(tokens.tokens[$0].start) }
    }
    let ends = starts.dropFirst() + [text.answer.utf8.count]
    let sentences = zip(starts, ends).map { $0..<max($0, $1) }
    return SeenAnswer(text: text, place: place, sentences: sentences, reading: reading)
  }

  /// Takes back the words of each finding of the answer last read.
  private mutating func takeBack(
    _ seen: SeenAnswer,
    _ record: Int,
    _ texts: inout [AnswerText],
    _ retractions: inout [Retraction]
  ) {
    let cues = reader.cues(in: seen.text)
    for finding in seen.reading.findings {
      guard finding.part == .answer, let words = reader.decisiveWords(of: finding, in: cues),
        let verb = reader.decisiveVerb(of: words, in: .answer)
      else { continue }
      for (way, edit) in takingBack.enumerated() {
        guard let revision = edit.revision(of: seen.text.answer, at: verb) else { continue }
        retractions.append(
          Retraction(
            record: record,
            way: way,
            signal: finding.signal,
            words: revision.range(of: words),
            text: texts.count
          )
        )
        texts.append(seen.with(answer: revision.text(from: seen.text.answer)))
      }
    }
  }

  private func evaluate<Output: Sendable>(
    _ texts: [AnswerText],
    _ transform: @escaping @Sendable (EvaluatedAnswer) -> Output
  ) -> [Output?] {
    let items = texts.enumerated().map { place, text in
      let record = AnswerRecord(id: "\(place)", text: text)
      return BatchItem(name: "", line: place + 1, fallbackID: record.id, content: .record(record))
    }
    return evaluator.evaluate(items) { $0.evaluated.map(transform) }
  }
}
