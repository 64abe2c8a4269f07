/// Rows of whole numbers that stay packed in their archive, and are read one by one when they are asked
/// for, or stand in memory as they are.
///
/// Packed, a table costs nothing until it is read; unpacked, each row is read with fewer steps.
struct PackedTable<Row: PackedRow>: Sendable {
  /// All rows where they are unpacked.
  private var known: [Row]
  private var isKnown: Bool
  private var archive: ArchiveBytes
  private var start: Int
  /// How many there are.
  private(set) var count: Int

  init(_ rows: [Row] = []) {
    known = rows
    isKnown = true
    archive = .kept([])
    start = 0
    count = rows.count
  }

  /// Rows of an archive; a place outside it gives none.
  init(_ bytes: ArchiveBytes, start: Int, count: Int) {
    let isInside = bytes.withBytes {
      start >= 0 && count >= 0 && count <= ($0.count - start) / Row.size
    }
    known = []
    isKnown = !isInside
    archive = isInside ? bytes : .kept([])
    self.start = start
    self.count = isInside ? count : 0
  }

  /// Lends the rows.
  @inline(__always)
  func withRows<Result>(_ body: (PackedRows<Row>) -> Result) -> Result {
    known.withUnsafeBufferPointer { known in
      archive.withBytes { bytes in
        body(
          PackedRows(
            known: isKnown ? known.baseAddress : nil,
            digits: ArchiveBytes.address(of: bytes) + (isKnown ? 0 : start),
            count
          )
        )
      }
    }
  }

  /// All rows.
  var all: [Row] {
    isKnown ? known : withRows { rows in (0..<count).map { rows[$0] } }
  }

  /// The same rows, unpacked.
  var unpacked: PackedTable { isKnown ? self : PackedTable(all) }

  /// A row by its place; a blank one where there is none.
  @inline(__always)
  subscript(place: Int) -> Row {
    guard 0..<count ~= place else { return Row.blank }
    return isKnown ? known[place] : withRows { $0[place] }
  }

  /// The digits of all rows, one after the other.
  var digits: [UInt8] {
    var writer = PackedDigitWriter()
    writer.reserve(count * Row.size)
    for row in all { row.pack(into: &writer) }
    return writer.digits
  }
}

extension PackedTable {
  /// So many equal rows.
  init(repeating row: Row, count: Int) { self.init(Array(repeating: row, count: count)) }

  /// Adds a row.
  mutating func append(_ row: Row) {
    unpack()
    known.append(row)
    count += 1
  }

  /// Puts a row in another's place; nothing where there is none.
  mutating func replace(at place: Int, with row: Row) {
    guard 0..<count ~= place else { return }
    unpack()
    known[place] = row
  }

  /// Makes room for more rows.
  mutating func reserve(_ more: Int) {
    unpack()
    known.reserveCapacity(count + more)
  }

  private mutating func unpack() {
    if !isKnown { self = unpacked }
  }
}
