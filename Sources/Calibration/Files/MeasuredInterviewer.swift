/// A measured rater as an interviewer file.
public struct MeasuredInterviewer: Sendable {
  /// What an interviewer gets whose susceptibility could not be estimated: the middle of the built-in
  /// ones.
  public static let usualSusceptibility = 0.3
  /// The same of noise, in logits.
  public static let usualNoise = 0.4

  /// The id, which is the file's name without ending.
  public let id: String
  /// The file's text.
  public let text: String

  /// Makes the files of all raters who have a severity, in their order.
  ///
  /// Raters with nothing but the lowest or the highest ratings have none: their measure is a
  /// convention.
  ///
  /// - Parameters:
  ///   - calibration: What was measured.
  ///   - rubric: The rubric that criteria are looked up in, by id or title; weights and first-hand
  ///     criteria are written for those it has.
  ///   - taken: Ids that others have; who would get one is `measured-` and that.
  /// - Returns: A file for each rater, and the names of the raters without one.
  public static func all(
    of calibration: RaterCalibration,
    rubric: Rubric,
    taken: Set<String> = []
  ) -> (files: [MeasuredInterviewer], left: [String]) {
    var files: [MeasuredInterviewer] = []
    var left: [String] = []
    var used = Set<String>()
    for (place, rater) in calibration.raters.enumerated() {
      guard rater.severity != nil, rater.measure?.isExtreme != true else {
        left.append(rater.name)
        continue
      }
      var id = Identifier.slug(of: rater.name)
      if id.isEmpty { id = "rater-\(place + 1)" }
      if taken.contains(id) { id = Identifier.slug(of: "measured-\(id)") }
      if !used.insert(id).inserted {
        id = String(id.utf8.prefix(50)) ?? "rater"
        id = "\(Identifier.slug(of: id))-\(place + 1)"
        used.insert(id)
      }
      files.append(MeasuredInterviewer(rater, id: id, calibration, rubric))
    }
    return (files, left)
  }

  private init(
    _ rater: RaterProfile,
    id: String,
    _ calibration: RaterCalibration,
    _ rubric: Rubric
  ) {
    self.id = id
    let lines = InterviewerLines(rater, calibration, rubric)
    let title = DisplayText.escaped(rater.name)
    let entries: [YAMLEntry] =
      [
        YAMLEntry("kind", .text(ScenarioKind.interviewer.rawValue)),
        YAMLEntry("id", .text(id)),
        YAMLEntry("title", .text(title.isEmpty ? id : title)),
      ] + lines.entries
    text = YAMLWriter().write(.mapping(entries), comment: lines.heading)
  }
}
