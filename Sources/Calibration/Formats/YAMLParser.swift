/// Reads a text into records, line by line, and goes on after problems.
///
/// Between values the parser stands on the first character of a line with content, whose column is
/// `indent`; at the end of a document `indent` is -1, so that every block ends there.
struct YAMLParser {
  let source: SourceText
  let bytes: ByteView
  let limits: YAMLLimits
  /// Whether keys are checked to be text, and new to their mapping.
  let checksKeys: Bool

  var records: [YAMLRecord] = []
  var roots: [Int] = []
  var diagnostics: [Diagnostic] = []

  /// The offset of the next byte.
  var at = 0

  /// The offset where the current line begins.
  var lineStart = 0

  /// The column, from 0, of the content at `at`; -1 at the end of a document.
  var indent = 0

  /// The offset after the value that has just ended.
  var valueEnd: UInt32 = 0

  /// The number of open collections.
  var depth = 0

  /// What the last value was, to tell why a line that follows is out of place.
  var last = LastValue.none

  /// The keys of the open mappings, the innermost mapping's at the end.
  var keys: [KeyMark] = []

  /// Whether reading has been given up.
  var isStopped = false

  /// The offsets of the brackets that are open, the innermost at the end.
  var brackets: [Int] = []

  /// Whether a bracket was found to be unclosed, until its collections have been left.
  var isFlowBroken = false

  /// The offset after the last line whose tab was reported.
  var tabLineEnd = -1

  /// A value that has just ended.
  enum LastValue {
    case none
    case scalar(ScalarToken, Placement)
    case blockText(start: Int, column: Int)
    case collection(start: Int)

    /// Where a scalar stands.
    enum Placement {
      case inline
      case ownLine
      case item
    }
  }

  init(source: SourceText, bytes: ByteView, limits: YAMLLimits, checksKeys: Bool = true) {
    self.checksKeys = checksKeys
    self.source = source
    self.bytes = bytes
    self.limits = limits
    records.reserveCapacity(min(limits.nodes, bytes.count / 16 + 16))
  }

  mutating func readStream() {
    if bytes.beginsWithByteOrderMark { at = 3 }
    beginLine()
    while at < bytes.count {
      let before = at
      if indent >= 0 {
        readBareDocument()
      } else if bytes[at] == .minus {
        readExplicitDocument()
      } else {
        at += 3
        endLine()
      }
      if at == before { skipLine() }
    }
  }

  private mutating func readBareDocument() {
    if bytes[at] == .percent, indent == 0 {
      let end = endOfText(from: at)
      report(.feature(.directive), from: at, to: end)
      skipLine()
      return
    }
    roots.append(records.count)
    blockNode(parent: -1)
    endDocument()
  }

  private mutating func readExplicitDocument() {
    at += 3
    roots.append(records.count)
    depth = 0
    skipSpaces()
    if isAtLineEnd {
      let marker = at
      skipLine()
      if indent >= 0 { blockNode(parent: -1) } else { appendAbsent(at: marker) }
    } else {
      inlineValue(parent: -1, afterMarker: true)
    }
    endDocument()
  }

  /// Reports what stands between the root's end and the document's.
  private mutating func endDocument() {
    while indent >= 0, at < bytes.count {
      let before = at
      stray(column: -1, neighbour: lineStart)
      if at == before { skipLine() }
    }
    depth = 0
    last = .none
  }
}
