/// A new exercise made from an answer: laid out with its reference, for somebody to write the notes.
public struct ExerciseDraft: Sendable {
  /// The id of the exercise.
  public let id: String
  /// The file's text.
  public let text: String

  /// Makes an exercise from an answer.
  ///
  /// With raters the reference is what they said. Without, the reading of the rubric stands in for one
  /// rater, and the file says that a committee's has to take its place. Quotes are those that the
  /// reading found for the same findings. The initializer fails for a name of which no id can be made.
  ///
  /// - Parameters:
  ///   - record: The answer.
  ///   - raters: What raters said of it, or none.
  ///   - name: What the exercise is called; the id is made from it.
  ///   - standard: The rubric.
  public init?(
    _ record: AnswerRecord,
    raters: [AnswerLabel],
    named name: String,
    standard: RubricReader
  ) {
    id = Identifier.slug(of: name)
    guard !id.isEmpty else { return nil }
    var reader = AnswerReader(standard)
    let reading = reader.read(record.text)
    let labels = raters.isEmpty ? [AnswerLabel(reading)] : raters
    let reference = ExerciseReference(labels, reading: reading, rubric: standard.rubric)
    var entries: [YAMLEntry] = [
      YAMLEntry("kind", .text(ScenarioKind.exercise.rawValue)),
      YAMLEntry("id", .text(id)),
      YAMLEntry("title", .text(name == id ? Self.title(of: id) : name)),
      YAMLEntry("about", .text("...")),
    ]
    if standard.rubric.id != ExerciseDecoder.standardRubric {
      entries.append(YAMLEntry("rubric", .text(standard.rubric.id)))
    }
    entries.append(YAMLEntry("use", .text(Exercise.Use.practice.rawValue)))
    if let interview = record.interview { entries.append(YAMLEntry("interview", .text(interview))) }
    entries += Self.texts(record.text)
    entries += Self.entries(of: reference, standard.rubric)
    entries.append(YAMLEntry("origin", .text(Self.origin(record, raters.count, standard.rubric))))
    entries.append(YAMLEntry("notes", .text("...")))
    let comment =
      raters.isEmpty
      ? "The reference is the reading of a rubric, counted as one rater: put a committee's in its place."
      : "Write what it is about and the notes: why this vote and not its neighbour, what would change it."
    text = YAMLWriter().write(.mapping(entries), comment: comment)
  }

  private static func title(of id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return Prose.raised(words)
  }

  private static func origin(_ record: AnswerRecord, _ raters: Int, _ rubric: Rubric) -> String {
    switch raters {
    case 0: "Answer \(record.id); read by the rubric \(rubric.id) alone, not yet rated by anybody."
    case 1: "Answer \(record.id); one rater."
    default: "Answer \(record.id); \(Prose.count(raters)) raters."
    }
  }

  private static func texts(_ text: AnswerText) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    func add(_ key: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      entries.append(YAMLEntry(key, .text(text)))
    }
    add("question", text.question)
    add("answer", text.answer)
    add("pushback", text.pushback)
    add("response", text.response)
    return entries
  }

  private static func entries(of reference: ExerciseReference, _ rubric: Rubric) -> [YAMLEntry] {
    var entries = [YAMLEntry("votes", counts(reference.votes))]
    let levels = zip(Level.allCases, reference.levels).filter { $0.1 > 0 }.map {
      YAMLEntry($0.0.rawValue, .integer($0.1))
    }
    if !levels.isEmpty { entries.append(YAMLEntry("levels", .mapping(levels))) }
    let criteria = reference.criteria.map { YAMLEntry($0.criterion, counts($0.counts)) }
    entries.append(YAMLEntry("criteria", .mapping(criteria)))
    if !reference.findings.isEmpty {
      entries.append(YAMLEntry("findings", .list(reference.findings.map(finding))))
    }
    if !reference.isConsensus { entries.append(YAMLEntry("consensus", .bool(false))) }
    return entries
  }

  private static func counts(_ counts: RatingCounts) -> YAMLValue {
    var entries = RatingCounts.scale.filter { counts.count(of: $0) > 0 }.map {
      YAMLEntry("\($0)", .integer(counts.count(of: $0)))
    }
    if counts.unrated > 0 { entries.append(YAMLEntry("none", .integer(counts.unrated))) }
    return .mapping(entries)
  }

  private static func finding(_ finding: ExpectedFinding) -> YAMLValue {
    var entries = [
      YAMLEntry("signal", .text(finding.signal)), YAMLEntry("raters", .integer(finding.raters)),
    ]
    if finding.headline > 0 { entries.append(YAMLEntry("headline", .integer(finding.headline))) }
    if !finding.quotes.isEmpty {
      entries.append(YAMLEntry("quotes", .list(finding.quotes.map(YAMLValue.text))))
    }
    return .mapping(entries)
  }
}
