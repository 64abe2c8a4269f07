extension YAMLParser {
  /// Whether a dash that begins a list item stands at `at`.
  @inline(__always)
  var isAtItem: Bool { bytes[at] == .minus && isBlankOrBreak(at: at + 1) }

  /// Reads the value whose first character stands at `at` in column `indent`.
  ///
  /// - Parameters:
  ///   - parent: The column of the collection it belongs to, less than `indent`; -1 for a root.
  ///   - isItem: Whether it stands behind the dash of a list item.
  mutating func blockNode(parent: Int, isItem: Bool = false) {
    let column = indent
    switch bytes[at] {
    case .minus where isBlankOrBreak(at: at + 1): blockSequence(column: column)
    case .leftBracket, .leftBrace: flowValue(parent: parent)
    case .bar, .greater: blockText(parent: parent, leastColumn: isItem ? 0 : column + 1)
    case .question where isBlankOrBreak(at: at + 1): complexKey(column: column)
    default:
      let token = scanToken(isFlow: false)
      if isAtKeyColon(after: token) {
        blockMapping(column: column, first: token)
      } else {
        append(token)
        endValue(token, placed: isItem ? .item : .ownLine)
      }
    }
  }

  mutating func blockMapping(column: Int, first: ScalarToken) {
    guard let index = open(.mapping, at: first.start) else { return }
    var known = KnownKeys(base: keys.count)
    var count = 0
    var key: ScalarToken? = first
    while let token = key {
      addKey(token, to: &known)
      at += 1
      blockMappingValue(column: column)
      count += 1
      while indent > column, !isStopped { stray(column: column, neighbour: first.start) }
      key = indent == column ? nextKey(column: column) : nil
    }
    keys.removeSubrange(known.base...)
    close(index, count: count)
    last = .collection(start: first.start)
  }

  private mutating func blockMappingValue(column: Int) {
    let colonEnd = at
    skipSpaces()
    guard isAtLineEnd else { return inlineValue(parent: column) }
    let comment = at
    last = .none
    skipLine()
    if indent > column {
      blockNode(parent: column)
    } else if indent == column, isAtItem {
      blockSequence(column: column, isInMapping: true)
    } else {
      appendAbsent(at: colonEnd)
      checkComment(at: comment)
    }
  }

  /// Reports a comment that was most likely meant as a value.
  mutating func checkComment(at offset: Int) {
    guard bytes[offset] == .numberSign else { return }
    let next = bytes[offset + 1]
    guard !isBlankOrBreak(at: offset + 1), next != .numberSign else { return }
    let end = endOfText(from: offset)
    report(
      .emptyValueBeforeComment,
      from: offset,
      to: end,
      correction: quoting(from: offset, to: end)
    )
  }

  mutating func blockSequence(column: Int, isInMapping: Bool = false) {
    let start = at
    guard let index = open(.sequence, at: start) else { return }
    var count = 0
    repeat {
      at += 1
      blockItem(column: column, isInMapping: isInMapping)
      count += 1
      while indent > column, !isStopped { stray(column: column, neighbour: start) }
      while indent == column, !isStopped, !isAtItem, !(isInMapping && isKeyLine(at: at)) {
        reportMissingDash(column: column, neighbour: start)
      }
    } while indent == column && isAtItem && !isStopped
    close(index, count: count)
    last = .collection(start: start)
  }

  private mutating func blockItem(column: Int, isInMapping: Bool) {
    let dashEnd = at
    skipSpaces()
    guard isAtLineEnd else {
      indent = at - lineStart
      return blockNode(parent: column, isItem: true)
    }
    let comment = at
    last = .none
    skipLine()
    if indent > column {
      blockNode(parent: column)
    } else {
      appendAbsent(at: dashEnd)
      if isInMapping { report(.emptyItem, from: dashEnd - 1, to: dashEnd) }
      checkComment(at: comment)
    }
  }

  /// Reads a value on the line of its key or of its document marker.
  mutating func inlineValue(parent: Int, afterMarker: Bool = false) {
    switch bytes[at] {
    case .leftBracket, .leftBrace: flowValue(parent: parent)
    case .bar, .greater: blockText(parent: parent)
    case .minus where isBlankOrBreak(at: at + 1): inlineList(parent: parent)
    default:
      let token = scanToken(isFlow: false)
      append(token)
      if !token.isBroken, isAtKeyColon(after: token) {
        reportSecondColon(after: token, parent: parent, afterMarker: afterMarker)
      } else {
        endValue(token, placed: .inline)
      }
    }
  }

  /// Ends the line of a scalar, where only a comment may follow.
  mutating func endValue(_ token: ScalarToken, placed placement: LastValue.Placement) {
    last = .scalar(token, placement)
    skipSpaces()
    if !isAtLineEnd, !token.isBroken { reportText(after: token) }
    skipLine()
  }
}
