/// Cuts a stream that arrives in pieces into records, with their lines.
///
/// It keeps at most one record, of at most `limit` bytes. A byte-order mark at the start, blank lines
/// and the carriage returns of CR LF are dropped.
public struct RecordSplitter: Sendable {
  /// What ends a record.
  public enum Boundary: Hashable, Sendable {
    /// Each line is a record, as in JSON Lines.
    case line

    /// A line break outside double quotes, as in CSV.
    case unquotedLine
  }

  /// The bytes that a record may have.
  public let limit: Int

  private let boundary: Boundary
  private var pending: [UInt8] = []
  private var isTooLong = false
  private var state = FieldState.start
  private var isFirst = true

  /// Where the bytes at hand stand in a CSV field.
  private enum FieldState {
    case start
    case plain
    case quoted
    case quoteInQuoted
  }

  /// How often text behind a quote that is never closed is read again.
  private static let mostRestarts = 64

  private var restarts = 0

  /// The lines that ended before the bytes at hand.
  private var lines = 0

  /// The line where the pending record began.
  private var firstLine = 1

  /// Creates a splitter at the start of a stream.
  public init(_ boundary: Boundary, limit: Int = 16 << 20) {
    self.boundary = boundary
    self.limit = max(1, limit)
  }

  /// Takes the next piece of the stream and adds the records that end in it.
  public mutating func append(_ chunk: [UInt8], to records: inout [RawRecord]) {
    chunk.withUnsafeBufferPointer { append($0, to: &records) }
  }

  /// Takes the next piece of the stream and adds the records that end in it.
  public mutating func append(
    _ chunk: UnsafeBufferPointer<UInt8>,
    to records: inout [RawRecord]
  ) {
    let bytes = ByteView(chunk)
    var start = 0
    while start < bytes.count {
      let feed = bytes.endOfLine(from: start)
      let hasFeed = feed < bytes.count
      add(bytes.bytes(from: start, to: feed))
      start = feed + 1
      guard hasFeed else { break }
      lines += 1
      if state == .quoted, !isTooLong {
        add(UnsafeBufferPointer(rebasing: chunk[feed...feed]))
      } else {
        end(in: &records)
      }
    }
  }

  /// Ends the stream and adds its last record, if it has no line break.
  ///
  /// Where a quote is never closed, its first line is a record of its own, and the lines behind it are
  /// records again.
  public mutating func finish(to records: inout [RawRecord]) {
    if state == .quoted, !isTooLong, restarts < Self.mostRestarts,
      let feed = pending.firstIndex(of: .lineFeed)
    {
      let rest = Array(pending[(feed + 1)...])
      pending.removeSubrange(feed...)
      lines = firstLine
      end(in: &records)
      restarts += 1
      append(rest, to: &records)
      return finish(to: &records)
    }
    if !pending.isEmpty || isTooLong { end(in: &records) }
  }

  private mutating func step(_ byte: UInt8) {
    let isSeparator = byte == .comma || byte == 0x3B || byte == .tab
    switch state {
    case .start: state = byte == .doubleQuote ? .quoted : isSeparator ? .start : .plain
    case .plain: if isSeparator { state = .start }
    case .quoted: if byte == .doubleQuote { state = .quoteInQuoted }
    case .quoteInQuoted:
      state = byte == .doubleQuote ? .quoted : isSeparator ? .start : .plain
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if boundary == .unquotedLine {
      for byte in bytes { step(byte) }
    }
    guard !isTooLong else { return }
    guard bytes.count <= limit - pending.count else {
      isTooLong = true
      pending = []
      return
    }
    pending.append(contentsOf: bytes)
  }

  private mutating func end(in records: inout [RawRecord]) {
    if isFirst {
      isFirst = false
      if pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
    }
    if pending.last == .carriageReturn { pending.removeLast() }
    if isTooLong {
      records.append(RawRecord(line: firstLine, bytes: [], isTooLong: true))
    } else if !pending.allSatisfy({ $0 == .space || $0 == .tab && boundary == .line }) {
      records.append(RawRecord(line: firstLine, bytes: pending))
    }
    pending.removeAll(keepingCapacity: pending.capacity < 1 << 20)
    isTooLong = false
    state = .start
    firstLine = lines + 1
  }
}
