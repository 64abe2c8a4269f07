import Calibration

/// A file to check: one that the library has, or one that the command line names.
enum CheckInput: Sendable {
  case library(SourceText)
  case operand(String)

  /// Where the text comes from; null for standard input.
  var path: String? {
    switch self {
    case .library(let text): text.name
    case .operand(let operand): operand == "-" ? nil : operand
    }
  }

  /// The text.
  func text(_ input: InputReader) throws(CommandFailure) -> SourceText {
    switch self {
    case .library(let text): text
    case .operand(let operand):
      SourceText(name: InputReader.name(of: operand), bytes: try input.bytes(of: operand))
    }
  }
}
