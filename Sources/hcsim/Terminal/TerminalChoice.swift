/// When something that only suits a terminal is shown.
enum TerminalChoice: String, CaseIterable, Sendable {
  case auto
  case always
  case never
}
