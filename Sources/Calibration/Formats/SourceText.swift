/// A named text as bytes, with a sparse index of its lines.
///
/// The bytes need not be valid UTF-8; readers report that. Positions are found from byte offsets in
/// time that depends on the length of a line, not of the text.
public struct SourceText: Sendable {
  /// The name of the file, or what stands for it.
  public let name: String

  /// The bytes as they were read.
  public let bytes: [UInt8]

  /// The number of line feeds before each block of `blockSize` bytes.
  private let lineFeeds: [UInt32]

  private static let blockShift = 9

  /// Creates a source text from bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes, some gigabytes a second.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lineFeeds = bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      var sums: [UInt32] = []
      sums.reserveCapacity((view.count >> Self.blockShift) + 1)
      var total: UInt32 = 0
      var start = 0
      repeat {
        sums.append(total)
        let end = min(view.count, start + (1 << Self.blockShift))
        total &+= UInt32(truncatingIfNeeded: view.lineFeeds(from: start, to: end))
        start = end
      } while start < view.count
      return sums
    }
  }

  /// Creates a source text that is expected to be without problems; positions are counted from its
  /// beginning when one is asked for after all.
  init(unindexed bytes: [UInt8], name: String) {
    self.name = name
    self.bytes = bytes
    lineFeeds = []
  }

  /// Creates a source text from a string.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The position of a byte offset; an offset outside the text is moved to its nearest end.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), bytes.count)
    return bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      let block = max(0, min(offset >> Self.blockShift, lineFeeds.count - 1))
      let before = view.lineFeeds(from: block << Self.blockShift, to: offset)
      let start = lineStart(before: offset, in: view)
      return SourcePosition(
        line: (lineFeeds.isEmpty ? 0 : Int(lineFeeds[block])) + before + 1,
        column: view.scalars(from: start, to: offset) + 1
      )
    }
  }

  /// The range of the line that holds a byte offset, without its line break and byte-order mark.
  public func lineRange(at offset: Int) -> SourceRange {
    let offset = min(max(0, offset), bytes.count)
    return bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      let start = lineStart(before: offset, in: view)
      var end = view.endOfLine(from: max(start, offset))
      if end > start, view[end - 1] == .carriageReturn { end -= 1 }
      return SourceRange(start: start, end: end)
    }
  }

  /// The text of a range; bytes that are not UTF-8 become U+FFFD.
  public func text(of range: SourceRange) -> String {
    let start = min(max(0, range.start), bytes.count)
    let end = min(max(start, range.end), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The text of the line that holds a byte offset, without its line break.
  public func line(at offset: Int) -> String {
    text(of: lineRange(at: offset))
  }

  private func lineStart(before offset: Int, in view: ByteView) -> Int {
    var start = offset
    while start > 0, view[start - 1] != .lineFeed { start -= 1 }
    return start == 0 && view.beginsWithByteOrderMark ? min(3, max(offset, 3)) : start
  }
}
