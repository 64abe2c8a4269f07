extension Option where Value == Bool {
  /// An option that is there or not.
  static func flag(_ name: String, _ short: Character? = nil, help: String) -> Option {
    Option(description: OptionDescription(name: name, short: short, help: help)) { !$0.isEmpty }
  }
}

extension Option where Value == String? {
  /// An option whose value may be any text but the empty one.
  static func text(
    _ name: String,
    _ short: Character? = nil,
    placeholder: String,
    help: String,
    completion: ValueCompletion = .nothing,
    defaultText: String? = nil,
    environmentName: String? = nil
  ) -> Option {
    let argument = OptionDescription.Argument(
      placeholder: placeholder,
      completion: completion,
      expected: "a text that is not empty",
      accepts: { !$0.isEmpty }
    )
    let description = OptionDescription(
      name: name,
      short: short,
      argument: argument,
      help: help,
      defaultText: defaultText,
      environmentName: environmentName
    )
    return Option(description: description) { $0.last }
  }
}

extension Option where Value == [String] {
  /// An option that may be given several times, each time with a text.
  static func texts(
    _ name: String,
    _ short: Character? = nil,
    placeholder: String,
    help: String,
    completion: ValueCompletion = .nothing
  ) -> Option {
    let argument = OptionDescription.Argument(
      placeholder: placeholder,
      completion: completion,
      expected: "a text that is not empty",
      accepts: { !$0.isEmpty }
    )
    let description = OptionDescription(
      name: name,
      short: short,
      argument: argument,
      help: help,
      isRepeatable: true
    )
    return Option(description: description) { $0 }
  }
}

extension Option where Value == Int? {
  /// An option whose value is a whole number of a range.
  static func integer(
    _ name: String,
    _ short: Character? = nil,
    placeholder: String = "N",
    in range: ClosedRange<Int>,
    help: String,
    defaultText: String? = nil,
    environmentName: String? = nil
  ) -> Option {
    let argument = OptionDescription.Argument(
      placeholder: placeholder,
      completion: .nothing,
      expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      accepts: { Int($0).map(range.contains) ?? false }
    )
    let description = OptionDescription(
      name: name,
      short: short,
      argument: argument,
      help: help,
      defaultText: defaultText,
      environmentName: environmentName
    )
    return Option(description: description) { $0.last.flatMap { Int($0) } }
  }
}

extension Option where Value == Double? {
  /// An option whose value is a number of a range.
  static func number(
    _ name: String,
    _ short: Character? = nil,
    placeholder: String = "X",
    in range: ClosedRange<Double>,
    help: String,
    defaultText: String? = nil
  ) -> Option {
    let argument = OptionDescription.Argument(
      placeholder: placeholder,
      completion: .nothing,
      expected: "a number from \(range.lowerBound) to \(range.upperBound)",
      accepts: { Double($0).map(range.contains) ?? false }
    )
    let description = OptionDescription(
      name: name,
      short: short,
      argument: argument,
      help: help,
      defaultText: defaultText
    )
    return Option(description: description) { $0.last.flatMap { Double($0) } }
  }
}

extension Option {
  /// An option whose value is one of a type's names, or `nil` where it is not given.
  static func choice<Choice>(
    _ name: String,
    _ short: Character? = nil,
    placeholder: String,
    of choices: [Choice],
    help: String,
    defaultText: String? = nil,
    environmentName: String? = nil
  ) -> Option where Value == Choice?, Choice: RawRepresentable<String> & Sendable {
    let names = choices.map(\.rawValue)
    let argument = OptionDescription.Argument(
      placeholder: placeholder,
      completion: .choices(names),
      expected: "one of " + names.joined(separator: ", "),
      accepts: { names.contains($0) }
    )
    let description = OptionDescription(
      name: name,
      short: short,
      argument: argument,
      help: help,
      defaultText: defaultText,
      environmentName: environmentName
    )
    return Option(description: description) { $0.last.flatMap(Choice.init(rawValue:)) }
  }

  /// The same option with a number or text for when it is not given, which documents show.
  func defaulting<Wrapped: LosslessStringConvertible>(
    to value: Wrapped
  ) -> Option<Wrapped> where Value == Wrapped? {
    defaulting(to: value, shownAs: value.description)
  }

  /// The same option with a choice for when it is not given, which documents show by its name.
  func defaulting<Wrapped: RawRepresentable<String>>(
    to value: Wrapped
  ) -> Option<Wrapped> where Value == Wrapped? {
    defaulting(to: value, shownAs: value.rawValue)
  }

  private func defaulting<Wrapped>(
    to value: Wrapped,
    shownAs text: String
  ) -> Option<Wrapped> where Value == Wrapped? {
    let read = self.value
    let description = OptionDescription(
      name: description.name,
      short: description.short,
      argument: description.argument,
      help: description.help,
      defaultText: text,
      environmentName: description.environmentName,
      isRepeatable: description.isRepeatable
    )
    return Option<Wrapped>(description: description) { read($0) ?? value }
  }
}
