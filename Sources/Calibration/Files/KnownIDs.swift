/// Ids that can be referred to, in order, of which one is found at once among thousands.
struct KnownIDs: Sendable {
  /// The ids as they were given; an id of two files stands there twice.
  private(set) var inOrder: [String]
  private var all: Set<String>

  init(_ ids: [String] = []) {
    inOrder = ids
    all = Set(ids)
  }

  func contains(_ id: String) -> Bool { all.contains(id) }

  mutating func add(_ ids: [String]) {
    inOrder += ids
    all.formUnion(ids)
  }
}
