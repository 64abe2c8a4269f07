/// Stands for the scenarios that a build of the package puts into the program.
enum BuiltInScenarioFiles {
  static let all: [(path: String, text: StaticString)] = []
}

/// Stands for the rubrics that a build of the package compiles into the program.
enum BuiltInStandardFiles {
  typealias Entry = (
    rubric: String, language: String, wording: String?, digits: StaticString, texts: StaticString
  )
  static let all: [Entry] = []
}
