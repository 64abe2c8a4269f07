/// The ids that a file gives and the ids that it uses.
package struct NameTable: Sendable {
  /// An id that is used.
  struct Use: Sendable {
    let namespace: Namespace
    let node: Node
    /// The mapping that the id is a key of, or null.
    let mapping: Node?
  }

  /// The ids given, in order.
  private(set) var given = ShortMap<Namespace, [String]>()
  /// The ids used, in order.
  private(set) var uses: [Use] = []
  private var places = ShortMap<Namespace, [String: Node]>()

  /// Takes an id that is given; answers where it was given before, or null.
  mutating func give(_ id: String, _ namespace: Namespace, at node: Node) -> Node? {
    if let first = places[namespace]?[id] { return first }
    places[namespace, default: [:]][id] = node
    given[namespace, default: []].append(id)
    return nil
  }

  /// Takes an id that is used, perhaps as a key of a mapping.
  mutating func use(_ namespace: Namespace, at node: Node, among mapping: Node? = nil) {
    uses.append(Use(namespace: namespace, node: node, mapping: mapping))
  }

  /// Whether an id was given.
  func gives(_ id: String, _ namespace: Namespace) -> Bool { places[namespace]?[id] != nil }

  /// Where an id was given, or null.
  func place(of id: String, _ namespace: Namespace) -> Node? { places[namespace]?[id] }

  /// The same with uses of one namespace as uses of another.
  func taking(_ old: Namespace, for new: Namespace) -> NameTable {
    var table = self
    table.uses = uses.map { use in
      use.namespace == old
        ? Use(namespace: new, node: use.node, mapping: use.mapping) : use
    }
    return table
  }

  /// A diagnostic for each use of an id that is not known.
  ///
  /// - Parameters:
  ///   - namespaces: The namespaces to look at; uses of others are passed over.
  ///   - others: Ids that are known beside those given.
  /// - Returns: The diagnostics, in the order of the uses.
  func unknown(
    in namespaces: [Namespace],
    beside others: ShortMap<Namespace, KnownIDs> = [:]
  ) -> [Diagnostic] {
    uses.compactMap { use in
      guard namespaces.contains(use.namespace) else { return nil }
      let id = use.node.text
      guard !gives(id, use.namespace), others[use.namespace]?.contains(id) != true else {
        return nil
      }
      var known = (given[use.namespace] ?? []) + (others[use.namespace]?.inOrder ?? [])
      // An id that stands beside it would be there twice.
      if let mapping = use.mapping { known.removeAll { mapping[$0] != nil } }
      return use.node.unknownReference(to: use.namespace, id: id, known: known)
    }
  }
}

extension Node {
  /// So many ids are told where none is near.
  private static let mostTold = 8

  /// The diagnostic for an id that stands for nothing.
  ///
  /// - Parameters:
  ///   - namespace: What it should be the id of.
  ///   - id: The id.
  ///   - known: The ids that there are.
  ///   - cure: Where to find an id, told if none is near; null for those known, if they are few.
  /// - Returns: The diagnostic.
  func unknownReference(
    to namespace: Namespace,
    id: String,
    known: [String],
    cure: String? = nil
  ) -> Diagnostic {
    let nearest = Nearest.match(for: id, among: known)
    return diagnostic(
      .unknownReference(
        kind: namespace.rawValue,
        id: id,
        nearest: nearest,
        cure: nearest == nil ? cure ?? Self.choice(among: known) : nil
      ),
      correction: hasText(id) ? nearest : nil
    )
  }

  /// The ids to choose from, each once; null where there are none or many.
  static func choice(among known: [String]) -> String? {
    var ids: [String] = []
    for id in known where !ids.contains(id) {
      guard ids.count < mostTold else { return nil }
      ids.append(id)
    }
    guard let first = ids.first else { return nil }
    return ids.count == 1 ? "use '\(first)'" : "use one of " + ids.joined(separator: ", ")
  }
}
