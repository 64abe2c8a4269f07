/// A value of a document: a view into the tree its text was read into.
///
/// A node is cheap to copy and keeps the text alive. Strings are made when asked for.
public struct Node: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Nothing: the value of `key:`.
    case absent = 0
    case scalar = 1
    case sequence = 2
    case mapping = 3
  }

  /// How a scalar is written.
  public enum Style: UInt8, Hashable, Sendable {
    case plain = 0
    case singleQuoted = 1
    case doubleQuoted = 2
    case literal = 3
    case folded = 4
  }

  let tree: YAMLTree
  let index: Int

  init(tree: YAMLTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  var record: YAMLRecord { tree.records[index] }

  /// What the node is.
  public var kind: Kind { record.kind }

  /// How a scalar is written; `plain` for what is no scalar.
  public var style: Style { record.style }

  /// Whether a list or mapping is written in brackets.
  public var isFlow: Bool { (kind == .sequence || kind == .mapping) && record.isFlow }

  /// The number of items or entries; 0 for what is no collection.
  public var count: Int { kind == .sequence || kind == .mapping ? record.number : 0 }

  /// The text that the node came from.
  public var source: SourceText { tree.source }

  /// The bytes of the node: quotes, the header of block text, and brackets included.
  public var range: SourceRange {
    SourceRange(start: Int(record.start), end: Int(record.end))
  }

  /// Where the node begins.
  public var position: SourcePosition { source.position(at: Int(record.start)) }

  /// The items of a list, in order; empty for what is no list.
  public var items: NodeItems { NodeItems(of: self) }

  /// The entries of a mapping, in order; empty for what is no mapping.
  public var entries: NodeEntries { NodeEntries(of: self) }

  /// The value of a key; `nil` if the node is no mapping or has no such key.
  ///
  /// - Complexity: O(*n*) in the number of entries, without an allocation.
  public subscript(key: String) -> Node? {
    tree.value(of: key, in: index).map { Node(tree: tree, index: $0) }
  }
}
