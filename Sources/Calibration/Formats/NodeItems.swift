/// The items of a list, in order.
public struct NodeItems: Sequence, Sendable {
  private let node: Node

  init(of node: Node) {
    self.node = node
  }

  /// Creates an iterator over the items.
  public func makeIterator() -> Iterator {
    Iterator(tree: node.tree, index: node.index + 1, left: node.kind == .sequence ? node.count : 0)
  }

  /// The number of items, so that an array of them is made without growing.
  public var underestimatedCount: Int { node.kind == .sequence ? node.count : 0 }

  /// Goes from item to item.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate let tree: YAMLTree
    fileprivate var index: Int
    fileprivate var left: Int

    /// The next item, or `nil` after the last.
    public mutating func next() -> Node? {
      guard left > 0 else { return nil }
      left -= 1
      defer { index = tree.index(after: index) }
      return Node(tree: tree, index: index)
    }
  }
}
