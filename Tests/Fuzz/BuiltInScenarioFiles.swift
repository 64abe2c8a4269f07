/// Stands for the scenarios that a build of the package puts into the program.
enum BuiltInScenarioFiles {
  static let all: [(path: String, text: StaticString)] = []
}
