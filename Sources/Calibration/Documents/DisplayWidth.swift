/// How many columns of a terminal a text takes.
///
/// East Asian wide and fullwidth characters take two, combining marks and joiners none, all else
/// one, by Unicode 18's data. A cluster that terminals draw as one picture (flags, joined or
/// toned emoji, emoji presentation) takes two. Ambiguous characters take one.
package enum DisplayWidth {
  /// The columns of one line; controls count none, so make them visible first.
  package static func columns(of text: String) -> Int {
    var text = text
    return text.withUTF8 { columns(ofSimple: $0) } ?? text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of a text that has nothing but ASCII, Latin-1, typographic punctuation, the minus sign
  /// and drawn lines, where each scalar is a character of one column; null for any other text, and for
  /// one with controls.
  static func columns(ofSimple bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var columns = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case 0x20..<0x7F: index += 1
      case 0xC2 where next >= 0xA0 && next != 0xAD: index += 2
      case 0xC3: index += 2
      case 0xE2 where next == 0x80 && index + 2 < bytes.count:
        guard (0x90...0xA7).contains(bytes[index + 2]) else { return nil }
        index += 3
      case 0xE2 where next == 0x94 || next == 0x95: index += 3
      case 0xE2 where next == 0x88 && index + 2 < bytes.count:
        guard bytes[index + 2] == 0x92 else { return nil }
        index += 3
      default: return nil
      }
      columns += 1
    }
    return columns
  }

  /// The columns of one character as a reader sees it.
  package static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    guard scalars.dropFirst().first != nil else { return columns(of: first) }
    if first.value < 0x20 { return 0 }
    let isOnePicture = scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || isEmojiModifier(scalar)
        || (isRegionalIndicator(scalar) && isRegionalIndicator(first))
    }
    if isOnePicture { return 2 }
    if scalars.contains(where: { $0.value == 0x200D }), columns(of: first) == 2 { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one scalar on its own.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F, 0xA0...0x2FF: return value == 0xAD ? 0 : 1
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return 2
    default: break
    }
    if holds(value, in: zero) { return 0 }
    return holds(value, in: wide) ? 2 : 1
  }

  private static func isEmojiModifier(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Whether a value lies in one of the ranges whose bounds stand in pairs, in order; O(log *n*).
  private static func holds(_ value: UInt32, in bounds: [UInt32]) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < bounds[2 * middle] {
        high = middle
      } else if value > bounds[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
