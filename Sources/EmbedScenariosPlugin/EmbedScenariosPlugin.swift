import Foundation
import PackagePlugin

/// Writes the scenario files of the package into a source file of the library, so that an installed
/// program carries them and needs no folder beside it.
@main
struct EmbedScenariosPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL.appending(path: "Scenarios")
    let folders = [
      "candidates", "debriefs", "exercises", "interviewers", "languages", "panels", "rubrics",
      "wordings",
      "guides",
    ]
    var inputs: [URL] = []
    for folder in folders {
      let found = FileManager.default.enumerator(
        at: root.appending(path: folder),
        includingPropertiesForKeys: nil
      )
      while let file = found?.nextObject() as? URL {
        if file.pathExtension == "yaml" { inputs.append(file) }
      }
    }
    inputs.sort { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInScenarioFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) scenario files",
        executable: try context.tool(named: "EmbedScenarios").url,
        arguments: [root.path, output.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output]
      )
    ]
  }
}
