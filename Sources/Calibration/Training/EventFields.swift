/// The members of one line of a record, read by type.
struct EventFields {
  let json: JSONValue
  let line: Int

  init(_ json: JSONValue, line: Int) {
    self.json = json
    self.line = line
  }

  func error(_ problem: TrainingRecordError.Problem) -> TrainingRecordError {
    TrainingRecordError(line: line, problem: problem)
  }

  func unusable(_ key: String, _ expected: String) -> TrainingRecordError {
    error(.unusable(key: key, expected: expected))
  }

  func text(_ key: String) throws(TrainingRecordError) -> String {
    guard let text = json[key]?.string else { throw unusable(key, "text") }
    return text
  }

  func whole(_ key: String, in range: ClosedRange<Int>) throws(TrainingRecordError) -> Int {
    guard let number = json[key]?.integer, range.contains(number) else {
      throw unusable(key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String
  ) throws(TrainingRecordError) -> Choice {
    guard let choice = json[key]?.string.flatMap(Choice.init(rawValue:)) else {
      throw unusable(key, "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  func vote(_ key: String) throws(TrainingRecordError) -> Vote {
    guard let vote = Vote(rawValue: try whole(key, in: RatingCounts.scale)) else {
      throw unusable(key, "a vote from 1 to 4")
    }
    return vote
  }

  /// A rating from 1 to 4, or null.
  func rating(_ key: String) throws(TrainingRecordError) -> Int? {
    guard let value = json[key], value != .null else { return nil }
    return try whole(key, in: RatingCounts.scale)
  }

  /// Whole numbers above 0, rising, each once; what is none is left out.
  func numbers(_ key: String) -> [Int] {
    Set(json[key]?.array?.compactMap(\.integer).filter { $0 > 0 } ?? []).sorted()
  }

  func reference(_ key: String) throws(TrainingRecordError) -> ExerciseReference {
    guard let value = json[key], let votes = value["votes"]?.array else {
      throw unusable(key, "how the committee voted")
    }
    var criteria: [ExerciseReference.CriterionCounts] = []
    if case .object(let members) = value["criteria"] {
      criteria = members.sorted { $0.key < $1.key }.map { member in
        .init(member.key, Self.counts(member.value.array ?? []))
      }
    }
    let counts = Self.counts(votes)
    guard counts.rated > 0 else { throw unusable(key, "how the committee voted") }
    return ExerciseReference(
      votes: RatingCounts(counts.counts),
      levels: Level.allCases.map { value["levels"]?[$0.rawValue]?.integer ?? 0 },
      criteria: criteria
    )
  }

  /// Four counts and perhaps those who gave no rating; at most a million each.
  private static func counts(_ values: [JSONValue]) -> RatingCounts {
    let numbers = values.map { min(max($0.integer ?? 0, 0), 1_000_000) }
    return RatingCounts(
      Array(numbers.prefix(4)),
      unrated: numbers.count > 4 ? numbers[4] : 0
    )
  }
}
