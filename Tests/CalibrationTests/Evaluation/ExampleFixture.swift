import Calibration

/// A rubric of one signal with wordings of its own, read in the English that the program brings along.
struct ExampleFixture {
  /// Patterns of the cue that shows the signal.
  var any: [String] = ["three wards copied the sheet"]
  var when = "{}"
  var fires: [String] = []
  var silent: [String] = []
  var languageVariants = ""
  /// What the whole answer says without the cue, which adds 1.
  var base = -0.5

  /// The text of the rubric's file.
  var text: String {
    """
    kind: rubric
    id: one
    title: One
    language: english
    criteria:
      - id: span
        title: Span
        question: How far?
        anchors: {"1": Nowhere., "2": Nearby., "3": One team., "4": Several.}
    scale: {steps: [-1, 0, 1], cuts: [1.6, 2.4, 3.3]}
    levels: [{id: staff, title: Staff, says: Changes others.}]
    lexicons:
      unit: {nouns: [ward, depot], words: [night shift]}
    cues:
      - {id: taken-up, when: \(when), any: [\(any.map { "\"\($0)\"" }.joined(separator: ", "))]}
    signals:
      - id: adopted
        title: Adopted
        direction: for
        criterion: span
        base: \(base)
        evidence: {taken-up: 1}
        shown-by: [taken-up]
        adds: {span: 1}
        fires: [\(fires.joined(separator: ", "))]
        silent: [\(silent.joined(separator: ", "))]
    phrasebook:
      signals:
        adopted:
          verdicts: {terse: [Taken up.], plain: [It was taken up.]}
          because: [Others run it.]
          contrast: Not order, but use.
          change: [A second team.]
          ask: [Who else?]

    """
  }

  /// What checking it gives.
  func result(notesCoverage: Bool = false) -> CheckedScenario {
    var check = ScenarioCheck(ScenarioLibrary(), notesCoverage: notesCoverage)
    return check.check(SourceText(name: "one.yaml", text: text))
  }

  /// The messages of what does not hold.
  var failures: [String] {
    let result = result()
    return (result.isValid ? [] : ["invalid: \(result.diagnostics.map(\.message))"])
      + result.failures.map(\.message)
  }
}
