// Floors: Numerics Documents Formats Language Rubric Reading Committee Debrief Feedback Evaluation/AnswerLabel.swift Measurement/Proportion.swift Simulation/FindingShare.swift Training/AnswerPassage.swift Training/BallotDraft.swift Training/BallotEntry.swift Training/BallotStep.swift Training/DriftCheck.swift Training/EventFields.swift Training/Exercise.swift Training/ExerciseReference.swift Training/ExpectedFinding.swift Training/HeardAnswers.swift Training/NumberedAnswer.swift Training/Qualification.swift Training/RatedCell.swift Training/RatingCounts.swift Training/SampleSpread.swift Training/SeatArgument.swift Training/SeatError.swift Training/SeatInput.swift Training/SeatResult.swift Training/SeatScore.swift Training/SeatedDebrief+Arguing.swift Training/SeatedDebrief.swift Training/Standing.swift Training/Timestamp.swift Training/TrainingAttempt.swift Training/TrainingEvent+JSON.swift Training/TrainingEvent+Reading.swift Training/TrainingEvent+Seats.swift Training/TrainingEvent.swift Training/TrainingRecord+Import.swift Training/TrainingRecord+Reading.swift Training/TrainingRecord+Seats.swift Training/TrainingRecord.swift Training/TrainingRecordError.swift Training/TrainingRound.swift Training/TrainingSeat.swift Training/TrainingStage.swift
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
