/// An entry of a mapping to be written, with its comments.
public struct YAMLEntry: Hashable, Sendable {
  /// The key; must be new to its mapping.
  public let key: String

  /// The value.
  public let value: YAMLValue

  /// Lines above the entry, without `#`; an empty line stays an empty line.
  public let comment: String?

  /// A remark behind the value on its line, without `#`.
  public let remark: String?

  /// Creates an entry.
  public init(_ key: String, _ value: YAMLValue, comment: String? = nil, remark: String? = nil) {
    self.key = key
    self.value = value
    self.comment = comment
    self.remark = remark
  }
}
