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
    var terms: [WordingTable.Term] = []
    if let lines = node.value("terms") {
      terms.reserveCapacity(4_096)
      lines.withUTF8 { bytes in
        var start = 0
        while start < bytes.count {
          let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
          let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
          if let term = term(line, axisCount: axisCount) {
            terms.append(term)
          } else if !line.isEmpty, problems.count < 20 {
            note(
              "'\(String(decoding: line.prefix(40), as: UTF8.self))' is no term",
              expected: "a stem, its rarity and \(axisCount) numbers",
              at: lines
            )
          }
          start = end + 1
        }
      }
    }
    return WordingTable(terms: terms, targets: targets)
  }

  private mutating func note(_ message: String, expected: String? = nil, at node: Node?) {
    guard let node else { return }
    problems.append(
      node.diagnostic(.invalid(message, expected: expected, nearest: nil))
    )
  }

  /// A term: text, rarity, whole numbers.
  private func term(_ line: UnsafeBufferPointer<UInt8>, axisCount: Int) -> WordingTable.Term? {
    var position = 0
    func word() -> Range<Int>? {
      while position < line.count, line[position] == 32 { position += 1 }
      let start = position
      while position < line.count, line[position] != 32 { position += 1 }
      return start < position ? start..<position : nil
    }
    guard let name = word(), let rarity = word().flatMap({ number(line, $0) }) else { return nil }
    var axes: [Double] = []
    axes.reserveCapacity(axisCount)
    while let next = word() {
      guard let value = number(line, next) else { return nil }
      axes.append(value)
    }
    guard axes.count == axisCount else { return nil }
    return WordingTable.Term(
      text: String(decoding: line[name], as: UTF8.self),
      rarity: rarity,
      axes: axes
    )
  }

  /// A decimal number without exponent.
  private func number(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Double? {
    var value = 0.0
    var scale = 0.0
    var isNegative = false
    var digits = 0
    for index in range {
      switch line[index] {
      case UInt8(ascii: "-") where index == range.lowerBound: isNegative = true
      case UInt8(ascii: ".") where scale == 0: scale = 1
      case 0x30...0x39:
        digits += 1
        value = value * 10 + Double(line[index] - 0x30)
        scale *= 10
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    let magnitude = scale > 1 ? value / scale : value
    return isNegative ? -magnitude : magnitude
  }
}
