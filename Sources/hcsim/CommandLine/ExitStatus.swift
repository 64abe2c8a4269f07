/// How a run of the program ended, as the shell sees it; where several apply, the highest does.
enum ExitStatus: Int32, CaseIterable, Comparable, Sendable {
  case done = 0

  /// An expectation, a threshold or a regression check did not hold.
  case unmet = 1

  /// The command line was wrong.
  case wrongUsage = 2

  /// Input was read but is not valid.
  case badData = 65

  /// There is no such input, or it may not be read.
  case noInput = 66
  case cannotCreate = 73
  case inputOutputError = 74
  case interrupted = 130

  static func < (first: ExitStatus, second: ExitStatus) -> Bool {
    first.rawValue < second.rawValue
  }

  /// The meaning, for the manual.
  var meaning: String {
    switch self {
    case .done: "done"
    case .unmet: "an expectation, a threshold or a regression check did not hold"
    case .wrongUsage: "the command line was wrong"
    case .badData: "input data is not valid"
    case .noInput: "there is no such input, or it cannot be read"
    case .cannotCreate: "an output file cannot be created"
    case .inputOutputError: "reading or writing failed"
    case .interrupted: "interrupted"
    }
  }
}
