/// How many examples there are, and in how many of them the finding is made by a reading of the whole.
public struct ExampleShare: Sendable, Hashable {
  /// How many there are.
  public internal(set) var count: Int
  /// In how many the finding is made.
  public internal(set) var found: Int

  /// Takes two counts.
  package init(count: Int = 0, found: Int = 0) {
    self.count = count
    self.found = found
  }

  /// Counts one more.
  mutating func add(isFound: Bool) {
    count += 1
    if isFound { found += 1 }
  }
}
