extension Node {
  /// What the core schema makes of the node: null for nothing, a string for what is quoted.
  ///
  /// A list or mapping is no scalar; it gives null.
  public var coreValue: CoreValue {
    guard kind == .scalar else { return .null }
    return style == .plain ? withUTF8 { CoreValue(plain: $0) } : .string(text)
  }

  /// The value of digits that are a whole number of more than 64 bits; null for anything else.
  var tooLargeWholeNumber: Double? {
    guard kind == .scalar, style == .plain, case .float(let value) = coreValue,
      withUTF8({ bytes in
        bytes.dropFirst(bytes.first == .minus || bytes.first == .plus ? 1 : 0).allSatisfy(\.isDigit)
      })
    else {
      return nil
    }
    return value
  }

  /// What another reader takes a plain scalar for, such as "a number"; `nil` if it is text.
  public var nameIfNotText: String? {
    guard kind == .scalar, style == .plain else { return nil }
    return coreValue.nameIfNotText
  }

  /// What the node is, for messages: "a list", "text", "a number", "nothing".
  public var description: String {
    switch kind {
    case .absent: "nothing"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar: nameIfNotText ?? "text"
    }
  }
}
