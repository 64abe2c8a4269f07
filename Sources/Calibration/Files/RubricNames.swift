import Synchronization

/// The ids that all rubrics of a tree give, kept once they were read: a large rubric takes milliseconds.
///
/// Copies of a library share them.
final class RubricNames: Sendable {
  /// Ids by kind; null where a rubric cannot be read.
  typealias Names = ShortMap<Namespace, KnownIDs>?

  private let known = Mutex<[ScenarioTree?: Names]>([:])

  /// The ids of a tree, read where they were not read before.
  func names(in tree: ScenarioTree?, read: () -> Names) -> Names {
    if let names = known.withLock({ $0[tree] }) { return names }
    let names = read()
    known.withLock { _ = $0.updateValue(names, forKey: tree) }
    return names
  }
}
