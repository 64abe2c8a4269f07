/// Who sits in one debrief.
struct Committee: Sendable, Hashable {
  /// Places of the interviewers, by seat.
  var members: [Int]
  /// Whose rounds of interviews a member took over, by seat: a place in the panel, or null for one
  /// that holds its own.
  var standsIn: [Int?]
}
