/// A Swift source file as the layering rules see it: names and where they stand, no comments and no
/// text.
struct SourceFile {
  /// The folder below `Sources/Calibration`.
  let folder: String
  let name: String
  let lineCount: Int

  /// The types declared at the top of the file, in order.
  private(set) var topLevelTypes: [String] = []

  /// The types that its extensions extend, by their first name.
  private(set) var extendedTypes: Set<String> = []

  /// The types declared inside others.
  private(set) var nestedTypes: Set<String> = []

  /// The capitalised names in the code that do not follow a dot.
  private(set) var usedNames: Set<String> = []

  private static let typeKeywords: Set<String> = [
    "struct", "enum", "class", "actor", "protocol", "typealias",
  ]

  init(folder: String, name: String, text: String) {
    self.folder = folder
    self.name = name
    lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    var tokens = SourceTokens(text)
    var depth = 0
    var previous = ""
    var beforePrevious = ""
    while let token = tokens.next() {
      switch token {
      case "{": depth += 1
      case "}": depth -= 1
      default: note(token, after: previous, beforePrevious, depth: depth)
      }
      beforePrevious = previous
      previous = token
    }
  }

  private mutating func note(
    _ token: String,
    after previous: String,
    _ beforePrevious: String,
    depth: Int
  ) {
    guard token.first?.isLetter == true else { return }
    let isDeclared = Self.typeKeywords.contains(previous) && beforePrevious != "."
    if isDeclared, depth == 0 {
      topLevelTypes.append(token)
    } else if isDeclared || previous == "associatedtype" {
      nestedTypes.insert(token)
    } else if previous == "extension", depth == 0 {
      extendedTypes.insert(token)
      usedNames.insert(token)
    } else if previous != "." || beforePrevious == "Calibration", token.first?.isUppercase == true {
      usedNames.insert(token)
    }
  }

  /// The type or extension that the file is about, by its name: `Rubric` of `Rubric+Roles.swift`.
  var subject: String {
    String(name.prefix { $0 != "." && $0 != "+" })
  }

  var isFacet: Bool { name.contains("+") }
}
