/// The four axes of a clause at one token, each with the cue that set it.
public struct Scope: Sendable, Hashable {
  /// Who acts.
  public var agent: Agent = .none
  /// Index of the token that negates, or -1 for an affirmed clause.
  public var negationCue: Int32 = -1
  /// Index of the token that makes it hoped for, planned, conditional or a bare infinitive, or -1.
  public var modeCue: Int32 = -1
  /// Index of the token that puts it in a past that is over, or -1.
  public var timeCue: Int32 = -1
  /// Index of the subject's head, or -1.
  public var subject: Int32 = -1

  /// Whether the clause says that it is so.
  public var isAffirmed: Bool { negationCue < 0 }
  /// Whether the clause says that it happened.
  public var isActual: Bool { modeCue < 0 }
  /// Whether it still holds, or is told as an event.
  public var isCurrent: Bool { timeCue < 0 }
}
