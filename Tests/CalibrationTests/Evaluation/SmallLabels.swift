import TestSupport
import Testing

@testable import Calibration

/// Answers of a few words with labels that follow from them.
enum SmallLabels {
  static let rubric = """
    # Kept: the head of the file.
    kind: rubric
    id: tiny
    title: Tiny
    language: english
    wording: tiny
    criteria:
      - id: span  # kept: beside an id
        title: Span
        question: Did others change?
        anchors: {"1": No., "2": Hardly., "3": Yes., "4": Very.}
        always: true
      - id: rigor
        title: Rigor
        question: Is there evidence?
        anchors: {"1": None., "2": Vague., "3": Figures., "4": Baseline.}
        always: true
        difficulty: 0.1
    scale: {steps: [-1, 0, 1], cuts: [1.7, 2.5, 3.35]}
    cues:
      - {id: adopted, any: [adopted it], says: {spread: 1}}
      - {id: alone, any: [on my own], direction: against}
      - {id: figures, measure: numbers}
      - {id: w-spread, wording: spread}
      - {id: s-spread, sentence: spread}
    signals:
      - id: spread
        title: Spread
        direction: for
        criterion: span
        base: -1
        evidence:
          adopted: 2  # kept: beside a weight
          alone: -0.1
        adds: {span: 1}
      - id: solo
        title: Solo
        direction: against
        criterion: span
        base: -1
        evidence:
          alone: 2
        adds: {span: -1}
    """

  static let wording = """
    # Kept: words.
    kind: wording
    id: tiny
    title: Words
    targets:
      vote: {base: 0.5, axes: [0.1]}
      spread: {base: 0.25, axes: [0.1]}
      solo: {base: 0.25, axes: [0.1]}
    terms: |
      depot 2.5 1
    sentences:
      ballast: 2
      targets:
        spread: {base: 0.1, axes: [0.1]}
        solo: {base: 0.1, axes: [0.1]}
      terms: |
        depot 2.5 1
    """

  /// A tree with the files.
  static func tree() throws -> TemporaryTree {
    try TemporaryTree(["rubrics/tiny.yaml": rubric, "wordings/tiny.yaml": wording])
  }

  /// The rubric of a tree.
  static func standard(in tree: TemporaryTree) throws -> RubricReader {
    var library = ScenarioLibrary(scenarios: tree.path)
    let loaded = library.rubric("tiny")
    #expect(loaded.diagnostics.map(\.message) == [])
    return try #require(loaded.value)
  }

  /// Sixty answers: a third spread, a third solo, a third neither.
  static var answers: [LabelledAnswer] {
    (0..<60).compactMap { number in
      let kind = number % 3
      let core = ["The depot adopted it", "I made it on my own", "We made a plan"][kind]
      let text = "\(core) in year \(number). The team saw the plan \(number % 7) times."
      let votes = [4, 1, 2]
      let label = AnswerLabel(
        vote: Vote(rawValue: votes[kind]) ?? .no,
        level: kind == 0 ? .staff : .senior,
        ratings: [votes[kind], number % 2 == 0 ? 2 : 3],
        findings: kind == 2 ? [] : [kind],
        headlines: kind == 2 ? [] : [kind]
      )
      let voice = ["talk", "note", "letter", "talk"][number % 4]
      let id = "\(voice)-\(number)"
      return LabelledAnswer(
        record: AnswerRecord(id: id, text: AnswerText(answer: text)),
        raters: [label, label],
        quotes: kind == 2 ? [:] : [kind: [core]]
      )
    }
  }
}
