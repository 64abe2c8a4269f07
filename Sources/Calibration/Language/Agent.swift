/// Who does what a clause tells.
public enum Agent: String, Sendable, Hashable, CaseIterable {
  /// The candidate: *I*, or the subject that a note-taker leaves out.
  case `self` = "self"
  /// *We*, or something of one's own that acts.
  case we = "we"
  /// Other people, teams or leaders.
  case other = "other"
  /// A figure or thing that moves by itself: *the rate fell*.
  case thing = "thing"
  /// No subject was found.
  case none = "none"
}
