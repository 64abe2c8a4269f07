/// People beside the simulated interviewers in the same seats, where ratings have both.
struct SimulatedPanel: Sendable {
  /// The beginning of the name of a simulated rater, before the name of whom it stands in for.
  static let prefix = "simulated "

  /// A person and the simulated interviewer in the same seat, by their places among the raters.
  struct Pair: Sendable {
    var person: Int
    var twin: Int
    /// The ratings that both gave, the person's first.
    var ratings: [(criterion: Int, person: Int, twin: Int)]

    /// How many of them are the same.
    var same: Int { ratings.count { $0.person == $0.twin } }

    /// How far the person rates above the simulation, on the ratings that both gave.
    var lean: Double {
      guard !ratings.isEmpty else { return 0 }
      return Double(ratings.reduce(0) { $0 + $1.person - $1.twin }) / Double(ratings.count)
    }
  }

  /// The pairs, in the order of the people.
  let pairs: [Pair]
  private let panel: PanelRatings

  /// Finds the pairs.
  init(_ panel: PanelRatings) {
    self.panel = panel
    let ratings = panel.ratings
    pairs = ratings.raters.indices.compactMap { person in
      guard let twin = ratings.raters.firstIndex(of: Self.prefix + ratings.raters[person])
      else { return nil }
      var given: [[Int]: Int] = [:]
      for rating in ratings.ratings where rating.rater == twin {
        given[[rating.candidate, rating.criterion]] = rating.rating
      }
      let both = ratings.ratings.compactMap { rating -> (criterion: Int, person: Int, twin: Int)? in
        guard rating.rater == person,
          let other = given[[rating.candidate, rating.criterion]]
        else { return nil }
        return (rating.criterion, rating.rating, other)
      }
      return Pair(person: person, twin: twin, ratings: both)
    }
  }

  /// How far the people rate above the simulation, by criterion that both rated.
  var leans: [(name: String, lean: Double)] {
    let all = pairs.flatMap(\.ratings)
    return panel.ratings.criteria.enumerated().compactMap { place, name in
      let own = all.filter { $0.criterion == place }
      guard !own.isEmpty else { return nil }
      let sum = own.reduce(0) { $0 + $1.person - $1.twin }
      return (name, Double(sum) / Double(own.count))
    }
  }

  /// The mean of a rater's votes at a stage, and how many they are; null where there is none.
  func votes(of rater: Int, _ stage: PanelRatings.Stage) -> (mean: Double, count: Int)? {
    let votes = panel.votes.filter { $0.rater == rater && $0.stage == stage }
    guard !votes.isEmpty else { return nil }
    return (votes.reduce(0) { $0 + $1.vote } / Double(votes.count), votes.count)
  }

  /// The comparison for other programs; null where there is nothing to compare.
  var json: JSONValue {
    guard !pairs.isEmpty else { return .null }
    return [
      "ratings": .integer(pairs.reduce(0) { $0 + $1.ratings.count }),
      "same": .integer(pairs.reduce(0) { $0 + $1.same }),
      "raters": .array(pairs.map(value)),
      "criteria": .array(
        leans.map { criterion in
          let lean = panel.values.difference(criterion.lean)
          return ["criterion": .string(criterion.name), "lean": RaterJSON.number(lean)]
        }
      ),
    ]
  }

  private func value(_ pair: Pair) -> JSONValue {
    func mean(_ rater: Int, _ stage: PanelRatings.Stage) -> JSONValue {
      let votes = votes(of: rater, stage)
      return RaterJSON.number(votes.map { panel.values.value($0.mean) })
    }
    return [
      "name": .string(panel.ratings.raters[pair.person]),
      "votes-before": mean(pair.person, .before), "votes-after": mean(pair.person, .after),
      "simulated-votes-before": mean(pair.twin, .before),
      "simulated-votes-after": mean(pair.twin, .after),
      "ratings": .integer(pair.ratings.count), "same": .integer(pair.same),
      "lean": pair.ratings.isEmpty ? .null : RaterJSON.number(panel.values.difference(pair.lean)),
    ]
  }
}
