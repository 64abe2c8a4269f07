import Synchronization

/// Evaluates records of a batch on several threads, and gives the results in the order of the records.
package struct BatchEvaluator: Sendable {
  /// One thread's worker.
  private final class Seat: Sendable {
    let worker: Mutex<BatchWorker>

    init(_ worker: BatchWorker) {
      self.worker = Mutex(worker)
    }
  }

  private let seats: [Seat]

  /// Records that a thread takes at once.
  private static let portion = 4

  /// Makes the workers.
  ///
  /// - Parameters:
  ///   - standard: The rubric.
  ///   - columns: What the fields are called.
  ///   - selection: Which records to evaluate.
  ///   - jobs: How many threads; at least 1.
  package init(
    _ standard: RubricReader,
    columns: RecordColumns = RecordColumns(),
    selection: BatchSelection = BatchSelection(),
    jobs: Int = 1
  ) {
    let writer = RecordFeedback(standard.rubric)
    // Copies of one worker would share its buffers until they are first written to.
    seats = (0..<max(1, jobs)).map { _ in
      Seat(
        BatchWorker(standard: standard, columns: columns, writer: writer, selection: selection)
      )
    }
  }

  /// Evaluates records.
  ///
  /// - Parameters:
  ///   - items: The records.
  ///   - transform: What to make of a result, on the thread that has it.
  /// - Returns: What was made, in portions and in the order of the records.
  package func portions<Output: Sendable>(
    of items: [BatchItem],
    _ transform: @escaping @Sendable (BatchResult) -> Output
  ) -> [[Output]] {
    guard seats.count > 1, items.count > Self.portion else {
      return seats.first?.worker.withLock { worker in
        [items.map { transform(worker.result(of: $0)) }]
      } ?? []
    }
    let count = (items.count + Self.portion - 1) / Self.portion
    return ParallelRuns(threads: seats.count).mapByThread(count) { number, thread in
      let start = number * Self.portion
      let end = min(start + Self.portion, items.count)
      return seats[thread].worker.withLock { worker in
        items[start..<end].map { transform(worker.result(of: $0)) }
      }
    }
  }

  /// Evaluates records.
  ///
  /// - Returns: What was made, in the order of the records.
  package func evaluate<Output: Sendable>(
    _ items: [BatchItem],
    _ transform: @escaping @Sendable (BatchResult) -> Output
  ) -> [Output] { Array(portions(of: items, transform).joined()) }
}
