/// A scalar that has been found and not yet appended.
struct ScalarToken {
  /// The offset of the first byte, quote included.
  var start: Int

  /// The offset after the last byte, quote included.
  var end: Int

  var style: Node.Style

  /// Whether the text is the bytes, quotes aside.
  var isVerbatim: Bool

  /// Whether something about it has been reported.
  var isBroken = false

  /// The range of its text, without quotes.
  var content: SourceRange {
    let inset = style == .plain ? 0 : 1
    return SourceRange(start: start + inset, end: max(start + inset, end - inset))
  }
}
