/// What readers of YAML 1.1 make of plain scalars that mean something else in YAML 1.2.
public enum OlderYAML: Sendable {
  /// What a reader of YAML 1.1 takes a plain scalar for, where YAML 1.2 disagrees.
  ///
  /// - Parameter text: The scalar as written.
  /// - Returns: Words such as "a Boolean" or "a date", or `nil` where both agree.
  public static func meaning(of text: String) -> String? {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return nil }
    let isNumeric = first >= 0x2B && first <= 0x39
    if !isNumeric { return words[text] }
    let bytes = Array(text.utf8)
    if isDate(bytes) { return "a date" }
    let core = CoreValue(plain: text)
    if case .string = core {
      return numberInOlder(bytes) ? "a number" : nil
    }
    return isNumberReadOtherwise(bytes) ? "another number" : isTextInOlder(bytes) ? "text" : nil
  }

  private static let words: [String: String] = {
    var words = ["<<": "a merge", "=": "a default value"]
    for word in ["y", "yes", "on", "n", "no", "off"] {
      let capital = word.prefix(1).uppercased() + word.dropFirst()
      for form in [word, capital, word.uppercased()] { words[form] = "a Boolean" }
    }
    return words
  }()

  /// Whether a string of YAML 1.2 is a number of YAML 1.1: underscores, base 60, `0b101`, `1.2.3`.
  private static func numberInOlder(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.first == .plus || bytes.first == .minus ? bytes.dropFirst() : bytes[...]
    guard let first = digits.first, first.isDigit || first == .dot else { return false }
    if digits.starts(with: [0x30, 0x62]), digits.count > 2 {
      return digits.dropFirst(2).allSatisfy { $0 == 0x30 || $0 == 0x31 || $0 == 0x5F }
    }
    if digits.starts(with: [0x30, 0x78]), digits.count > 2 {
      return digits.dropFirst(2).allSatisfy { $0.hexDigit != nil || $0 == 0x5F }
    }
    if digits.contains(.colon) { return isBase60(digits) }
    return digits.contains { $0.isDigit }
      && digits.allSatisfy { $0.isDigit || $0 == 0x5F || $0 == .dot || $0 == .comma }
  }

  private static func isBase60(_ digits: ArraySlice<UInt8>) -> Bool {
    let whole = digits.prefix { $0 != .dot }
    let fraction = digits.dropFirst(whole.count).dropFirst()
    let parts = whole.split(separator: .colon, omittingEmptySubsequences: false)
    return fraction.allSatisfy { $0.isDigit || $0 == 0x5F }
      && parts.dropFirst().allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }
      && parts.first?.isEmpty == false
      && parts.first?.allSatisfy { $0.isDigit || $0 == 0x5F } == true
  }

  /// Whether the bytes begin as a date, `2024-01-02`, alone or with a time of day.
  private static func isDate(_ bytes: [UInt8]) -> Bool {
    let date = bytes.prefix { $0.isDigit || $0 == .minus }
    let parts = date.split(separator: .minus, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count),
      (1...2).contains(parts[2].count)
    else { return false }
    let rest = bytes.dropFirst(date.count)
    guard let next = rest.first else { return true }
    return (next | 0x20 == 0x74 || next == .space) && rest.contains(.colon)
      && rest.dropFirst().first?.isDigit == true
  }

  /// Whether a whole number begins with 0 and so is octal in YAML 1.1.
  private static func isNumberReadOtherwise(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.first == .plus || bytes.first == .minus ? bytes.dropFirst() : bytes[...]
    return digits.count > 1 && digits.first == 0x30 && digits.allSatisfy(\.isDigit)
  }

  /// Whether a number of YAML 1.2 is text in YAML 1.1: `0o17`, and `1e3` without a point or a sign.
  private static func isTextInOlder(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0x30, 0x6F]) { return true }
    guard let mark = bytes.firstIndex(where: { $0 | 0x20 == 0x65 }), bytes.first != .dot,
      !bytes.starts(with: [0x30, 0x78])
    else { return false }
    let next = mark + 1 < bytes.count ? bytes[mark + 1] : 0
    return !bytes[..<mark].contains(.dot) || next != .plus && next != .minus
  }
}
