/// Makes labels from a record of JSON Lines: three raters under `raters`, or one label in the record.
struct LabelDecoder {
  private let rubric: Rubric
  private let criteria: [String]
  private let signals: [String: Int]

  init(_ rubric: Rubric) {
    self.rubric = rubric
    criteria = rubric.criteria.map(\.id)
    signals = Dictionary(
      rubric.signals.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// A label that cannot be used: what is wrong, and the way to it.
  private struct Mistake: Error {
    let problem: Problem
    let path: [JSONPlace.Step]
  }

  /// What a record says of an answer.
  struct Label {
    var id: String?
    var voice: String?
    var raters: [AnswerLabel]
    /// The words that show a finding, by the signal's place.
    var quotes: [Int: [String]]
  }

  /// The id, the voice or null, each rater's label, and what they quote.
  ///
  /// - Throws: The first problem, with its line and column.
  func decode(
    _ record: RawRecord,
    name: String,
    idKey: String
  ) throws(Diagnostic) -> Label {
    let value = try JSONLine.read(record, name: name)
    do throws(Mistake) {
      guard case .object = value else { throw wrong("an object", value, []) }
      let id = try text(value[idKey], [.key(idKey)]) ?? value[idKey]?.integer.map { String($0) }
      let voice = try text(value["voice"], [.key("voice")])
      let quotes = try quotes(value["quotes"], [.key("quotes")])
      guard let raters = value["raters"], raters != .null else {
        return Label(id: id, voice: voice, raters: [try label(value, [])], quotes: quotes)
      }
      guard let items = raters.array else { throw wrong("a list", raters, [.key("raters")]) }
      guard !items.isEmpty else {
        throw Mistake(problem: .emptyValue("'raters'"), path: [.key("raters")])
      }
      var labels: [AnswerLabel] = []
      for (index, item) in items.enumerated() {
        labels.append(try label(item, [.key("raters"), .item(index)]))
      }
      return Label(id: id, voice: voice, raters: labels, quotes: quotes)
    } catch {
      throw record.diagnostic(error.problem, at: error.path, name: name)
    }
  }

  private func label(_ value: JSONValue, _ path: [JSONPlace.Step]) throws(Mistake) -> AnswerLabel {
    guard case .object = value else { throw wrong("an object", value, path) }
    guard let vote = value["vote"] else {
      throw Mistake(problem: .missingKey("vote", in: "a label"), path: path)
    }
    let headline = try text(value["headline"], path + [.key("headline")])
    return AnswerLabel(
      vote: try self.vote(vote, path + [.key("vote")]),
      level: try level(value["level"], path + [.key("level")]),
      ratings: try ratings(value["criteria"], path + [.key("criteria")]),
      findings: try findings(value["findings"], path + [.key("findings")]),
      headlines: try headline.map { name throws(Mistake) in
        [try signal(name, path + [.key("headline")])]
      } ?? []
    )
  }

  private func vote(_ value: JSONValue, _ path: [JSONPlace.Step]) throws(Mistake) -> Vote {
    guard let number = value.integer else { throw wrong("a whole number", value, path) }
    guard let vote = Vote(rawValue: number) else {
      throw Mistake(problem: .valueOutOfRange("\(number)", allowed: "1 to 4"), path: path)
    }
    return vote
  }

  private func level(_ value: JSONValue?, _ path: [JSONPlace.Step]) throws(Mistake) -> Level? {
    guard let name = try text(value, path) else { return nil }
    guard let level = Level(rawValue: name) else {
      let known = Level.allCases.map(\.rawValue)
      throw Mistake(
        problem: .unknownValue(
          name,
          allowed: known,
          nearest: Nearest.match(for: name, among: known)
        ),
        path: path
      )
    }
    return level
  }

  private func ratings(
    _ value: JSONValue?,
    _ path: [JSONPlace.Step]
  ) throws(Mistake) -> [Int?] {
    var ratings: [Int?] = criteria.map { _ in nil }
    guard let value, value != .null else { return ratings }
    guard case .object(let members) = value else { throw wrong("an object", value, path) }
    for (key, rating) in members.sorted(by: { $0.key < $1.key }) {
      let place = path + [.key(key)]
      guard let index = criteria.firstIndex(of: key) else {
        let nearest = Nearest.match(for: key, among: criteria)
        throw Mistake(
          problem: .unknownReference(kind: "criterion", id: key, nearest: nearest),
          path: place
        )
      }
      guard rating != .null else { continue }
      guard let number = rating.integer else { throw wrong("a whole number", rating, place) }
      guard (1...4).contains(number) else {
        throw Mistake(problem: .valueOutOfRange("\(number)", allowed: "1 to 4"), path: place)
      }
      ratings[index] = number
    }
    return ratings
  }

  /// Findings by name, or as `batch` writes them: objects with a `signal`.
  private func findings(
    _ value: JSONValue?,
    _ path: [JSONPlace.Step]
  ) throws(Mistake) -> [Int] {
    guard let value, value != .null else { return [] }
    guard let items = value.array else { throw wrong("a list", value, path) }
    var places: [Int] = []
    for (index, item) in items.enumerated() {
      let place = path + [.item(index)]
      guard let name = item.string ?? item["signal"]?.string else {
        throw wrong("the id of a signal", item, place)
      }
      places.append(try signal(name, place))
    }
    return places
  }

  /// Texts by the signal that they show.
  private func quotes(
    _ value: JSONValue?,
    _ path: [JSONPlace.Step]
  ) throws(Mistake) -> [Int: [String]] {
    guard let value, value != .null else { return [:] }
    guard case .object(let members) = value else { throw wrong("an object", value, path) }
    var quotes: [Int: [String]] = [:]
    for (key, list) in members.sorted(by: { $0.key < $1.key }) {
      let place = path + [.key(key)]
      let signal = try signal(key, place)
      guard let items = list.array else { throw wrong("a list", list, place) }
      for (index, item) in items.enumerated() {
        guard let text = try text(item, place + [.item(index)]) else {
          throw wrong("text", item, place + [.item(index)])
        }
        quotes[signal, default: []].append(text)
      }
    }
    return quotes
  }

  private func signal(_ name: String, _ path: [JSONPlace.Step]) throws(Mistake) -> Int {
    if let place = signals[name] { return place }
    let nearest = Nearest.match(for: name, among: rubric.signals.map(\.id))
    throw Mistake(
      problem: .unknownReference(kind: "signal", id: name, nearest: nearest),
      path: path
    )
  }

  private func text(_ value: JSONValue?, _ path: [JSONPlace.Step]) throws(Mistake) -> String? {
    switch value {
    case nil, .null?, .integer?: return nil
    case .string(let text)?: return text.isEmpty ? nil : text
    case .some(let value): throw wrong("text", value, path)
    }
  }

  private func wrong(
    _ expected: String,
    _ value: JSONValue,
    _ path: [JSONPlace.Step]
  ) -> Mistake {
    Mistake(problem: .wrongType(expected: expected, found: value.description), path: path)
  }
}
