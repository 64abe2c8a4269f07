/// What a shell may offer for a value that is being typed.
enum ValueCompletion: Hashable, Sendable {
  case nothing
  case file
  case folder
  case choices([String])
}
