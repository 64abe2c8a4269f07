import Foundation
import PackagePlugin

/// Writes the scenario files of the package, and the programs of its pages, into source files of the
/// library, so that an installed program carries them and needs no folder beside it.
@main
struct EmbedScenariosPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL.appending(path: "Scenarios")
    let folders = [
      "candidates", "debriefs", "exercises", "interviewers", "languages", "panels", "rubrics",
      "wordings",
      "guides",
    ]
    let inputs = folders.flatMap {
      Self.files(below: root.appending(path: $0), of: "yaml")
    }
    let pages = context.package.directoryURL.appending(path: "Sources/Calibration/Reports/Pages")
    return [
      try command(context, "BuiltInScenarioFiles", root, inputs.sorted { $0.path < $1.path }),
      try command(context, "BuiltInPageFiles", pages, Self.files(below: pages, of: "js")),
    ]
  }

  private func command(
    _ context: PluginContext,
    _ name: String,
    _ root: URL,
    _ inputs: [URL]
  ) throws -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: name + ".swift")
    return .buildCommand(
      displayName: "Embedding \(inputs.count) files as \(name)",
      executable: try context.tool(named: "EmbedScenarios").url,
      arguments: [name, root.path, output.path] + inputs.map(\.path),
      inputFiles: inputs,
      outputFiles: [output]
    )
  }

  /// The files of a folder and those below it, in the order of their paths.
  private static func files(below folder: URL, of ending: String) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var files: [URL] = []
    while let file = found?.nextObject() as? URL {
      if file.pathExtension == ending { files.append(file) }
    }
    return files.sorted { $0.path < $1.path }
  }
}
