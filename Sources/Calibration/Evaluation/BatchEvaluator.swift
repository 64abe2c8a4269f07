import Dispatch
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

  /// What one thread made, with the numbers of the portions; its own, so that no thread waits for another.
  private final class Made<Output: Sendable>: Sendable {
    let portions = Mutex<[(number: Int, portion: [Output])]>([])
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
    let next = Atomic(0)
    let count = (items.count + Self.portion - 1) / Self.portion
    let made = seats.map { _ in Made<Output>() }
    DispatchQueue.concurrentPerform(iterations: seats.count) { place in
      seats[place].worker.withLock { worker in
        while true {
          let number = next.add(1, ordering: .relaxed).oldValue
          guard number < count else { return }
          let start = number * Self.portion
          let end = min(start + Self.portion, items.count)
          let portion = items[start..<end].map { transform(worker.result(of: $0)) }
          made[place].portions.withLock { $0.append((number, portion)) }
        }
      }
    }
    var portions = [[Output]](repeating: [], count: count)
    for part in made {
      for (number, portion) in part.portions.withLock({ $0 }) { portions[number] = portion }
    }
    return portions
  }

  /// Evaluates records.
  ///
  /// - Returns: What was made, in the order of the records.
  package func evaluate<Output: Sendable>(
    _ items: [BatchItem],
    _ transform: @escaping @Sendable (BatchResult) -> Output
  ) -> [Output] { Array(portions(of: items, transform).joined()) }
}
