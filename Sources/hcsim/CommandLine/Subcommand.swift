/// A command below another one, described when it is asked for: a run needs one of them.
struct Subcommand: Sendable {
  /// The name in the description.
  let name: String
  let description: @Sendable () -> CommandDescription

  init(_ name: String, _ description: @escaping @Sendable () -> CommandDescription) {
    self.name = name
    self.description = description
  }

  init(_ description: CommandDescription) {
    self.init(description.name) { description }
  }
}
