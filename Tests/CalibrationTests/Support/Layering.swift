/// The floors of the library, and the rules that keep them apart.
struct Layering {
  /// What a file does that the rules forbid.
  enum Violation: Hashable, CustomStringConvertible {
    case unknownFolder(String)
    case names(String, from: String, in: String, file: String)
    case tooLong(file: String, lines: Int)
    case severalTypes(file: String, types: [String])
    case misnamed(file: String, type: String)

    var description: String {
      switch self {
      case .unknownFolder(let folder): "\(folder) has no floor"
      case .names(let type, let owner, let folder, let file):
        "\(folder)/\(file) names \(type), which belongs to \(owner)"
      case .tooLong(let file, let lines): "\(file) has \(lines) lines"
      case .severalTypes(let file, let types):
        "\(file) declares \(types.joined(separator: ", ")) side by side"
      case .misnamed(let file, let type): "\(file) declares \(type)"
      }
    }
  }

  /// The folders of `Sources/Calibration`, lowest first; those of one floor do not see each other.
  static let floors: [[String]] = [
    ["Numerics", "Documents"],
    ["Formats", "Language", "Measurement", "Pictures"],
    ["Rubric"],
    ["Reading", "Committee"],
    ["Debrief"],
    ["Feedback", "Simulation"],
    ["Evaluation", "Training"],
    ["Files"],
    ["Reports"],
  ]

  static let longestFile = 400

  private static func floor(of folder: String) -> Int? {
    floors.firstIndex { $0.contains(folder) }
  }

  /// What files of the library do wrong in naming each other's types.
  static func violations(in files: [SourceFile]) -> [Violation] {
    var owners: [String: Set<String>] = [:]
    for file in files {
      for type in file.topLevelTypes { owners[type, default: []].insert(file.folder) }
    }
    var nested: [String: Set<String>] = [:]
    for file in files { nested[file.folder, default: []].formUnion(file.nestedTypes) }
    return files.flatMap { file -> [Violation] in
      guard let floor = floor(of: file.folder) else { return [.unknownFolder(file.folder)] }
      return file.usedNames.subtracting(nested[file.folder] ?? []).sorted().compactMap { name in
        guard let folders = owners[name], !folders.contains(file.folder) else { return nil }
        let isVisible = folders.contains { (Self.floor(of: $0) ?? .max) < floor }
        guard !isVisible, let owner = folders.sorted().first else { return nil }
        return .names(name, from: owner, in: file.folder, file: file.name)
      }
    }
  }

  /// What is wrong with a file by itself.
  static func violations(in file: SourceFile) -> [Violation] {
    var violations: [Violation] = []
    if file.lineCount > longestFile {
      violations.append(.tooLong(file: file.name, lines: file.lineCount))
    }
    if file.topLevelTypes.count > 1 {
      violations.append(.severalTypes(file: file.name, types: file.topLevelTypes))
    }
    for type in file.topLevelTypes where type != file.subject {
      violations.append(.misnamed(file: file.name, type: type))
    }
    return violations
  }
}
