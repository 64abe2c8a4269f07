import Calibration

/// Who speaks first, as `--order` of `hcsim simulate` has it.
enum SpeakingOrder: String, CaseIterable, Sendable {
  case juniorFirst = "junior-first"
  case seniorFirst = "senior-first"
  case listed
  case hiringManagerLast = "hiring-manager-last"
  case random

  /// The order of a panel, or null for a random one.
  var order: Discussion.Order? { Discussion.Order(rawValue: rawValue) }
}
