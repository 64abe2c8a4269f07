extension RaterReport {
  /// The beginning of the name of a simulated rater, before the name of whom it stands in for.
  static let simulated = "simulated "

  /// A person and the simulated interviewer in the same seat, by their places among the raters.
  private struct Pair {
    var person: Int
    var twin: Int
    /// The ratings that both gave, the person's first.
    var ratings: [(criterion: Int, person: Int, twin: Int)]
    /// How far the person rates above the simulation, on the ratings that both gave.
    var lean: Double {
      guard !ratings.isEmpty else { return 0 }
      return Double(ratings.reduce(0) { $0 + $1.person - $1.twin }) / Double(ratings.count)
    }
  }

  /// People beside the simulated panel, where the file has the ratings of both.
  var beside: [Block] {
    let pairs = simulatedPairs
    guard !pairs.isEmpty else { return [] }
    let raters = calibration.panel.ratings.raters
    let columns = [
      Table.Column("Interviewer"), Table.Column("Before", .trailing),
      Table.Column("After", .trailing), Table.Column("Same ratings", .trailing),
      Table.Column("Lean", .trailing),
    ]
    let rows = pairs.map { pair -> [RichText] in
      let same = pair.ratings.count { $0.person == $0.twin }
      return [
        RichText(raters[pair.person]), votes(of: pair, .before), votes(of: pair, .after),
        "\(same) of \(pair.ratings.count)", Self.signed(pair.lean),
      ]
    }
    let caption: RichText = """
      Votes of the person, then of the simulated interviewer in the same seat; lean is how far the \
      person rates above it, before the discussion.
      """
    return [
      .heading(level: 2, "Beside the simulation"), .paragraph(apart(pairs)),
      .table(Table(caption: caption, columns: columns, rows: rows)),
    ]
  }

  private var simulatedPairs: [Pair] {
    let ratings = calibration.panel.ratings
    return ratings.raters.indices.compactMap { person in
      guard let twin = ratings.raters.firstIndex(of: Self.simulated + ratings.raters[person])
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

  /// `3, 1` for one candidate; means for several.
  private func votes(of pair: Pair, _ stage: PanelRatings.Stage) -> RichText {
    let means = [pair.person, pair.twin].map { rater -> String in
      let votes = calibration.panel.votes.filter { $0.rater == rater && $0.stage == stage }
      guard !votes.isEmpty else { return "-" }
      let mean = votes.reduce(0) { $0 + $1.vote } / Double(votes.count)
      return DecimalText.fixed(mean, decimals: votes.count == 1 ? 0 : 1)
    }
    return RichText(means.joined(separator: ", "))
  }

  /// How far the two panels agree, and where they differ most.
  private func apart(_ pairs: [Pair]) -> RichText {
    let criteria = calibration.panel.ratings.criteria
    let all = pairs.flatMap(\.ratings)
    let same = all.count { $0.person == $0.twin }
    let leans = criteria.indices.compactMap { criterion -> (name: String, lean: Double)? in
      let own = all.filter { $0.criterion == criterion }
      guard !own.isEmpty else { return nil }
      let sum = own.reduce(0) { $0 + $1.person - $1.twin }
      return (criteria[criterion], Double(sum) / Double(own.count))
    }
    let ranked = leans.enumerated().sorted {
      ($1.element.lean.magnitude, $0.offset) < ($0.element.lean.magnitude, $1.offset)
    }
    let widest = ranked.prefix(3).map(\.element).filter { $0.lean != 0 }
    let text = "The people and the simulated panel give the same rating in \(same) of \(all.count)"
    guard !widest.isEmpty else { return RichText(text + ".") }
    let names = widest.map { "\($0.name) (\(SignedText.logits($0.lean)))" }
    return RichText(text + "; furthest apart on \(Prose.list(names)).")
  }
}
