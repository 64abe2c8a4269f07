import Calibration

/// Interviewers that `--pool` names: ids, files, folders, or all there are.
struct InterviewerPool {
  private var library: ScenarioLibrary

  init(_ context: CommandContext) {
    library = ScenarioLibrary(scenarios: context.arguments[CommonOptions.scenarios])
  }

  /// The interviewers in the order named, each once.
  mutating func interviewers(
    _ names: [String],
    _ context: inout CommandContext
  ) throws(CommandFailure) -> [Interviewer] {
    var found: [Interviewer] = []
    for name in names.flatMap({ $0.split(separator: ",").map(String.init) }) {
      for interviewer in try named(name, &context)
      where !found.contains(where: { $0.id == interviewer.id }) {
        found.append(interviewer)
      }
    }
    return found
  }

  private mutating func named(
    _ name: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> [Interviewer] {
    let known = library.entries(of: .interviewer).map(\.id)
    if known.contains(name), let source = library.source(of: name, .interviewer) {
      return [try interviewer(in: source, at: nil, &context)]
    }
    var found: [Interviewer] = []
    if name == "all" {
      for id in known { found += try named(id, &context) }
    } else if FolderReader.isFolder(name) {
      for path in try files(below: name) { found.append(try file(path, &context)) }
    } else if name.contains("/") || name.hasSuffix(".yaml") {
      found.append(try file(name, &context))
    } else {
      throw .usage(
        .invalidValue(
          name,
          source: "option '--pool'",
          expected: "an interviewer, a file, a folder or all",
          nearest: Nearest.match(for: name, among: known)
        )
      )
    }
    return found
  }

  private func files(below folder: String) throws(CommandFailure) -> [String] {
    do throws(SystemError) {
      return try FolderReader.files(below: folder).filter { $0.hasSuffix(".yaml") }
    } catch {
      throw .cannotRead(path: folder, error)
    }
  }

  private mutating func file(
    _ path: String,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> Interviewer {
    let bytes = try context.input.bytes(of: path)
    return try interviewer(in: SourceText(name: path, bytes: bytes), at: path, &context)
  }

  private mutating func interviewer(
    in source: SourceText,
    at path: String?,
    _ context: inout CommandContext
  ) throws(CommandFailure) -> Interviewer {
    let loaded = library.file(in: source, at: path)
    context.report(loaded.diagnostics)
    guard let value = loaded.value else { throw .badInput }
    guard case .interviewer(let interviewer) = value else {
      context.report("\(path ?? source.name): a \(value.kind.rawValue), not an interviewer")
      throw .badInput
    }
    return interviewer
  }
}
