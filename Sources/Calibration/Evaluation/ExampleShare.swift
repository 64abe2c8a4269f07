/// How many examples there are, and in how many of them the finding is made by a reading of the whole.
public struct ExampleShare: Sendable, Hashable {
  /// How many there are.
  public internal(set) var count = 0
  /// In how many the finding is made.
  public internal(set) var found = 0

  mutating func count(_ isFound: Bool) {
    count += 1
    if isFound { found += 1 }
  }
}
