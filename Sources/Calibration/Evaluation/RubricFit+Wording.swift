extension RubricFit {
  /// What single words say of some answers, and the tables learned from all of them.
  struct LearnedWording {
    /// The tables; null where no cue reads one, or nothing tells what it should say.
    var whole: WordingFit?
    var sentence: WordingFit?
    /// A column a cue; those of single words hold what was learned from the other answers.
    var columns: [BoundedLogistic.Column]
    /// The rubric's examples with what was learned from all answers.
    var examples: [FitExample]
  }

  private typealias Texts = (texts: [[Int32]], targets: [[Double]])

  /// What is learned: from answers as a whole, or sentence by sentence.
  private struct Lesson {
    /// The terms of the texts of each answer, and what is to be foretold of each text.
    var answers: [Texts]
    /// The same of the rubric's examples, each as many texts as there is something to learn from.
    var examples: [Texts] = []
    var settings: WordingFit.Terms
    /// The same where folds are held out.
    var inFolds: WordingFit.Terms
    /// The cues that read the table, with their target.
    var cues: [(cue: Int, target: Int)]
  }

  /// Ids of the targets of the table of whole answers.
  var wholeTargets: [String] { ["vote"] + sentenceTargets }
  /// Ids of the targets of the table of sentences.
  var sentenceTargets: [String] { signals.map { rubric.signals[$0].id } }

  /// Learns what single words say, voice by voice from the other voices, and then from all.
  func wording(_ rows: [Int]) -> LearnedWording {
    var places = Array(repeating: Int32(-1), count: corpus.count)
    for (place, row) in rows.enumerated() { places[row] = Int32(place) }
    var learned = LearnedWording(
      columns: corpus.columns.map { EvidenceFit.chosen($0, places) },
      examples: corpus.examples
    )
    let folds = Folds.inner(rows.map { corpus.answers[$0].voice }, settings)
    learned.whole = learn(whole(rows), folds, &learned) { [Self.terms(of: $0)] }
    if corpus.hasQuotes {
      learned.sentence = learn(bySentence(rows), folds, &learned) { $0 }
    }
    return learned
  }

  private func whole(_ rows: [Int]) -> Lesson {
    var terms = settings.words
    terms.ballast = rubric.wording.whole.ballast
    return Lesson(
      answers: rows.map { row in
        let label = corpus.answers[row].label
        let found = signals.map { label.findings.contains($0) ? 1.0 : 0 }
        return (
          [Self.terms(of: corpus.sentences[row].map(\.terms))],
          [[Double(label.vote.rawValue) / 3] + found]
        )
      },
      settings: terms,
      inFolds: terms,
      cues: cues { source in
        guard case .wording(let id) = source else { return nil }
        return wholeTargets.firstIndex(of: id)
      }
    )
  }

  private func bySentence(_ rows: [Int]) -> Lesson {
    let answers = rows.map { row -> Texts in
      let sentences = corpus.sentences[row]
      return (
        sentences.map(\.terms),
        sentences.map { sentence in signals.map { sentence.shown.contains($0) ? 1 : 0 } }
      )
    }
    var (terms, inFolds) = (settings.sentences, settings.sentencesInFolds)
    terms.ballast = rubric.wording.sentence.ballast
    inFolds.ballast = terms.ballast
    return Lesson(
      answers: answers,
      examples: examples(beside: answers.flatMap(\.targets)),
      settings: terms,
      inFolds: inFolds,
      cues: cues { source in
        guard case .sentence(let id) = source else { return nil }
        return sentenceTargets.firstIndex(of: id)
      }
    )
  }

  /// What the rubric's examples teach of sentences.
  ///
  /// An example shows its signal, or none of its sentences does. Of the other signals it says nothing:
  /// they are put at their mean.
  private func examples(beside targets: [[Double]]) -> [Texts] {
    let means = signals.indices.map { place in
      targets.reduce(0) { $0 + $1[place] } / Double(max(1, targets.count))
    }
    return corpus.examples.map { example in
      guard let place = signals.firstIndex(of: example.signal),
        !example.isFound || example.sentences.count == 1
      else { return ([], []) }
      var target = means
      target[place] = example.isFound ? 1 : 0
      return (example.sentences, example.sentences.map { _ in target })
    }
  }

  /// The terms of several sentences, each once, rising.
  private static func terms(of sentences: [[Int32]]) -> [Int32] {
    Set(sentences.joined()).sorted()
  }

  private func cues(_ target: (Cue.Source) -> Int?) -> [(cue: Int, target: Int)] {
    rubric.cues.enumerated().compactMap { place, cue in
      target(cue.source).map { (place, $0) }
    }
  }

  /// Learns a table, and writes what it says into the columns of its cues and into the examples.
  ///
  /// - Parameters:
  ///   - lesson: What it is learned from.
  ///   - folds: The answers that are held out together.
  ///   - learned: What is written to.
  ///   - texts: The texts that the sentences of an example make.
  /// - Returns: The table; null where no cue reads it.
  private func learn(
    _ lesson: Lesson,
    _ folds: [[Int]],
    _ learned: inout LearnedWording,
    texts: ([[Int32]]) -> [[Int32]]
  ) -> WordingFit? {
    guard !lesson.cues.isEmpty else { return nil }
    func fit(
      _ places: [Int],
      _ examples: some Sequence<Texts>,
      _ settings: WordingFit.Terms
    ) -> WordingFit {
      let all = places.map { lesson.answers[$0] } + examples
      return WordingFit(
        all.flatMap(\.texts),
        targets: all.flatMap(\.targets),
        settings: settings
      )
    }
    let read = learned.examples.map { texts($0.sentences) }
    var scores: [[Double]] = lesson.answers.map { _ in [] }
    var exampleScores: [[Double]] = read.map { _ in [] }
    for (number, fold) in folds.enumerated() {
      let held = Set(fold)
      let isHeld = { (example: Int) in example % folds.count == number }
      let rest = fit(
        lesson.answers.indices.filter { !held.contains($0) },
        lesson.examples.indices.filter { !isHeld($0) }.map { lesson.examples[$0] },
        lesson.inFolds
      )
      for place in fold { scores[place] = rest.highest(lesson.answers[place].texts) }
      for place in lesson.examples.indices where isHeld(place) {
        exampleScores[place] = rest.highest(read[place])
      }
    }
    for (cue, target) in lesson.cues {
      learned.columns[cue] = BoundedLogistic.Column(
        rows: scores.indices.map { Int32($0) },
        values: scores.map { $0.indices.contains(target) ? $0[target] : 0 }
      )
    }
    let all = fit(Array(lesson.answers.indices), lesson.examples, lesson.settings)
    for place in learned.examples.indices {
      let held = exampleScores[place]
      let scores = held.isEmpty ? all.highest(read[place]) : held
      for (cue, target) in lesson.cues {
        learned.examples[place].values[cue] = scores.indices.contains(target) ? scores[target] : 0
      }
    }
    return all
  }
}
