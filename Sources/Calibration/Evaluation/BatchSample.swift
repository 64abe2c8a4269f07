/// Some records of a batch, drawn at random without knowing how many there are.
///
/// Each record gets a random number by its place, and those with the smallest are kept: a seed draws
/// the same records of the same input every time, whatever the pieces it comes in.
package struct BatchSample: Sendable {
  private let count: Int
  private let random: CounterRandom
  private var seen: UInt64 = 0
  private var kept: [(draw: UInt64, place: UInt64, item: BatchItem)] = []

  /// Starts to draw.
  ///
  /// - Parameters:
  ///   - count: How many records to keep.
  ///   - seed: Which ones.
  package init(_ count: Int, seed: UInt64) {
    self.count = count
    random = CounterRandom(seed: seed)
  }

  /// Looks at more records.
  package mutating func take(_ items: [BatchItem]) {
    for item in items {
      kept.append((random.bits(at: seen), seen, item))
      seen += 1
    }
    guard kept.count > 2 * count + items.count else { return }
    settle()
  }

  /// The records drawn, in the order of the input.
  package mutating func items() -> [BatchItem] {
    settle()
    return kept.sorted { $0.place < $1.place }.map(\.item)
  }

  private mutating func settle() {
    kept.sort { ($0.draw, $0.place) < ($1.draw, $1.place) }
    kept.removeLast(max(0, kept.count - count))
  }
}
