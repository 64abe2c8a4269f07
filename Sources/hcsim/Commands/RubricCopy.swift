import Calibration

/// The copy of a rubric, and of its table of single words, that a fit writes.
struct RubricCopy: Sendable {
  private let path: String
  private let rubric: SourceText
  private let wording: (id: String, source: SourceText)?

  /// Prepares a copy before the fit, so that nobody waits for a fit that cannot be written.
  init(
    _ path: String,
    _ source: DebriefSource,
    _ standard: Rubric,
    _ context: CommandContext
  ) throws(CommandFailure) {
    self.path = path
    guard path != context.arguments[CommonOptions.rubric] else {
      throw .usage(
        .invalidValue(
          path,
          source: "option '--out'",
          expected: "a file other than the rubric's",
          nearest: nil
        )
      )
    }
    let found = try source.rubricSource(context)
    rubric = found.text
    wording = source.wordingSource(of: found.text, at: found.path)
    guard wording != nil || context.arguments[FitOptions.only] != .topics else {
      throw .usage(.unmet(option: "--only topics", needs: "a rubric with a table of words"))
    }
  }

  /// Writes the files, and says how to use them.
  func write(
    _ fit: RefittedRubric,
    _ settings: RubricFitSettings,
    _ context: inout CommandContext
  ) throws(CommandFailure) {
    var remark = "the fitted rubric is in '\(path)': --rubric \(path)"
    if settings.layer.hasWording, let wording {
      let folder = Self.folder(of: path)
      let file = "\(folder)/wordings/\(wording.id).yaml"
      do throws(SystemError) { try FolderWriter.create("\(folder)/wordings") } catch {
        throw .cannotCreate(path: "\(folder)/wordings", error)
      }
      let copy = RubricPatch.wording(wording.source, to: fit.rubric.wording)
      try write(copy.bytes, to: file)
      if RubricPatch.lacksTopics(copy, of: fit.rubric.wording) {
        context.remark(
          "'\(file)' has no topics, as nothing could be put behind its last entry: write 'topics' with a"
            + " 'base' and 'words' into '\(wording.source.name)' and fit again"
        )
      }
      remark += " --scenarios \(folder), where its table of words is in '\(file)'"
    }
    // Last, so that a rubric that is there has the table that it was fitted with.
    let copy = RubricPatch.rubric(rubric, to: fit.rubric, signals: fit.signals)
    try write(copy.bytes, to: path)
    context.remark(remark)
  }

  /// The folder that holds the folder of wordings: the rubric's own, or the one around `rubrics`.
  private static func folder(of path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if parts.last == "rubrics" { parts = parts.dropLast() }
    let folder = parts.joined(separator: "/")
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }

  private func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    do throws(SystemError) {
      let file = try OutputFile(path)
      var writer = OutputWriter(file.descriptor)
      writer.write(bytes)
      writer.flush()
      if case .failed(let reason) = writer.state {
        file.discard()
        throw reason
      }
      try file.commit()
    } catch {
      throw .cannotCreate(path: path, error)
    }
  }
}
