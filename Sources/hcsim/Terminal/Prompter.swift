/// Reads a person's answers line by line: those of a script first, then those of standard input.
struct Prompter: Sendable {
  private let input: InputReader
  private let readsInput: Bool
  private let script: [String]
  private var next = 0
  private var taken = 0
  private var pending: [UInt8] = []
  private var isAtEnd = false

  /// Begins to ask.
  ///
  /// - Parameters:
  ///   - input: Where standard input comes from.
  ///   - script: Answers to take before anybody is asked.
  ///   - readsInput: Whether to go on with standard input behind them.
  init(_ input: InputReader, script: [String] = [], readsInput: Bool = true) {
    self.input = input
    self.script = script
    self.readsInput = readsInput
  }

  /// The lines of a file of answers; those that begin with `#` are comments.
  static func script(_ bytes: [UInt8]) -> [String] {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }
    if lines.last == "" { lines.removeLast() }
    return lines.filter { !$0.hasPrefix("#") }
  }

  /// Whether the next answer comes from the script.
  var isScripted: Bool { next < script.count }

  /// Whether somebody types the next answer and sees it already.
  var isTyped: Bool { !isScripted && readsInput && input.isTerminal }

  /// The next line without its end; null at the end of all answers, or once somebody interrupts.
  mutating func line() throws(CommandFailure) -> String? {
    if isScripted {
      next += 1
      return script[next - 1]
    }
    guard readsInput else { return nil }
    while !isAtEnd, !pending.contains(0x0A) {
      let more = try input.standardInput(after: taken)
      taken += more.count
      pending += more
      isAtEnd = more.isEmpty
    }
    let end = pending.firstIndex(of: 0x0A)
    guard end != nil || !pending.isEmpty else { return nil }
    var line = pending[..<(end ?? pending.endIndex)]
    if line.last == 0x0D { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    pending.removeSubrange(..<min((end ?? pending.endIndex) + 1, pending.endIndex))
    return text
  }
}
