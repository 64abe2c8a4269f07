/// How a run of text looks on a terminal with colours.
struct TextStyle: Hashable, Sendable {
  var isBold = false
  var isItalic = false
  var isFaint = false
  var tone: Tone?

  /// The escape sequence that switches the style on, or nothing for plain text.
  var opening: String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isFaint { codes.append("2") }
    if isItalic { codes.append("3") }
    switch tone {
    case .for: codes.append("32")
    case .against: codes.append("31")
    case .warning: codes.append("33")
    case nil: break
    }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  static let closing = "\u{1B}[0m"
}
