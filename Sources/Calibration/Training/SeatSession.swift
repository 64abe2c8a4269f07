/// A seat in a debrief, line by line: what is asked, what was entered, and what is shown.
///
/// A value without a clock or a terminal: the same lines give the same scenes.
public struct SeatSession: Sendable {
  /// The debrief as far as it was held.
  public private(set) var seated: SeatedDebrief
  /// What is asked next; null when it is over.
  public private(set) var prompt: SeatPrompt?
  /// What the person wrote to the candidate, or empty.
  public private(set) var feedback = ""
  /// The entries that were taken, in order: entering them again leads here.
  public private(set) var entries: [String] = []
  /// Whether the person left before the end.
  public private(set) var hasLeft = false

  private let start: SeatedDebrief
  private var ratings: [Int?]
  private var vote: Vote?
  private var turnsShown = 0

  /// Begins at the first rating.
  public init(_ seated: SeatedDebrief) {
    start = seated
    self.seated = seated
    ratings = seated.scenario.rubric.criteria.map { _ in nil }
    prompt = nil
    prompt = firstPrompt
  }

  /// What is shown before anything is asked.
  public var opening: [SeatScene] { [.opening] }

  /// The result; null before the end.
  public var result: SeatResult? { prompt == nil && !hasLeft ? SeatResult(seated) : nil }

  /// Places of the criteria that are asked for: all that the answers heard can show.
  public var asked: [Int] {
    let isChallenged = seated.heard.texts.contains { $0.pushback != nil }
    let criteria = seated.scenario.rubric.criteria
    return criteria.indices.filter { isChallenged || criteria[$0].applies != .afterChallenge }
  }

  private var firstPrompt: SeatPrompt { asked.first.map(SeatPrompt.rating) ?? .vote(isLast: false) }

  /// Takes a line as it was typed.
  ///
  /// `?`, `u`, `t` and `q` alone (or `help`, `undo`, `text` and `quit`) work at every prompt.
  ///
  /// - Returns: What is shown for it.
  public mutating func take(_ line: String) -> [SeatScene] {
    guard let prompt else { return [] }
    let entry = Self.trimmed(line)
    switch entry {
    case "?", "help": return [.help(prompt)]
    case "t", "text": return [.opening]
    case "q", "quit": return leave()
    case "u", "undo": return undo()
    default: break
    }
    guard let scenes = accept(entry, at: prompt) else {
      return [.refused(entry: entry, expected: Self.expected(at: prompt))]
    }
    entries.append(entry)
    return scenes
  }

  /// Leaves before the end; nothing that was entered is forgotten.
  public mutating func leave() -> [SeatScene] {
    hasLeft = prompt != nil
    prompt = nil
    return hasLeft ? [.left] : []
  }

  private mutating func undo() -> [SeatScene] {
    guard !entries.isEmpty else { return [.nothingToUndo] }
    var again = SeatSession(start)
    for entry in entries.dropLast() { _ = again.take(entry) }
    self = again
    return [.undone]
  }
}

extension SeatSession {
  /// Takes an entry at a prompt, and gives what is shown; null where it does not fit.
  private mutating func accept(_ entry: String, at prompt: SeatPrompt) -> [SeatScene]? {
    switch prompt {
    case .rating(let criterion): return rate(criterion, entry)
    case .vote(let isLast):
      guard let vote = voted(entry, isLast: isLast) else { return nil }
      self.vote = vote
      self.prompt = .level(isLast: isLast)
      return []
    case .level(let isLast): return cast(entry, isLast: isLast)
    case .turn: return argue(entry)
    case .feedback:
      feedback = entry
      self.prompt = nil
      return [.result]
    }
  }

  private mutating func rate(_ criterion: Int, _ entry: String) -> [SeatScene]? {
    guard let rating = Self.rating(entry) else { return nil }
    ratings[criterion] = rating > 0 ? rating : nil
    let next = asked.first { $0 > criterion }
    prompt = next.map(SeatPrompt.rating) ?? .vote(isLast: false)
    return []
  }

  private func voted(_ entry: String, isLast: Bool) -> Vote? {
    if entry.isEmpty { return isLast ? seated.firstBallot?.vote : nil }
    if let number = Int(entry) { return Vote(rawValue: number) }
    return Vote.allCases.first { $0.words == entry.lowercased() }
  }

  private mutating func cast(_ entry: String, isLast: Bool) -> [SeatScene]? {
    guard let vote else { return nil }
    let level: Level
    if entry.isEmpty {
      let known = isLast && seated.firstBallot?.vote == vote ? seated.firstBallot?.level : nil
      let adequate = ratings.count { ($0 ?? 0) >= 2 }
      level = known ?? Level(vote: vote, adequate: adequate, isSpokenFor: false)
    } else {
      guard let named = Level.allCases.first(where: { Self.names($0, entry.lowercased()) }) else {
        return nil
      }
      level = named
    }
    let ballot = GivenBallot(vote: vote, level: level, ratings: ratings)
    guard seated.take(isLast ? .last(ballot) : .first(ballot)) else { return nil }
    return goOn()
  }

  private mutating func argue(_ entry: String) -> [SeatScene]? {
    guard !entry.isEmpty, entry != "pass" else {
      return seated.take(.turn(nil)) ? goOn() : nil
    }
    guard let argument = seated.argument(entry), seated.take(.turn(argument)) else { return nil }
    return [.argued(argument)] + goOn()
  }

  /// Shows what happened since, and asks for what comes next.
  private mutating func goOn() -> [SeatScene] {
    let turns = seated.turns
    // A pass of one's own is no news.
    let told = turns.dropFirst(turnsShown).filter { $0.speaker != seated.member || $0.says != nil }
    var scenes = told.map(SeatScene.turn)
    turnsShown = turns.count
    switch seated.step {
    case .first: prompt = firstPrompt
    case .turn(let round): prompt = .turn(round: round)
    case .last:
      prompt = .vote(isLast: true)
      scenes.append(.standing(standing))
    case .done: prompt = .feedback
    }
    return scenes
  }

  /// The votes after the discussion, the person's still the first.
  private var standing: [Vote?] {
    guard let outcome = seated.outcome else { return [] }
    return outcome.seats.map { $0.after?.vote }
  }

  private static func rating(_ entry: String) -> Int? {
    if entry == "-" || entry == "0" || entry == "none" { return 0 }
    guard let number = Int(entry), (1...4).contains(number) else { return nil }
    return number
  }

  private static func names(_ level: Level, _ entry: String) -> Bool {
    level.rawValue == entry || (entry.utf8.count >= 2 && level.rawValue.hasPrefix(entry))
      || level.rawValue.split(separator: "-").joined(separator: " ") == entry
  }

  private static func trimmed(_ line: String) -> String {
    let scalars = line.unicodeScalars.drop { $0.properties.isWhitespace }
    guard let end = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[...end])
  }

  /// What fits at a prompt.
  public static func expected(at prompt: SeatPrompt) -> String {
    switch prompt {
    case .rating: "1 to 4, or - for nothing to judge by"
    case .vote(let isLast):
      "1 to 4" + (isLast ? ", or an empty line for the same vote" : "")
    case .level:
      "staff, senior or below-senior, or an empty line for the level that goes with the vote"
    case .turn:
      "the number of a passage, words of an answer, the id of a signal, or an empty line to pass"
    case .feedback: "a line of text, or an empty line"
    }
  }
}
