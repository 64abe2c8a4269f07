/// An option of a command: its description, and the way from what was typed to its value.
///
/// An option is declared once. The command lists its `description` and reads the value with the
/// option itself as key, so that its type is known: `arguments[format]`.
struct Option<Value: Sendable>: Sendable {
  let description: OptionDescription

  /// The value of what was given: every text that the description accepted, in order.
  let value: @Sendable ([String]) -> Value
}
