/// Makes tables of single words from a file that was held against its shape.
struct WordingDecoder {
  /// What is wrong, in the order found.
  private(set) var problems: [Diagnostic] = []

  /// All tables; lines that are wrong are left out.
  mutating func wording(_ node: Node) -> Wording {
    Wording(
      whole: table(node),
      sentence: node.value("sentences").map { table($0) } ?? WordingTable(),
      topics: node.value("topics").map { topics($0) } ?? TopicTable()
    )
  }

  private mutating func topics(_ node: Node) -> TopicTable {
    TopicTable(
      base: node.number("base") ?? 0,
      packed: terms(node.value("words"), axisCount: 0, isTopic: true)
    )
  }

  private mutating func table(_ node: Node) -> WordingTable {
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
    return WordingTable(
      packed: terms(node.value("terms"), axisCount: axisCount, isTopic: false),
      targets: targets,
      ballast: node.number("ballast") ?? 0
    )
  }

  /// The terms of a text of lines.
  private mutating func terms(_ lines: Node?, axisCount: Int, isTopic: Bool) -> PackedTerms {
    var terms = TermList()
    guard let lines else { return terms.packed }
    terms.reserve(5_120, axisCount: axisCount)
    var axes = Array(repeating: 0.0, count: axisCount)
    lines.withLines { bytes in
      var start = 0
      while start < bytes.count {
        let end = axes.withUnsafeMutableBufferPointer {
          read(bytes, from: start, axes: $0, into: &terms)
        }
        if let end {
          start = end + 1
          continue
        }
        let rest = bytes[start...]
        let line = rest[..<(rest.firstIndex(of: 10) ?? bytes.count)]
        let words = line.drop { $0 == 32 }
        if !words.isEmpty, problems.count < 20 {
          note(
            "'\(String(decoding: words.prefix(40), as: UTF8.self))' is no term",
            expected: isTopic
              ? "a stem and its weight" : "a stem, its rarity and \(axisCount) numbers",
            at: lines
          )
        }
        start = line.endIndex + 1
      }
    }
    return terms.packed
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
    axes: UnsafeMutableBufferPointer<Double>,
    into terms: inout TermList
  ) -> Int? {
    var place = start
    while place < bytes.count, bytes[place] == 32 { place += 1 }
    let name = place
    while place < bytes.count, bytes[place] != 32, bytes[place] != 10 { place += 1 }
    let text = UnsafeBufferPointer(rebasing: bytes[name..<place])
    guard !text.isEmpty, let rarity = number(bytes, &place) else { return nil }
    for index in axes.indices {
      guard let axis = number(bytes, &place) else { return nil }
      axes[index] = axis
    }
    while place < bytes.count, bytes[place] == 32 { place += 1 }
    guard place == bytes.count || bytes[place] == 10 else { return nil }
    terms.append(text, rarity: rarity, axes: UnsafeBufferPointer(axes))
    return place
  }

  /// The next word, as a decimal number without exponent; null for anything else, and at a line's end.
  @inline(__always)
  private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Double? {
    while place < bytes.count, bytes[place] == 32 { place += 1 }
    return whole(bytes, &place) ?? decimal(bytes, &place)
  }

  /// The word at a place, if it is a whole number as most are; null for anything else.
  @inline(__always)
  private func whole(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Double? {
    let count = bytes.count
    var end = place
    var byte = end < count ? bytes[end] : 10
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative {
      end &+= 1
      byte = end < count ? bytes[end] : 10
    }
    let start = end
    var value = 0
    while byte &- 0x30 < 10 {
      value = value &* 10 &+ Int(truncatingIfNeeded: byte &- 0x30)
      end &+= 1
      byte = end < count ? bytes[end] : 10
    }
    guard byte == 32 || byte == 10, end > start, end &- start <= 15 else { return nil }
    place = end
    let magnitude = Double(value)
    return isNegative ? -magnitude : magnitude
  }

  private func decimal(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Double? {
    guard place < bytes.count, bytes[place] != 10 else { return nil }
    var isNegative = false
    if bytes[place] == UInt8(ascii: "-") {
      isNegative = true
      place += 1
    }
    let start = place
    var value: UInt64 = 0
    var digits = 0
    var decimals = -1
    while place < bytes.count, bytes[place] != 32, bytes[place] != 10 {
      let digit = bytes[place] &- 0x30
      if digit < 10 {
        value = value &* 10 &+ UInt64(digit)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if bytes[place] == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    // Up to fifteen digits fit a double; a table has four or five.
    var magnitude = Double(value)
    if digits > 15 {
      magnitude = Double(String(decoding: bytes[start..<place], as: UTF8.self)) ?? magnitude
    } else if decimals > 0 {
      magnitude /= Self.powers[decimals]
    }
    return isNegative ? -magnitude : magnitude
  }

  private static let powers: [Double] = (0...15).map { count in
    (0..<count).reduce(1) { power, _ in power * 10 }
  }
}
