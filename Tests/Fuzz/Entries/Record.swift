// Floors: Numerics Documents Formats Language Measurement Rubric Reading Committee Debrief Feedback Simulation Evaluation Training Files
@testable import Calibration

/// The record file of training: what is read is written and read again, and importing it twice adds
/// nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Fuzzed(start, count).bytes
  let reading: TrainingRecord.Reading
  do throws(TrainingRecordError) { reading = try TrainingRecord.read(bytes) } catch {
    Fuzzed.require(error.line >= 1, "a problem has a place", error)
    Fuzzed.require(!error.message.isEmpty, "it is told", error)
    return 0
  }
  let record = reading.record
  Fuzzed.require(reading.length <= bytes.count, "a record is part of its file", reading)
  let again = try? TrainingRecord.read(Array(record.lines.utf8))
  Fuzzed.require(again?.record == record, "what is written is read again", record.lines)
  Fuzzed.require(record.missing(from: record).isEmpty, "a record lacks nothing of itself", record)
  var copy = TrainingRecord(TrainingRecord().missing(from: record))
  let rest = copy.missing(from: record)
  Fuzzed.require(rest.isEmpty, "importing twice adds nothing", [record.lines, copy.lines])
  for event in rest { copy.append(event) }
  for stage in TrainingStage.allCases { _ = record.openRound(of: stage) }
  _ = record.nextRound
  if let now = Timestamp("2026-11-28T22:00:00Z") {
    _ = Standing(record, lessons: ["a"], now: now)
  }
  for round in record.rounds { _ = Qualification(round, attempt: 1) }
  return 0
}
