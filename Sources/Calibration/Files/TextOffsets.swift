/// How offsets in a decoded text lead back to the bytes it was decoded from.
struct TextOffsets: Sendable {
  /// For each byte of the text, and for its end, the offset it came from; empty where only the
  /// beginning was shifted.
  private let table: [Int]
  private let shift: Int

  /// A text that stands as it is from some offset on.
  static func shifted(_ start: Int) -> TextOffsets { TextOffsets(table: [], shift: start) }

  /// The text of a CSV field; in a quoted one two quotation marks stand for one.
  static func csv(_ bytes: [UInt8], from start: Int) -> TextOffsets {
    guard bytes.indices.contains(start), bytes[start] == .doubleQuote else { return shifted(start) }
    var table: [Int] = []
    var place = start + 1
    while place < bytes.count {
      let isMark = bytes[place] == .doubleQuote
      if isMark, place + 1 >= bytes.count || bytes[place + 1] != .doubleQuote { break }
      table.append(place)
      place += isMark ? 2 : 1
    }
    return TextOffsets(table: table + [place], shift: 0)
  }

  /// The text of a JSON string that begins with its quotation mark at an offset.
  static func json(_ bytes: [UInt8], from start: Int) -> TextOffsets {
    var table: [Int] = []
    var place = start + 1
    while place < bytes.count, bytes[place] != .doubleQuote {
      guard bytes[place] == .backslash, place + 1 < bytes.count else {
        table.append(place)
        place += 1
        continue
      }
      guard bytes[place + 1] == UInt8(ascii: "u") else {
        table.append(place)
        place += 2
        continue
      }
      let unit = hex(bytes, at: place + 2)
      let isPair = (0xD800...0xDBFF).contains(unit)
      let count = unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3
      table += Array(repeating: place, count: count)
      place += isPair ? 12 : 6
    }
    return TextOffsets(table: table + [min(place, bytes.count)], shift: 0)
  }

  /// The offset that a byte of the text came from.
  func source(_ offset: Int) -> Int {
    guard !table.isEmpty else { return offset + shift }
    return table[max(0, min(offset, table.count - 1))]
  }

  private static func hex(_ bytes: [UInt8], at place: Int) -> Int {
    guard place + 4 <= bytes.count else { return 0 }
    return Int(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16) ?? 0
  }
}
