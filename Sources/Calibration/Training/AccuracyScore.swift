/// Cronbach's four components of how far ratings lie from the committee's, less what noise alone
/// would give.
public struct AccuracyScore: Sendable, Hashable {
  /// The components as they are, in squared points.
  public let parts: RatingAccuracy.Parts
  /// What a rater without fault, as noisy as one of the committee, would show.
  public let floor: RatingAccuracy.Parts
  /// What is left above the floor.
  public let excess: RatingAccuracy.Parts
  /// Borman's differential accuracy, a mean of Fisher's *z*; null where ratings are flat.
  public let differentialAccuracyZ: Double?
  /// Exercises that are complete on the criteria compared.
  public let exerciseCount: Int
  /// The criteria compared: those that both rated most often.
  public let criteria: [String]

  /// Exercises that the components need.
  public static let neededCount = 20

  /// Compares the part of the ratings that is complete.
  init(_ cells: [RatedCell], criteria: [Criterion], noise: CommitteeNoise) throws(Undefined) {
    var table: [Int: [String: RatedCell]] = [:]
    for cell in cells { table[cell.attempt, default: [:]][cell.criterion] = cell }
    let attempts = table.keys.sorted()
    var counts = criteria.enumerated().map { place, criterion in
      (id: criterion.id, place: place, count: attempts.count { table[$0]?[criterion.id] != nil })
    }
    counts.sort { (-$0.count, $0.place) < (-$1.count, $1.place) }
    var best: (attempts: [Int], criteria: [String]) = ([], [])
    for size in stride(from: counts.count, to: 1, by: -1) {
      let ids = counts.prefix(size).map(\.id)
      let complete = attempts.filter { attempt in ids.allSatisfy { table[attempt]?[$0] != nil } }
      if complete.count * size > best.attempts.count * best.criteria.count {
        best = (complete, ids)
      }
    }
    let ids = criteria.map(\.id).filter(best.criteria.contains)
    func rows(_ value: (RatedCell) -> Double) -> [[Double]] {
      best.attempts.map { attempt in ids.compactMap { table[attempt]?[$0].map(value) } }
    }
    let found = try RatingAccuracy(
      rows { Double($0.rating) },
      standard: rows { $0.standard }
    )
    let floor = RatingAccuracy.noiseFloor(
      noiseVariance: noise.differenceVariance,
      exercises: best.attempts.count,
      criteria: ids.count
    )
    parts = found.parts
    self.floor = floor
    excess = found.parts.above(floor)
    differentialAccuracyZ = found.differentialAccuracyZ
    exerciseCount = best.attempts.count
    self.criteria = ids
  }
}
