extension JSONValue {
  /// The value on one line, without a line break.
  public var compact: String { text(isPretty: false) }

  /// The value on many lines, indented by two spaces, without a line break at the end.
  public var pretty: String { text(isPretty: true) }

  private func text(isPretty: Bool) -> String {
    var writer = JSONWriter(isPretty: isPretty)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
