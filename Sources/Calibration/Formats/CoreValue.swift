/// What the core schema of YAML 1.2 makes of a scalar.
public enum CoreValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case float(Double)
  case string(String)

  /// Resolves a plain scalar.
  ///
  /// An integer that does not fit into 64 bits becomes the nearest double.
  public init(plain text: String) {
    var text = text
    self = text.withUTF8 { CoreValue(plain: $0) }
  }

  init(plain text: UnsafeBufferPointer<UInt8>) {
    self = Self.special(text) ?? .string(String(decoding: text, as: UTF8.self))
  }

  /// Whether a plain scalar that begins with a byte may be something other than a string.
  @inline(__always)
  static func maySpecial(_ first: UInt8) -> Bool {
    switch first {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x7E, 0x4E, 0x6E, 0x54, 0x74, 0x46, 0x66: true
    default: false
    }
  }

  private static func special(_ text: UnsafeBufferPointer<UInt8>) -> CoreValue? {
    guard let first = text.first else { return .null }
    guard maySpecial(first) else { return nil }
    let isNumber = first.isDigit || text.count > 1 && text[1].isDigit
    if text.count <= 5, !isNumber, let word = word(text) { return word }
    return PlainNumber(text)?.value
  }

  private static func word(_ text: UnsafeBufferPointer<UInt8>) -> CoreValue? {
    switch String(decoding: text, as: UTF8.self) {
    case "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .bool(true)
    case "false", "False", "FALSE": .bool(false)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": .float(.infinity)
    case "-.inf", "-.Inf", "-.INF": .float(-.infinity)
    case ".nan", ".NaN", ".NAN": .float(.nan)
    default: nil
    }
  }

  /// What the value is, for messages; `nil` for a string.
  public var nameIfNotText: String? {
    switch self {
    case .null: "null"
    case .bool: "a Boolean"
    case .integer, .float: "a number"
    case .string: nil
    }
  }

  /// Why a value is no key; whole numbers in their usual form may be keys.
  func nameOfNonKey(written text: UnsafeBufferPointer<UInt8>) -> String? {
    guard case .integer(let value) = self else { return nameIfNotText }
    return text.elementsEqual(String(value).utf8) ? nil : "a number in another form"
  }
}
