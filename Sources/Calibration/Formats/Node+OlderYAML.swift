extension Node {
  /// Notes on the plain scalars of the node and its descendants that readers of YAML 1.1 take for
  /// something else, keys included, in order; those that are numbers here are left out, as quotes would
  /// make them text.
  public var olderYAMLNotes: [Diagnostic] {
    let end = tree.index(after: index)
    return (index..<end).compactMap { index in
      let node = Node(tree: tree, index: index)
      guard node.kind == .scalar, node.style == .plain, node.range.count <= 64 else { return nil }
      guard case .string = node.coreValue else { return nil }
      let text = node.text
      guard let found = OlderYAML.meaning(of: text) else { return nil }
      return node.diagnostic(
        .differsInOlderYAML(text, found: found),
        correction: YAMLQuoting.quoted(text)
      )
    }
  }
}
