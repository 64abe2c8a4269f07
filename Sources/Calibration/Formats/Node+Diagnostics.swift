extension Node {
  /// Where the node is, ready to be shown.
  public var place: SourcePlace { source.place(of: range) }

  /// A diagnostic about the node.
  ///
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - related: A second node and what it has to do with it.
  ///   - correction: The text that would be right in the node's place, to show the line with it.
  /// - Returns: The diagnostic, with its place and line.
  public func diagnostic(
    _ problem: Problem,
    related: (role: RelatedPlace.Role, node: Node)? = nil,
    correction: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      problem,
      at: range,
      in: source,
      related: related.map { RelatedPlace($0.role, at: $0.node.place) },
      correction: correction.flatMap { source.line(replacing: range, with: $0) }
    )
  }

  /// The problem of a scalar that stands where text is needed and that others take for no text.
  ///
  /// It is `nil` for quoted and block text and for plain text that every reader takes for text.
  public var quoteItDiagnostic: Diagnostic? {
    guard let found = nameIfNotText else { return nil }
    return diagnostic(.plainScalarNotText(text, found: found), correction: YAMLQuoting.quoted(text))
  }
}
