/// Why a record of training cannot be read.
public struct TrainingRecordError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// The line is no JSON object.
    case notJSON(String)
    /// The file is something else; what it calls itself, where it says.
    case foreign(String?)
    /// The record was written by a newer program, with this version.
    case newer(Int)
    /// A key is missing or holds something else than it should.
    case unusable(key: String, expected: String)
    case unknownEvent(String)
    /// The line belongs to a round that never began.
    case noSuchRound(Int)
    /// The line belongs to a seat that was never taken.
    case noSuchSeat(Int)
  }

  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let problem: Problem

  /// What is wrong in lowercase, without a full stop.
  public var message: String {
    switch problem {
    case .notJSON(let reason): "line \(line): \(reason)"
    case .foreign(let schema?): "line \(line): '\(schema)' is no record of training"
    case .foreign(nil): "line \(line): this is no record of training"
    case .newer(let version):
      "line \(line): the record has version \(version), and this program reads version "
        + "\(TrainingRecord.version); use a newer program"
    case .unusable(let key, let expected): "line \(line): '\(key)' is not \(expected)"
    case .unknownEvent(let name): "line \(line): unknown event '\(name)'"
    case .noSuchRound(let number): "line \(line): round \(number) never began"
    case .noSuchSeat(let number): "line \(line): seat \(number) was never taken"
    }
  }
}
