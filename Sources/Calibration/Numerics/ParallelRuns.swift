import Dispatch
import Synchronization

/// Does pieces of work on several threads and gives the results in the order of the pieces.
///
/// What a thread makes is its own until all are done, so that none waits for another.
struct ParallelRuns: Sendable {
  /// What one thread made, with the numbers of the pieces.
  private final class Made<Output: Sendable>: Sendable {
    let outputs = Mutex<[(piece: Int, output: Output)]>([])
  }

  /// At least 1.
  let threads: Int

  init(threads: Int) {
    self.threads = max(1, min(threads, 1024))
  }

  /// Works through pieces.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - body: Does the piece of a number.
  /// - Returns: What the pieces gave.
  func map<Output: Sendable>(
    _ count: Int,
    _ body: @Sendable (Int) -> Output
  ) -> [Output] {
    mapByThread(count) { piece, _ in body(piece) }
  }

  /// Works through pieces with something that each thread has for itself.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - body: Does the piece of a number on the thread of a number, below ``threads``.
  /// - Returns: What the pieces gave.
  func mapByThread<Output: Sendable>(
    _ count: Int,
    _ body: @Sendable (_ piece: Int, _ thread: Int) -> Output
  ) -> [Output] {
    guard threads > 1, count > 1 else { return (0..<max(count, 0)).map { body($0, 0) } }
    let next = Atomic(0)
    let made = (0..<min(threads, count)).map { _ in Made<Output>() }
    DispatchQueue.concurrentPerform(iterations: made.count) { thread in
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        let output = body(piece, thread)
        made[thread].outputs.withLock { $0.append((piece, output)) }
      }
    }
    var outputs = [Output?](repeating: nil, count: count)
    for part in made {
      for (piece, output) in part.outputs.withLock({ $0 }) { outputs[piece] = output }
    }
    return outputs.compactMap(\.self)
  }
}
