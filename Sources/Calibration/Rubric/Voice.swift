/// The manner an interviewer writes in.
public enum Voice: String, Sendable, Hashable, CaseIterable {
  case terse = "terse"
  case plain = "plain"
  case coaching = "coaching"
}
