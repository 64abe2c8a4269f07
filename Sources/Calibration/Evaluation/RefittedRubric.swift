import Synchronization

/// A rubric fitted anew, and how far such fits agree with answers they have not seen.
public struct RefittedRubric: Sendable {
  /// The rubric as it was.
  public let original: Rubric
  /// The rubric with its numbers fitted on all answers.
  public let rubric: Rubric
  /// Places of the signals whose numbers were fitted.
  public let signals: [Int]
  /// Agreement of the rubric as it was.
  public let before: RubricAgreement
  /// Agreement on answers of voices that the fit had not seen; null with one voice.
  public let byVoice: RubricAgreement?
  /// Agreement on answers drawn at random that the fit had not seen.
  public let atRandom: RubricAgreement

  /// One fit to do, and the answers to read with it.
  private struct Task: Sendable {
    var rows: [Int]
    var held: [Int]
  }

  /// Fits a rubric.
  ///
  /// - Parameters:
  ///   - standard: The rubric.
  ///   - answers: The labelled answers.
  ///   - offTopic: Texts about anything else, from which topics are learned; none to leave topics alone.
  ///   - settings: What is fitted, and how.
  ///   - jobs: How many threads; the result is the same for any number.
  ///   - bootstrap: How intervals are made; null for none.
  ///   - advance: Told after each fit how many of all are done.
  /// - Complexity: seventeen or so fits; each about a second on a thousand answers.
  package init(
    _ standard: RubricReader,
    answers: [LabelledAnswer],
    offTopic: [AnswerText] = [],
    settings: RubricFitSettings = RubricFitSettings(),
    jobs: Int = 1,
    bootstrap: Bootstrap? = Bootstrap(),
    advance: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) {
    let corpus = FitCorpus(
      answers,
      standard: standard,
      offTopic: settings.layer.hasWording ? offTopic : [],
      jobs: jobs
    )
    let fit = RubricFit(corpus, standard: standard, settings: settings)
    let all = Array(answers.indices)
    let voices = Folds.byVoice(answers.map(\.voice))
    let random = Folds.atRandom(answers.count, folds: settings.folds, seed: settings.seed)
    let tasks =
      [Task(rows: all, held: [])]
      + (voices + random).map { held in
        let out = Set(held)
        return Task(rows: all.filter { !out.contains($0) }, held: held)
      }
    let done = Self.run(tasks, fit, answers, jobs, advance)
    original = standard.rubric
    signals = fit.signals
    rubric = done.first?.rubric ?? standard.rubric
    func agreement(_ readings: [AnswerLabel]) -> RubricAgreement {
      RubricAgreement(answers, readings: readings, rubric: standard.rubric, bootstrap: bootstrap)
    }
    func gathered(_ folds: [[Int]], from first: Int) -> [AnswerLabel] {
      var labels = answers.map(\.label)
      for (place, fold) in folds.enumerated() where done.indices.contains(first + place) {
        for (row, label) in zip(fold, done[first + place].labels) { labels[row] = label }
      }
      return labels
    }
    before = agreement(RubricReading.labels(of: answers, by: standard, jobs: jobs))
    byVoice = voices.isEmpty ? nil : agreement(gathered(voices, from: 1))
    atRandom = agreement(gathered(random, from: 1 + voices.count))
  }

  private typealias Done = (rubric: Rubric, labels: [AnswerLabel])

  private static func run(
    _ tasks: [Task],
    _ fit: RubricFit,
    _ answers: [LabelledAnswer],
    _ jobs: Int,
    _ advance: @escaping @Sendable (Int, Int) -> Void
  ) -> [Done] {
    let finished = Atomic(0)
    return ParallelRuns(threads: jobs).map(tasks.count) { place in
      let rubric = fit.fitted(on: tasks[place].rows)
      let held = tasks[place].held.map { answers[$0] }
      let reader = RubricReader(rubric: rubric, language: fit.standard.language)
      let labels = RubricReading.labels(of: held, by: reader)
      advance(finished.add(1, ordering: .relaxed).newValue, tasks.count)
      return (rubric, labels)
    }
  }
}
