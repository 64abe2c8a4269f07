/// Goes through results in order: finds duplicate ids, leaves out what was not asked for, sums up.
package struct BatchLedger: Sendable {
  /// What to do with a result.
  package enum Entry: Sendable {
    case write
    /// Write this in its place.
    case replace(BatchResult)
    case omit
  }

  /// What the batch comes to so far.
  package private(set) var summary: BatchSummary
  /// How many records were written, those of an interrupted run included.
  package private(set) var written: Int
  private let filters: [BatchFilter]
  /// Ids that were asked for; none for all.
  private let asked: Set<String>
  /// Ids that were asked for and did not come yet.
  private var wanted: Set<String>
  private let limit: Int?
  private var done: DoneRecords

  /// Hashes of the ids so far, 8 bytes each: the one thing that grows with a batch.
  private var seen: Set<UInt64> = []

  /// Begins a batch.
  package init(
    _ rubric: Rubric,
    filters: [BatchFilter] = [],
    selection: BatchSelection = BatchSelection(),
    done: DoneRecords = DoneRecords(),
    limit: Int? = nil,
    keepsPackets: Bool = true
  ) {
    self.filters = filters
    self.done = done
    self.limit = limit
    asked = selection.only
    wanted = selection.only
    summary = BatchSummary(rubric, keepsPackets: keepsPackets)
    summary.add(continued: done.votes, unreadable: done.unreadable)
    written = done.lines
  }

  /// How many records an interrupted run had written.
  package var kept: Int { done.lines }

  /// How many records were written in this run.
  package var added: Int { written - kept }

  /// Whether as many records as were asked for are written.
  package var isFull: Bool { limit.map { written >= $0 } ?? false }

  /// Ids that were asked for and that no record so far has, in byte order.
  package var missing: [String] {
    wanted.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Takes the next result.
  package mutating func take(_ result: BatchResult) -> Entry {
    guard !isFull else { return .omit }
    if !asked.isEmpty {
      guard let id = result.id, asked.contains(id) else { return .omit }
      wanted.remove(id)
    }
    switch result.outcome {
    case .unselected: return .omit
    case .failed: return fail(result, as: .write)
    case .done: return isNew(result) ? .omit : duplicate(result)
    case .read(let evaluated):
      guard isNew(result) else { return duplicate(result) }
      guard filters.allSatisfy({ $0.matches(evaluated) }) else { return .omit }
      summary.add(evaluated)
      written += 1
      return .write
    }
  }

  private mutating func isNew(_ result: BatchResult) -> Bool {
    seen.insert(BatchSelection.hash(of: result.id ?? "")).inserted
  }

  private mutating func duplicate(_ result: BatchResult) -> Entry {
    let failed = result.failing(.duplicateID(result.id ?? "", kind: "record"))
    return fail(failed, as: .replace(failed))
  }

  private mutating func fail(_ result: BatchResult, as entry: Entry) -> Entry {
    summary.addFailure()
    guard !done.takeFailure(id: result.id, line: result.line) else { return .omit }
    written += 1
    return entry
  }
}
