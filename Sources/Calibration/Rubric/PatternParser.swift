/// Reads one line of the pattern language.
struct PatternParser {
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var index = 0
  private(set) var items: [PatternItem] = []
  private(set) var joins: [TokenPattern.Join] = []
  /// Where the sequence that is read begins in ``items``.
  private var sequenceStart = 0
  private var hasGap = false

  /// Reads a line into ``items`` and ``joins``, replacing what they held.
  mutating func parse(_ line: UnsafeBufferPointer<UInt8>) throws(PatternError) {
    bytes = line
    // The bytes are lent.
    defer { bytes = UnsafeBufferPointer(start: nil, count: 0) }
    index = 0
    sequenceStart = 0
    hasGap = false
    items.removeAll(keepingCapacity: true)
    joins.removeAll(keepingCapacity: true)
    skipSpaces()
    if index >= bytes.count { throw PatternError(problem: .empty, offset: 0) }
    while index < bytes.count {
      let start = index
      if let join = joinHere() {
        try finish(at: start)
        joins.append(join)
        sequenceStart = items.count
      } else {
        try parseElement()
      }
      skipSpaces()
    }
    try finish(at: bytes.count)
  }

  /// Checks the sequence that ends here.
  private mutating func finish(at offset: Int) throws(PatternError) {
    guard sequenceStart < items.count else {
      throw PatternError(problem: .joinWithoutSides, offset: offset)
    }
    items[sequenceStart].marks.insert(.begins)
    var states = 0
    var isEmpty = true
    var last = PatternItem.Kind.element
    for place in sequenceStart..<items.count where items[place].kind.isPlace {
      let item = items[place]
      last = item.kind
      states += item.kind == .gap ? Int(item.length) : 1
      if !item.marks.contains(.optional) { isEmpty = false }
    }
    if items[sequenceStart].kind == .gap || last == .gap {
      throw PatternError(problem: .gapAtEdge, offset: offset)
    }
    if states > TokenPattern.stateLimit {
      throw PatternError(problem: .tooLong(states: states), offset: offset)
    }
    if isEmpty { throw PatternError(problem: .empty, offset: offset) }
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 32 { index += 1 }
  }

  private mutating func joinHere() -> TokenPattern.Join? {
    if bytes[index] == UInt8(ascii: "&"), endsWord(index + 1) {
      index += 1
      return .sameSentence
    }
    if bytes[index] == UInt8(ascii: ">"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: ">")
    {
      index += 2
      return .following
    }
    return nil
  }

  private func endsWord(_ offset: Int) -> Bool { offset >= bytes.count || bytes[offset] == 32 }

  private mutating func parseElement() throws(PatternError) {
    var marks: PatternItem.Marks = []
    if bytes[index] == UInt8(ascii: "*"), !endsWord(index + 1) {
      marks.insert(.anchor)
      index += 1
    }
    if bytes[index] == UInt8(ascii: "!"), !endsWord(index + 1) {
      marks.insert(.negated)
      index += 1
    }
    let start = index
    let place = items.count
    items.append(PatternItem(offset: UInt32(start), length: 0, kind: .element))
    if bytes[index] == UInt8(ascii: "(") {
      try parseGroup()
    } else {
      try parseAtom(group: nil)
    }
    let length = index - start
    if index < bytes.count, bytes[index] == UInt8(ascii: "?"), index > start {
      marks.insert(.optional)
      index += 1
    }
    guard place + 1 < items.count else {
      throw PatternError(problem: .nothingToRepeat, offset: start)
    }
    let first = items[place + 1]
    if first.kind == .gap {
      items.removeLast(items.count - place)
      items.append(first)
      marks.insert(.optional)
    } else {
      items[place].length = UInt32(length)
      // A gap among other alternatives means nothing.
      if hasGap { items.removeAll { $0.kind == .gap && $0.offset >= UInt32(start) } }
    }
    hasGap = false
    items[place].marks = marks
  }

  private mutating func parseGroup() throws(PatternError) {
    let open = index
    index += 1
    var isAfterChoice = false
    while true {
      skipSpaces()
      guard index < bytes.count else {
        throw PatternError(problem: .unclosed("("), offset: open)
      }
      switch bytes[index] {
      case UInt8(ascii: ")"):
        guard isAfterChoice else { throw emptyChoice(in: open) }
        index += 1
        return
      case UInt8(ascii: "|"):
        guard isAfterChoice else { throw emptyChoice(in: open) }
        isAfterChoice = false
        index += 1
      default:
        try parseAtom(group: open)
        isAfterChoice = true
      }
    }
  }

  /// What is wrong where an alternative should stand and a `)` or `|` does.
  private func emptyChoice(in open: Int) -> PatternError {
    let isWhole =
      bytes[index] == UInt8(ascii: ")") && bytes[(open + 1)..<index].allSatisfy { $0 == 32 }
    return PatternError(problem: isWhole ? .emptyGroup : .emptyAlternative, offset: index)
  }

  /// What is wrong with a parenthesis in an atom.
  ///
  /// - Parameters:
  ///   - offset: Its place.
  ///   - open: Where the group begins that the atom is in, or null.
  /// - Returns: The error; at the group where that is not closed.
  private func strayParenthesis(at offset: Int, group open: Int?) -> PatternError {
    guard bytes[offset] == UInt8(ascii: "(") else {
      return PatternError(problem: .unopened, offset: offset)
    }
    var depth = 0
    for byte in bytes[(open ?? offset)...] {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      guard depth > 0 else {
        return PatternError(problem: open == nil ? .groupInsideWord : .nested, offset: offset)
      }
    }
    return PatternError(problem: .unclosed("("), offset: open ?? offset)
  }

  /// Reads a word, phrase, class, form, number or gap.
  ///
  /// In a group it ends before `|` or `)`, outside at a space; there `a|b` without brackets is a
  /// group too, and a `?` at the end is left for it. No parenthesis may stand in it.
  private mutating func parseAtom(group open: Int?) throws(PatternError) {
    let start = index
    if bytes[index] == UInt8(ascii: "<") {
      guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        throw PatternError(problem: .unclosed("<"), offset: index)
      }
      index = close + 1
      let isName = UnsafeBufferPointer(rebasing: bytes[(start + 1)..<close])
        .elementsEqual("Name".utf8)
      append(isName ? .name : .lexicon, start + 1, close)
      return
    }
    let (end, hasBar, isPlain, stray) = scanAtom(isInGroup: open != nil)
    if let stray { throw strayParenthesis(at: stray, group: open) }
    if hasBar {
      var part = start
      for place in start...end where place == end || bytes[place] == UInt8(ascii: "|") {
        guard part < place else {
          throw PatternError(problem: .emptyAlternative, offset: min(place, end - 1))
        }
        appendChoice(part, place, isPlain: false)
        part = place + 1
      }
    } else if end > start, bytes[start] == UInt8(ascii: "~") {
      items.append(
        PatternItem(offset: UInt32(start), length: UInt32(try gap(start, end)), kind: .gap)
      )
      hasGap = true
    } else {
      appendChoice(start, end, isPlain: isPlain)
    }
  }

  /// Finds the end of an atom, without spaces behind it, and stands behind it; `stray` is the first
  /// parenthesis in it.
  @inline(__always)
  private mutating func scanAtom(
    isInGroup: Bool
  ) -> (end: Int, hasBar: Bool, isPlain: Bool, stray: Int?) {
    let bytes = bytes
    let start = index
    let closing = isInGroup ? UInt8(ascii: ")") : UInt8(ascii: " ")
    var end = start
    var hasBar = false
    var isPlain = true
    var stray: Int?
    while end < bytes.count {
      let byte = bytes[end]
      if byte == closing { break }
      if byte &- 0x28 < 2, stray == nil { stray = end }
      if byte == UInt8(ascii: "|") {
        if isInGroup { break }
        hasBar = true
      }
      if byte >= 0x80 || byte &- 0x41 < 26 { isPlain = false }
      end += 1
    }
    if !isInGroup, end > start + 1, bytes[end - 1] == UInt8(ascii: "?") { end -= 1 }
    index = end
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return (end, hasBar, isPlain, stray)
  }

  private func gap(_ start: Int, _ end: Int) throws(PatternError) -> Int {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let count = Int(text.dropFirst()), (1...20).contains(count) else {
      throw PatternError(problem: .badGap(text), offset: start)
    }
    return count
  }

  private mutating func append(_ kind: PatternItem.Kind, _ start: Int, _ end: Int) {
    items.append(PatternItem(offset: UInt32(start), length: UInt32(end - start), kind: kind))
  }

  private mutating func appendChoice(_ start: Int, _ end: Int, isPlain: Bool) {
    let first = bytes[start]
    if end - start > 1, isPlain, first != UInt8(ascii: "=") {
      items.append(
        PatternItem(
          offset: UInt32(start),
          length: UInt32(end - start),
          kind: .words,
          marks: .plain
        )
      )
      return
    }
    switch end - start {
    case 1:
      append(PatternParser.sign(first), start, end)
    case 2 where first == UInt8(ascii: "W") && bytes[start + 1] == UInt8(ascii: "E"):
      append(.firstPersonPlural, start, end)
    case 4 where UnsafeBufferPointer(rebasing: bytes[start..<end]).elementsEqual("THEY".utf8):
      append(.otherPerson, start, end)
    default:
      let isForms = first == UInt8(ascii: "=")
      append(isForms ? .forms : .words, isForms ? start + 1 : start, end)
    }
  }

  /// What one character stands for.
  private static func sign(_ byte: UInt8) -> PatternItem.Kind {
    switch byte {
    case UInt8(ascii: "#"): .number
    case UInt8(ascii: "_"): .any
    case UInt8(ascii: "^"): .start
    case UInt8(ascii: "$"): .end
    case UInt8(ascii: "I"): .firstPerson
    default: .words
    }
  }
}
