/// The entries of a mapping, in order.
public struct NodeEntries: Sequence, Sendable {
  private let node: Node

  init(of node: Node) {
    self.node = node
  }

  /// Creates an iterator over the entries.
  public func makeIterator() -> Iterator {
    Iterator(tree: node.tree, index: node.index + 1, left: node.kind == .mapping ? node.count : 0)
  }

  /// The number of entries, so that an array of them is made without growing.
  public var underestimatedCount: Int { node.kind == .mapping ? node.count : 0 }

  /// Goes from entry to entry.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate let tree: YAMLTree
    fileprivate var index: Int
    fileprivate var left: Int

    /// The next entry, or `nil` after the last.
    public mutating func next() -> (key: Node, value: Node)? {
      guard left > 0 else { return nil }
      left -= 1
      let value = tree.index(after: index)
      defer { index = tree.index(after: value) }
      return (Node(tree: tree, index: index), Node(tree: tree, index: value))
    }
  }
}
