/// What an interrupted run has written: whole lines count, and a torn last one does not.
package struct DoneRecords: Sendable {
  /// Why a file cannot be continued.
  package struct NotARun: Error, Sendable, Hashable {
    /// The first line that no run wrote, from 1.
    package let line: Int

    /// Names a line.
    package init(line: Int) { self.line = line }
  }

  /// Hashes of the ids that were evaluated.
  package private(set) var ids: Set<UInt64> = []
  /// Evaluated records by vote, those with nothing to judge apart.
  package private(set) var votes = [0, 0, 0, 0]
  /// Evaluated records with nothing to judge.
  package private(set) var unreadable = 0
  /// How many bytes of the file are whole lines.
  package private(set) var length = 0
  /// How many lines.
  package private(set) var lines = 0
  /// Error records by line and id, as often as they were written.
  private var failures: [String: Int] = [:]
  private var pending: [UInt8] = []

  /// Starts without a record, as before the first run.
  package init() {}

  /// Takes the next piece of the file.
  package mutating func append(_ chunk: [UInt8]) throws(NotARun) {
    var start = 0
    while let feed = chunk[start...].firstIndex(of: .lineFeed) {
      pending += chunk[start..<feed]
      try take()
      start = feed + 1
    }
    pending += chunk[start...]
  }

  private mutating func take() throws(NotARun) {
    lines += 1
    let read = pending.withUnsafeBufferPointer(JSONReader.read)
    guard case .success(let value) = read, case .object(let members) = value else {
      throw NotARun(line: lines)
    }
    if members["error"] != nil {
      guard let line = value["line"]?.integer else { throw NotARun(line: lines) }
      failures[Self.key(value["id"]?.string, line), default: 0] += 1
    } else {
      guard let id = value["id"]?.string, let vote = value["vote"]?.integer,
        (1...4).contains(vote)
      else { throw NotARun(line: lines) }
      ids.insert(BatchSelection.hash(of: id))
      if Self.isUnreadable(value) { unreadable += 1 } else { votes[vote - 1] += 1 }
    }
    length += pending.count + 1
    pending.removeAll(keepingCapacity: true)
  }

  /// Whether a record says that there was nothing to judge.
  private static func isUnreadable(_ record: JSONValue) -> Bool {
    Unreadable.allCases.contains { $0.message == record["note"]?.string }
  }

  /// Whether the error record of a line was written; each counts once.
  mutating func takeFailure(id: String?, line: Int) -> Bool {
    let key = Self.key(id, line)
    guard let count = failures[key], count > 0 else { return false }
    failures[key] = count - 1
    return true
  }

  private static func key(_ id: String?, _ line: Int) -> String { "\(line) \(id ?? "")" }
}
