import Calibration

/// Why a command could not do its work at all; the path `-` stands for a standard stream.
enum CommandFailure: Error, Hashable {
  case usage(UsageError.Problem)
  case noInput(path: String, SystemError)
  case cannotRead(path: String, SystemError)
  case cannotCreate(path: String, SystemError)
  case cannotWrite(path: String, SystemError)

  /// Results would take the place of what they are made from.
  case isInput(path: String)

  /// What somebody may have filled in already would be lost.
  case isThere(path: String)

  /// A word that is neither a file nor a name, and the name that it is near.
  case unknownName(String, nearest: String)

  /// A folder in which no file has the ending of a form that answers come in.
  case noAnswers(folder: String)

  /// The input is unusable, and the command has said why.
  case badInput

  var status: ExitStatus {
    switch self {
    case .usage: .wrongUsage
    case .noInput, .unknownName, .noAnswers: .noInput
    case .badInput: .badData
    case .cannotCreate, .isInput, .isThere: .cannotCreate
    case .cannotRead, .cannotWrite: .inputOutputError
    }
  }

  /// What went wrong in lowercase without a full stop, harmless for a terminal; `nil` where it has
  /// been said.
  var message: String? {
    switch self {
    case .badInput: nil
    case .usage(let problem): UsageError(problem: problem, path: []).message
    case .noInput(let path, let reason): "cannot open \(Self.quoted(path)): \(reason.message)"
    case .cannotRead(let path, let reason):
      "cannot read \(Self.quoted(path, or: "standard input")): \(reason.message)"
    case .cannotCreate(let path, let reason):
      "cannot create \(Self.quoted(path)): \(reason.message)"
    case .isInput(let path): "cannot create \(Self.quoted(path)): the command reads this file"
    case .isThere(let path):
      "cannot create \(Self.quoted(path)): \(SystemError.isThere.message); remove it, or name another"
    case .unknownName(let word, let nearest):
      "cannot open \(Self.quoted(word)): no such file or folder; did you mean '\(nearest)'?"
    case .noAnswers(let folder):
      "no file in \(Self.quoted(folder)) ends in .jsonl, .csv, .yaml, .md or .txt"
    case .cannotWrite(let path, let reason):
      "cannot write \(Self.quoted(path, or: "standard output")): \(reason.message)"
    }
  }

  /// The word that names what is not there, or null.
  var missingWord: String? {
    switch self {
    case .noInput(let path, _): path
    case .unknownName(let word, _): word
    case .usage, .cannotRead, .cannotCreate, .cannotWrite, .isInput, .isThere, .noAnswers,
      .badInput:
      nil
    }
  }

  private static func quoted(_ path: String, or standard: String? = nil) -> String {
    if path == "-", let standard { return standard }
    return "'\(Escaping.visible(path))'"
  }
}
