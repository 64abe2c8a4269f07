extension ScenarioLibrary {
  /// The panel that a debrief names or holds.
  ///
  /// - Parameters:
  ///   - node: An id, or a panel in place, whose own shape was checked with the file around it.
  ///   - tree: Where to look before the built-ins.
  /// - Returns: The panel with its members, and what is wrong with them.
  mutating func panel(at node: Node, in tree: ScenarioTree?) -> LoadedPanel {
    if node.kind == .mapping { return panel(node, NameTable(), [], in: tree) }
    let key = Self.key(node.text, in: tree)
    if let known = panels[key] { return known }
    let (file, diagnostics) = checkedFile(of: node.text, at: node, .panel, in: tree)
    guard let root = file?.root, let file else {
      return LoadedPanel(panel: nil, members: [], names: NameTable(), diagnostics: diagnostics)
    }
    let loaded = panel(root, file.names, diagnostics, in: tree)
    panels[key] = loaded
    return loaded
  }

  /// A panel with the members it lists.
  ///
  /// - Parameters:
  ///   - node: The panel.
  ///   - names: The ids that its own file uses; empty for a panel in place.
  ///   - found: What is wrong with its file so far.
  ///   - tree: Where to look before the built-ins.
  /// - Returns: The panel with its members, and what is wrong with them.
  mutating func panel(
    _ node: Node,
    _ names: NameTable,
    _ found: [Diagnostic],
    in tree: ScenarioTree?
  ) -> LoadedPanel {
    let panel = PeopleDecoder.panel(node)
    var problems = found + PeopleDecoder.problems(ofPanel: node)
    problems += names.unknown(in: [.member], beside: [.member: KnownIDs(panel.members)])
    var members: [LoadedInterviewer] = []
    var others: [Diagnostic] = []
    for member in node.items(of: "members") where member.kind == .scalar {
      let loaded = interviewer(at: member, in: tree)
      if loaded.interviewer == nil, loaded.diagnostics.allSatisfy({ $0.isAbout(member) }) {
        problems += loaded.diagnostics
      } else {
        others += loaded.diagnostics
      }
      members.append(loaded)
    }
    return LoadedPanel(
      panel: panel,
      members: members,
      names: names,
      diagnostics: problems.inOrder + others
    )
  }

  /// The interviewer that a panel lists.
  mutating func interviewer(at reference: Node, in tree: ScenarioTree?) -> LoadedInterviewer {
    let key = Self.key(reference.text, in: tree)
    if let known = interviewers[key] { return known }
    let (file, diagnostics) = checkedFile(
      of: reference.text,
      at: reference,
      .interviewer,
      in: tree
    )
    guard let file else {
      return LoadedInterviewer(interviewer: nil, names: NameTable(), diagnostics: diagnostics)
    }
    let loaded = LoadedInterviewer(
      interviewer: file.root.map(PeopleDecoder.interviewer),
      names: file.names,
      diagnostics: diagnostics
    )
    interviewers[key] = loaded
    return loaded
  }
}

extension Diagnostic {
  /// Whether the problem lies in the file that a node is from.
  func isAbout(_ node: Node) -> Bool { place.name == node.source.name }
}
