/// Rows of whole numbers that stay packed in their archive, and are read one by one when they are asked
/// for, or stand in memory as they are.
///
/// Packed, a table costs nothing until it is read; unpacked, each row is read with fewer steps.
struct PackedTable<Row: PackedRow>: Sendable {
  private var bytes: FixedBytes
  /// Whether the bytes are the rows themselves, not their digits.
  private var isKnown: Bool
  /// How many there are.
  private(set) var count: Int

  init(_ rows: [Row] = []) {
    bytes = rows.isEmpty ? .none : rows.withUnsafeBytes { FixedBytes(copying: $0) }
    isKnown = true
    count = rows.count
  }

  /// Rows of an archive; a place outside it gives none.
  init(_ archive: ArchiveBytes, start: Int, count: Int) {
    let isInside = archive.withBytes {
      start >= 0 && count >= 0 && count <= ($0.count - start) / Row.size
    }
    bytes = isInside ? .inPlace(archive, start..<start + count * Row.size) : .none
    isKnown = !isInside
    self.count = isInside ? count : 0
  }

  /// The rows by their address, for whoever keeps the table alive meanwhile (`extendLifetime`).
  @inline(__always)
  var rows: PackedRows<Row> { PackedRows(bytes.base, isKnown: isKnown, count: count) }

  /// All rows.
  var all: [Row] {
    defer { extendLifetime(bytes) }
    let rows = rows
    return (0..<count).map { rows[$0] }
  }

  /// The same rows, unpacked.
  var unpacked: PackedTable { isKnown ? self : PackedTable(all) }

  /// A row by its place; a blank one where there is none.
  @inline(__always)
  subscript(place: Int) -> Row {
    guard 0..<count ~= place else { return Row.blank }
    defer { extendLifetime(bytes) }
    return rows[place]
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
    write(row, at: count)
    count += 1
  }

  /// Puts a row in another's place; nothing where there is none.
  mutating func replace(at place: Int, with row: Row) {
    if 0..<count ~= place { write(row, at: place) }
  }

  /// Makes room for more rows.
  mutating func reserve(_ more: Int) { _ = own(room: count + more) }

  private mutating func write(_ row: Row, at place: Int) {
    let stride = MemoryLayout<Row>.stride
    let room = place < bytes.count / stride ? place + 1 : 2 * place + 8
    own(room: room)?.storeBytes(of: row, toByteOffset: place * stride, as: Row.self)
  }

  /// Where rows may be written, with room for so many.
  private mutating func own(room: Int) -> UnsafeMutableRawPointer? {
    if !isKnown { self = unpacked }
    let stride = MemoryLayout<Row>.stride
    return FixedBytes.own(&bytes, keeping: count * stride, room: room * stride)
  }
}
