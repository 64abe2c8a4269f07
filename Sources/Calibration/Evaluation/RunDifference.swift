/// Why two runs cannot be compared.
public enum RunDifference: Error, Sendable, Hashable {
  /// One holds a run and the other answers.
  case kinds(String, String)
  /// They were read by different rubrics.
  case rubrics(String, String)
  /// They rate different criteria.
  case criteria(onlyFirst: [String], onlySecond: [String])
  /// They hold different answers.
  case answers(onlyFirst: [String], onlySecond: [String])

  /// What to tell people, in lowercase.
  public var message: String {
    switch self {
    case .kinds(let first, let second): "the first file holds \(first), the second \(second)"
    case .rubrics(let first, let second):
      "the files were read by different rubrics, \(first) and \(second)"
    case .criteria(let first, let second):
      "the files rate different criteria: " + Self.list(first, second)
    case .answers(let first, let second):
      "the files hold different answers: " + Self.list(first, second)
    }
  }

  private static let shown = 5

  private static func list(_ first: [String], _ second: [String]) -> String {
    [(first, "first"), (second, "second")].compactMap { names, side -> String? in
      guard !names.isEmpty else { return nil }
      let some = names.prefix(shown).map { "'\($0)'" }.joined(separator: ", ")
      let rest = names.count > shown ? " and \(names.count - shown) more" : ""
      return "only the \(side) has \(some)\(rest)"
    }.joined(separator: "; ")
  }
}
