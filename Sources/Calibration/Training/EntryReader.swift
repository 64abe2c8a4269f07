/// Reads what a trainee types at the steps of a ballot.
enum EntryReader {
  /// The most bytes that a line may have.
  static let longest = 2000

  /// The entries that a line stands for.
  ///
  /// Several ratings on one line go to the criteria that follow.
  ///
  /// - Parameters:
  ///   - line: What was typed, without white space around it.
  ///   - step: The step at hand.
  ///   - left: The criteria that are still to be rated, the one at hand first.
  ///   - passages: How many passages the answer has.
  /// - Returns: At least one entry.
  /// - Throws: Why the line is no answer.
  static func entries(
    _ line: String,
    at step: BallotStep,
    left: [String],
    passages: Int
  ) throws(EntryProblem) -> [BallotEntry] {
    guard line.utf8.count <= longest else { throw .tooLong(limit: longest) }
    switch step {
    case .rating: return try ratings(line, left)
    case .vote: return [.vote(try vote(line))]
    case .level: return [.level(try level(line))]
    case .confidence: return [.confidence(try confidence(line))]
    case .evidence: return [.evidence(try evidence(line, passages))]
    case .reason:
      guard !line.isEmpty else { throw .emptyReason }
      return [.reason(line)]
    case .feedback: return [.feedback(line == "-" ? "" : line)]
    }
  }

  private static func words(_ line: String) -> [String] {
    line.split { $0 == " " || $0 == "," || $0 == "\t" || $0 == ";" }.map(String.init)
  }

  private static func ratings(
    _ line: String,
    _ left: [String]
  ) throws(EntryProblem) -> [BallotEntry] {
    let words = words(line)
    guard !words.isEmpty else { throw .rating(line) }
    guard words.count <= left.count else {
      throw .tooManyRatings(given: words.count, left: left.count)
    }
    var entries: [BallotEntry] = []
    for (criterion, word) in zip(left, words) {
      if ["-", "0", "n", "none"].contains(word.lowercased()) {
        entries.append(.rating(criterion, nil))
      } else if let rating = Int(word), RatingCounts.scale.contains(rating) {
        entries.append(.rating(criterion, rating))
      } else {
        throw .rating(word)
      }
    }
    return entries
  }

  private static func vote(_ line: String) throws(EntryProblem) -> Vote {
    let text = line.lowercased()
    if let vote = Int(text).flatMap(Vote.init(rawValue:)) { return vote }
    guard let vote = Vote.allCases.first(where: { $0.words == text }) else { throw .vote(line) }
    return vote
  }

  private static func level(_ line: String) throws(EntryProblem) -> Level {
    let text = line.lowercased()
    let found = Level.allCases.filter { !text.isEmpty && $0.rawValue.hasPrefix(text) }
    guard let level = found.first, found.count == 1 else { throw .level(line) }
    return level
  }

  private static func confidence(_ line: String) throws(EntryProblem) -> Int {
    let digits = line.hasSuffix("%") ? String(line.dropLast()) : line
    guard let percent = Int(digits), (0...100).contains(percent) else { throw .confidence(line) }
    return percent
  }

  private static func evidence(
    _ line: String,
    _ passages: Int
  ) throws(EntryProblem) -> [Int] {
    if ["-", "none", "0"].contains(line.lowercased()) { return [] }
    var numbers: Set<Int> = []
    for word in words(line) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        first >= 1, first <= last, last <= passages
      else { throw .evidence(word, passages: passages) }
      numbers.formUnion(first...last)
    }
    guard !numbers.isEmpty else { throw .evidence(line, passages: passages) }
    return numbers.sorted()
  }
}
