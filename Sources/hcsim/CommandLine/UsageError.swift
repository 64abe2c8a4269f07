import Calibration

/// A command line that means nothing, and the command it was meant for.
struct UsageError: Error, Hashable {
  enum Problem: Hashable {
    case unknownCommand(String, nearest: String?)
    case missingCommand(oneOf: [String])
    case unknownOption(String, nearest: String?)
    case missingValue(option: String, placeholder: String)
    case unexpectedValue(option: String)
    case repeated(option: String, String, String)
    case invalidValue(String, source: String, expected: String, nearest: String?)
    case missingOperand(String)
    case unexpectedOperand(String)
    case exclusive(String, String)
    case unmet(option: String, needs: String)
    case single(option: String, of: String)
  }

  let problem: Problem

  /// The names that lead to the command, the program's first.
  let path: [String]

  /// The problem in lowercase without a full stop, harmless for a terminal.
  var message: String {
    switch problem {
    case .unknownCommand(let name, let nearest):
      "unknown command \(Self.quoted(name))" + Self.suggestion(nearest)
    case .missingCommand(let names):
      "missing command: one of " + names.joined(separator: ", ")
    case .unknownOption(let name, let nearest):
      "unknown option \(Self.quoted(name))" + Self.suggestion(nearest)
    case .missingValue(let option, let placeholder):
      "option '\(option)' needs a value: \(placeholder)"
    case .unexpectedValue(let option):
      "option '\(option)' takes no value"
    case .repeated(let option, let first, let second):
      "option '\(option)' counts once: \(Self.quoted(first)) or \(Self.quoted(second))"
    case .invalidValue(let value, let source, let expected, let nearest):
      "\(source): \(Self.quoted(value)) is not \(expected)" + Self.suggestion(nearest)
    case .missingOperand(let placeholder):
      "missing \(placeholder)"
    case .unexpectedOperand(let word):
      "unexpected operand \(Self.quoted(word))"
    case .exclusive(let first, let second):
      "'\(first)' and '\(second)' exclude each other"
    case .unmet(let option, let needs):
      "'\(option)' needs '\(needs)'"
    case .single(let option, let what):
      "'\(option)' is for one \(what), not for several"
    }
  }

  private static func quoted(_ word: String) -> String {
    "'\(Escaping.visible(word))'"
  }

  private static func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }
}
