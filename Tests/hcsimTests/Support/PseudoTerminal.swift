import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The built program on a terminal of its own: it sees a person, who types and reads.
final class PseudoTerminal {
  struct Failure: Error { let step: String }

  private let master: Int32
  private let process: pid_t

  /// All that was shown so far, without carriage returns.
  private(set) var shown = ""

  /// Starts the program on a new terminal.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - environment: All variables that it sees.
  /// - Throws: What could not be done.
  init(_ arguments: [String], environment: [String: String]) throws {
    var size = winsize(ws_row: 40, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    let program = try builtProgram().path
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let all = environment.merging(watchersVariables()) { own, _ in own }
    let variables = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var master: Int32 = -1
    // The new process only becomes the program: nothing else is safe between the two calls.
    let process = words.withUnsafeBufferPointer { words in
      variables.withUnsafeBufferPointer { variables in
        let process = forkpty(&master, nil, nil, &size)
        if process == 0 {
          if let path = words[0], let words = words.baseAddress, let rest = variables.baseAddress {
            execve(path, words, rest)
          }
          _exit(127)
        }
        return process
      }
    }
    guard process > 0 else { throw Failure(step: "start the program on a terminal") }
    self.master = master
    self.process = process
  }

  deinit { close(master) }

  /// How much had been shown when something was typed last.
  private var answered = 0

  /// Reads until the program asks for something, and gives the question; null where it ends first.
  func prompt() -> String? { asked(by: "> ") }

  /// The same where questions end with a colon.
  func question() -> String? { asked(by: ": ") }

  private func asked(by end: String) -> String? {
    while shown.utf8.count <= answered || !shown.hasSuffix(end) {
      guard readMore() else { return nil }
    }
    return shown.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init)
  }

  /// Types a text as it stands; a line feed is Enter.
  func type(_ text: String) {
    answered = shown.utf8.count
    _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Ends the program with no chance to tidy up, and waits for its end.
  func kill() {
    #if canImport(Glibc)
    _ = Glibc.kill(process, SIGKILL)
    #elseif canImport(Musl)
    _ = Musl.kill(process, SIGKILL)
    #else
    _ = Darwin.kill(process, SIGKILL)
    #endif
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Reads to the end, and gives the exit status; null where a signal ended the program.
  func end() -> Int32? {
    while readMore() {}
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process, status & 0x7F == 0 else { return nil }
    return status >> 8 & 0xFF
  }

  /// Reads what there is within ten seconds; false at the end.
  private func readMore() -> Bool {
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, 10_000) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    shown += text.replacingOccurrences(of: "\r\n", with: "\n")
    return true
  }
}
