/// What readers of YAML 1.1 make of plain text that YAML 1.2 leaves alone.
enum OlderYAML {
  /// What such a reader takes the text for; null if for text too.
  static func name(of text: UnsafeBufferPointer<UInt8>) -> String? {
    guard let first = text.first, text.count <= 40 else { return nil }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return nameOfNumber(text)
    default:
      guard text.count <= 3 else { return nil }
      return isSwitch(String(decoding: text, as: UTF8.self)) ? "a Boolean" : nil
    }
  }

  private static func isSwitch(_ text: String) -> Bool {
    switch text {
    case "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off",
      "OFF":
      true
    default:
      false
    }
  }

  /// Digits with underscores, base sixty, and dates.
  private static func nameOfNumber(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var hyphens = 0
    var colons = 0
    var digits = 0
    var dots = 0
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "_"): break
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "-"): hyphens += index > 0 ? 1 : 0
      case UInt8(ascii: "+") where index == 0: break
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    if hyphens == 2, colons == 0, digits >= 6 { return "a date" }
    return hyphens == 0 && dots < 2 ? "a number" : nil
  }
}
