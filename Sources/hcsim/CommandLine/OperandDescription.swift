/// What a command expects besides options.
struct OperandDescription: Sendable {
  enum Count: Sendable {
    case one
    case optional
    case any
    case oneOrMore

    var isRequired: Bool {
      switch self {
      case .one, .oneOrMore: true
      case .optional, .any: false
      }
    }

    var isRepeated: Bool {
      switch self {
      case .any, .oneOrMore: true
      case .one, .optional: false
      }
    }
  }

  /// What stands for the operand in help, in capitals.
  let placeholder: String

  /// One phrase in lowercase without a full stop.
  let help: String
  let count: Count
  let completion: ValueCompletion

  init(
    _ placeholder: String,
    _ count: Count = .one,
    help: String,
    completion: ValueCompletion = .nothing
  ) {
    self.placeholder = placeholder
    self.count = count
    self.help = help
    self.completion = completion
  }

  /// The operand as a synopsis shows it: `[FILE...]`.
  var synopsis: String {
    let name = count.isRepeated ? placeholder + "..." : placeholder
    return count.isRequired ? name : "[\(name)]"
  }
}
