/// A panel with its members, and the ids that its file uses.
struct LoadedPanel: Sendable {
  /// The panel; null where the file cannot be read as one.
  let panel: Panel?
  /// The members that were found, in the panel's order.
  let members: [LoadedInterviewer]
  /// The ids that the panel's own file uses; empty for a panel in place.
  let names: NameTable
  /// What is wrong with the panel and its members by themselves.
  let diagnostics: [Diagnostic]
}
