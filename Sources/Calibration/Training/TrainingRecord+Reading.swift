extension TrainingRecord {
  /// A record read from a file.
  public struct Reading: Sendable {
    /// What the whole lines say.
    public let record: TrainingRecord
    /// The bytes of the whole lines; what follows is to be cut off before more is written.
    public let length: Int
    /// Whether the last line was cut off, as by a loss of power, and is left out.
    public let isTorn: Bool
  }

  /// The lines of the record.
  public var lines: String { events.map(\.line).joined() }

  /// Reads the lines of a record.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What the file is called, for problems in its JSON.
  /// - Returns: The record, and how much of the file it is.
  /// - Throws: The first line that cannot be used; a last line without its line feed is left out
  ///   instead.
  public static func read(
    _ bytes: [UInt8],
    named name: String = "record"
  ) throws(TrainingRecordError) -> Reading {
    let whole = bytes.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    var record = TrainingRecord()
    var number = 0
    for line in bytes[..<whole].split(separator: .lineFeed, omittingEmptySubsequences: false)
      .dropLast()
    {
      number += 1
      guard !line.allSatisfy({ $0 <= .space }) else { continue }
      let event = try event(Array(line), number: number, named: name)
      try record.check(event, line: number)
      record.append(event)
    }
    let rest = bytes[whole...]
    if record.events.isEmpty, !rest.isEmpty, !Self.mayBeTorn(rest) {
      throw TrainingRecordError(line: number + 1, problem: .foreign(nil))
    }
    return Reading(record: record, length: whole, isTorn: !rest.isEmpty)
  }

  private static func event(
    _ bytes: [UInt8],
    number: Int,
    named name: String
  ) throws(TrainingRecordError) -> TrainingEvent {
    let json: JSONValue
    do throws(Diagnostic) {
      json = try JSONReader.read(SourceText(name: name, bytes: bytes))
    } catch {
      throw TrainingRecordError(line: number, problem: .notJSON(error.message))
    }
    guard case .object = json else {
      throw TrainingRecordError(line: number, problem: .foreign(nil))
    }
    return try TrainingEvent(json, line: number)
  }

  /// Whether the beginning of a file could be the beginning of a record's first line.
  private static func mayBeTorn(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == UInt8(ascii: "{") || bytes.allSatisfy { $0 == 0 }
  }

  /// What is wrong with an event behind those before it.
  private func check(_ event: TrainingEvent, line: Int) throws(TrainingRecordError) {
    let number: Int
    switch event.kind {
    case .open(let round, _, _), .entry(let round, _), .undo(let round): number = round
    case .seatEntry(let seat, _), .seatUndo(let seat), .seatEnd(let seat, _):
      guard seats.contains(where: { $0.number == seat }) else {
        throw TrainingRecordError(line: line, problem: .noSuchSeat(seat))
      }
      return
    case .begin, .lesson, .round, .commit, .contest, .leave, .seat: return
    }
    guard round(number) != nil else {
      throw TrainingRecordError(line: line, problem: .noSuchRound(number))
    }
  }
}
