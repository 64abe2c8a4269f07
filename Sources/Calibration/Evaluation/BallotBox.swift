/// The votes of a panel, by rater and candidate, beside the ratings they came with.
struct BallotBox: Sendable {
  private struct Key: Hashable {
    let rater: Int
    let candidate: Int
  }

  private let panel: PanelRatings
  private var before: [Key: Double] = [:]
  private var after: [Key: Double] = [:]
  private var ratings: [Key: [Int: Double]] = [:]

  init(_ panel: PanelRatings) {
    self.panel = panel
    for vote in panel.votes {
      let key = Key(rater: vote.rater, candidate: vote.candidate)
      switch vote.stage {
      // Of several occasions the first counts, as it does among the ratings.
      case .before: before[key] = before[key] ?? vote.vote
      case .after: after[key] = after[key] ?? vote.vote
      }
    }
    var occasions: [Key: [Int: Int]] = [:]
    for rating in panel.ratings.ratings {
      let key = Key(rater: rating.rater, candidate: rating.candidate)
      if let known = occasions[key]?[rating.criterion], known <= rating.occasion { continue }
      occasions[key, default: [:]][rating.criterion] = rating.occasion
      ratings[key, default: [:]][rating.criterion] = Double(rating.rating)
    }
  }

  /// How much each criterion that the rater rates counts in the rater's votes.
  func weights(of rater: Int) -> Result<RaterProfile.Weights, Undefined> {
    var rows: [(ratings: [Int: Double], vote: Double)] = []
    for candidate in panel.ratings.candidates.indices {
      let key = Key(rater: rater, candidate: candidate)
      guard let vote = before[key], let own = ratings[key] else { continue }
      rows.append((own, vote))
    }
    let criteria = Set(rows.flatMap(\.ratings.keys)).sorted()
    guard criteria.count > 1, rows.count > 2 else {
      return .failure(.tooFewUnits(needed: 3, found: criteria.count > 1 ? rows.count : 0))
    }
    do throws(Undefined) {
      let fit = try VoteWeights(
        rows.map { row in criteria.map { row.ratings[$0] } },
        votes: rows.map(\.vote)
      )
      return .success(RaterProfile.Weights(criteria: criteria, fit: fit))
    } catch {
      return .failure(error)
    }
  }

  /// How far the rater's votes move toward the others'.
  func susceptibility(of rater: Int) -> Result<Susceptibility, Undefined> {
    let raters = panel.ratings.raters.indices
    let moves = panel.ratings.candidates.indices.compactMap { candidate -> Susceptibility.Move? in
      let key = Key(rater: rater, candidate: candidate)
      guard let first = before[key], let last = after[key] else { return nil }
      let others = raters.filter { $0 != rater }
        .compactMap { before[Key(rater: $0, candidate: candidate)] }
      guard !others.isEmpty else { return nil }
      return Susceptibility.Move(
        before: first,
        others: others.reduce(0, +) / Double(others.count),
        after: last
      )
    }
    do throws(Undefined) { return .success(try Susceptibility(moves)) } catch {
      return .failure(error)
    }
  }
}
