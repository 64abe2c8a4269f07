/// What an interrupted run has written: whole lines count, and a torn last one does not.
package struct DoneRecords: Sendable {
  /// Why a file cannot be continued.
  package struct NotARun: Error, Sendable, Hashable {
    /// The first line that no run wrote, or not one with this rubric, from 1.
    package let line: Int
    /// How another rubric shows in the line, or null where none does.
    package let difference: String?
    /// Whether an earlier line has the same record.
    package let isRepeated: Bool

    /// Names a line.
    package init(line: Int, difference: String? = nil, isRepeated: Bool = false) {
      self.line = line
      self.difference = difference
      self.isRepeated = isRepeated
    }

    /// What to tell people, in lowercase.
    package var message: String {
      if let difference { return "this line was read by another rubric: \(difference)" }
      return isRepeated
        ? "the record of this line stands in an earlier one too"
        : "this line is none that 'batch' wrote"
    }
  }

  /// What a rubric's readings can hold; their lines do not name it.
  private struct Standard: Sendable {
    let id: String
    let criteria: Set<String>
    let signals: Set<String>
  }

  /// Hashes of the ids that were evaluated.
  package private(set) var ids: Set<UInt64> = []
  /// The same in the order of the file.
  private(set) var order: [UInt64] = []
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
  private let standard: Standard?

  /// Starts without a record, as before the first run.
  ///
  /// - Parameter rubric: The rubric that the records must have been read by, or null for any. A record
  ///   tells it by its criteria and signals alone: a copy with other numbers looks the same.
  package init(by rubric: Rubric? = nil) {
    standard = rubric.map { rubric in
      Standard(
        id: rubric.id,
        criteria: Set(rubric.criteria.map(\.id)),
        signals: Set(rubric.signals.map(\.id))
      )
    }
  }

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

  /// Checks what follows the last whole line, once the file is at its end.
  ///
  /// Only the beginning of a record can be what an interrupted run left there; anything else is
  /// somebody's text, which must not be taken for a torn line and dropped.
  package func finish() throws(NotARun) {
    guard Self.beginnings.contains(where: isBegun) else { throw NotARun(line: lines + 1) }
  }

  /// How ``RecordJSON`` begins a line.
  private static let beginnings = [
    Array("{\"candidate\":\"".utf8), Array("{\"candidate\":null,".utf8),
    Array("{\"error\":\"".utf8),
  ]

  private func isBegun(_ beginning: [UInt8]) -> Bool {
    let count = min(pending.count, beginning.count)
    return pending.prefix(count) == beginning.prefix(count)
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
      if let difference = standard.flatMap({ Self.difference(of: value, from: $0) }) {
        throw NotARun(line: lines, difference: difference)
      }
      let hash = BatchSelection.hash(of: id)
      guard ids.insert(hash).inserted else { throw NotARun(line: lines, isRepeated: true) }
      order.append(hash)
      if Self.isUnreadable(value) { unreadable += 1 } else { votes[vote - 1] += 1 }
    }
    length += pending.count + 1
    pending.removeAll(keepingCapacity: true)
  }

  /// How a record shows that another rubric read it, or null; what it does not hold shows nothing.
  private static func difference(of record: JSONValue, from standard: Standard) -> String? {
    if case .object(let ratings)? = record["criteria"] {
      let rated = Set(ratings.keys)
      if let other = rated.subtracting(standard.criteria).min() {
        return "it rates '\(Escaping.visible(other))', and '\(standard.id)' does not"
      }
      if let missing = standard.criteria.subtracting(rated).min() {
        return "it does not rate '\(missing)', and '\(standard.id)' does"
      }
    }
    let found = (record["findings"]?.array ?? []).compactMap { $0["signal"]?.string }
    return found.first { !standard.signals.contains($0) }.map { signal in
      "it finds '\(Escaping.visible(signal))', which '\(standard.id)' does not have"
    }
  }

  /// Whether a record says that there was nothing to judge.
  private static func isUnreadable(_ record: JSONValue) -> Bool {
    Unreadable.allCases.contains { $0.message == record["note"]?.string }
  }

  /// Error records that were written and did not come again.
  var failuresLeft: Int { failures.values.reduce(0, +) }

  /// Whether the error record of a line was written; each counts once.
  mutating func takeFailure(id: String?, line: Int) -> Bool {
    let key = Self.key(id, line)
    guard let count = failures[key], count > 0 else { return false }
    failures[key] = count - 1
    return true
  }

  private static func key(_ id: String?, _ line: Int) -> String { "\(line) \(id ?? "")" }
}
