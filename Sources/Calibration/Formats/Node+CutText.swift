extension Node {
  /// Notes on plain text of the node and its descendants that a comment ends though no space follows its
  /// `#`, as where somebody means a number: *ticket #482*.
  public var cutTextNotes: [Diagnostic] {
    let end = tree.index(after: index)
    return (index..<end).compactMap { Node(tree: tree, index: $0).cutTextNote }
  }

  private var cutTextNote: Diagnostic? {
    guard kind == .scalar, style == .plain, case .string = coreValue else { return nil }
    let bytes = source.bytes
    var mark = range.end
    while mark < bytes.count, bytes[mark].isBlank { mark += 1 }
    guard mark > range.end, mark + 1 < bytes.count, bytes[mark] == .numberSign,
      bytes[mark + 1].isLetter || bytes[mark + 1].isDigit
    else { return nil }
    let lineEnd = bytes[mark...].firstIndex { $0.isBreak } ?? bytes.count
    let words = bytes[mark..<lineEnd].prefix(64).prefix { !$0.isBlank }
    let whole = SourceRange(start: range.start, end: lineEnd)
    return Diagnostic(
      .cutByComment(String(decoding: words, as: UTF8.self)),
      at: SourceRange(start: mark, end: words.endIndex),
      in: source,
      correction: lineEnd - range.start > 1_000
        ? nil : source.line(replacing: whole, with: YAMLQuoting.quoted(source.text(of: whole)))
    )
  }
}
