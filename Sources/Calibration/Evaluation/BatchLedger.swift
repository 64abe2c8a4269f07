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

  /// How many evaluated records of the interrupted run came again, in their order.
  private var repeated = 0
  /// The first record that shows that the file to go on with is not of this input: it comes before or
  /// instead of the one that the file has in its place.
  package private(set) var stray: BatchResult?

  /// How many evaluated records of the interrupted run did not come again.
  private var unmatched: Int { done.order.count - repeated }

  /// How many records of the interrupted run did not come again, those with an error included.
  package var leftOver: Int { unmatched + done.failuresLeft }

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
  package var isFull: Bool { stray != nil || limit.map { written >= $0 } ?? false }

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
    case .done:
      guard isNew(result) else { return duplicate(result) }
      let hash = BatchSelection.hash(of: result.id ?? "")
      if repeated < done.order.count, done.order[repeated] == hash {
        repeated += 1
      } else {
        stray = result
      }
      return .omit
    case .read(let evaluated):
      guard isNew(result) else { return duplicate(result) }
      guard filters.allSatisfy({ $0.matches(evaluated) }) else { return .omit }
      guard unmatched == 0 else {
        stray = result
        return .omit
      }
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
