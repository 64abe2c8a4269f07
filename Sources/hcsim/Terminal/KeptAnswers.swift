/// A file that holds the answers given so far, a line each, so that a session can go on from there.
struct KeptAnswers: Sendable {
  private let path: String
  private let file: ResumedFile
  private var lines: [String]

  /// Opens the file, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - lines: The answers that it holds.
  /// - Throws: Why the file cannot be made or written.
  init(_ path: String, holding lines: [String]) throws(CommandFailure) {
    self.path = path
    self.lines = []
    do throws(SystemError) {
      file = try ResumedFile(path)
    } catch {
      throw .cannotCreate(path: path, error)
    }
    try keep(lines)
  }

  /// Makes the file hold some answers; what is new is written before this returns.
  mutating func keep(_ entries: [String]) throws(CommandFailure) {
    var same = 0
    while same < lines.count, same < entries.count, lines[same] == entries[same] { same += 1 }
    let length = lines.prefix(same).reduce(0) { $0 + $1.utf8.count + 1 }
    let text = entries.dropFirst(same).map { $0 + "\n" }.joined()
    do throws(SystemError) {
      try file.keep(length)
      var failure: SystemError?
      Array(text.utf8).withUnsafeBytes { bytes in
        do throws(SystemError) { try file.descriptor.write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
    } catch {
      throw .cannotWrite(path: path, error)
    }
    lines = entries
  }

  /// Ends writing.
  func close() { file.descriptor.close() }
}
