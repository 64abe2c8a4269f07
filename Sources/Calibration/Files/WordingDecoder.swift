/// Makes a table of single words from a file that was held against its shape.
struct WordingDecoder {
  /// What is wrong, in the order found.
  private(set) var problems: [Diagnostic] = []

  /// The table; lines that are wrong are left out.
  mutating func table(_ node: Node) -> WordingTable {
    let targets = node.entries(of: "targets").map { entry in
      WordingTable.Target(
        id: entry.key.text,
        base: entry.value.number("base") ?? 0,
        axes: entry.value.items(of: "axes").map { $0.number ?? 0 }
      )
    }
    let axisCount = targets.first?.axes.count ?? 0
    if let odd = targets.first(where: { $0.axes.count != axisCount }) {
      note(
        "'\(odd.id)' has \(odd.axes.count) axes and others \(axisCount)",
        at: node.value("targets")
      )
    }
    var terms = PackedTerms()
    if let lines = node.value("terms") {
      terms.reserve(5_120, axisCount: axisCount)
      lines.withUTF8 { bytes in
        var start = 0
        while start < bytes.count {
          let end = read(bytes, from: start, axisCount: axisCount, into: &terms)
          if let end {
            start = end + 1
            continue
          }
          let rest = bytes[start...]
          let line = rest[..<(rest.firstIndex(of: 10) ?? bytes.count)]
          if !line.isEmpty, problems.count < 20 {
            note(
              "'\(String(decoding: line.prefix(40), as: UTF8.self))' is no term",
              expected: "a stem, its rarity and \(axisCount) numbers",
              at: lines
            )
          }
          start = line.endIndex + 1
        }
      }
    }
    return WordingTable(packed: terms, targets: targets)
  }

  private mutating func note(_ message: String, expected: String? = nil, at node: Node?) {
    guard let node else { return }
    problems.append(
      node.diagnostic(.invalid(message, expected: expected, nearest: nil))
    )
  }

  /// Reads the line of a term: text, rarity, numbers.
  ///
  /// - Returns: The end of the line, or null where it is no term.
  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    axisCount: Int,
    into terms: inout PackedTerms
  ) -> Int? {
    var place = start
    while place < bytes.count, bytes[place] == 32 { place += 1 }
    let name = place
    while place < bytes.count, bytes[place] != 32, bytes[place] != 10 { place += 1 }
    let text = UnsafeBufferPointer(rebasing: bytes[name..<place])
    guard !text.isEmpty, let rarity = number(bytes, &place) else { return nil }
    terms.begin()
    var count = 0
    while place < bytes.count, bytes[place] != 10 {
      guard let axis = number(bytes, &place) else {
        while place < bytes.count, bytes[place] == 32 { place += 1 }
        if place < bytes.count, bytes[place] != 10 { return nil }
        break
      }
      count = terms.append(axis: axis)
    }
    guard count == axisCount else { return nil }
    terms.end(text, rarity: rarity)
    return place
  }

  /// The next word, as a decimal number without exponent; null for anything else, and at a line's end.
  @inline(__always)
  private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Double? {
    while place < bytes.count, bytes[place] == 32 { place += 1 }
    guard place < bytes.count, bytes[place] != 10 else { return nil }
    var isNegative = false
    if bytes[place] == UInt8(ascii: "-") {
      isNegative = true
      place += 1
    }
    var value = 0.0
    var scale = 0.0
    var digits = 0
    while place < bytes.count, bytes[place] != 32, bytes[place] != 10 {
      switch bytes[place] {
      case UInt8(ascii: ".") where scale == 0: scale = 1
      case 0x30...0x39:
        digits += 1
        value = value * 10 + Double(bytes[place] - 0x30)
        scale *= 10
      default: return nil
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    let magnitude = scale > 1 ? value / scale : value
    return isNegative ? -magnitude : magnitude
  }
}
