import Dispatch
import Synchronization

/// Does pieces of work on several threads and gives the results in the order of the pieces.
struct ParallelRuns: Sendable {
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
    guard threads > 1, count > 1 else { return (0..<max(count, 0)).map(body) }
    let next = Atomic(0)
    let outputs = Mutex([Output?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        let output = body(piece)
        outputs.withLock { $0[piece] = output }
      }
    }
    return outputs.withLock { $0.compactMap(\.self) }
  }
}
