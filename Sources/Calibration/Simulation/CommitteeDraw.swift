/// The committees that can be drawn from a pool.
///
/// Seats with a role belong to those who hold them. The other seats go to any of the panel's other
/// members and the pool's; members of the panel keep their own seat, and the rest take what is free.
enum CommitteeDraw {
  /// At most so many committees are told apart; of more, so many are drawn.
  static let limit = 400

  /// How many committees there are to draw from, or null beyond a million.
  static func count(of panel: Panel, poolCount: Int) -> Int? {
    let seats = panel.members.count
    let holders = panel.holders
    let fixed = panel.members.count { holders.contains($0) }
    guard poolCount > 0, seats > fixed else { return 1 }
    return combinations(of: seats - fixed + poolCount, taking: seats - fixed)
  }

  /// All committees in random order, or as many random ones.
  ///
  /// - Parameters:
  ///   - panel: The panel.
  ///   - poolCount: Interviewers beside the panel's own, whose places follow those.
  ///   - random: Decides the order, and who sits where not all committees are taken.
  /// - Returns: At least one.
  static func committees(
    of panel: Panel,
    poolCount: Int,
    random: CounterRandom
  ) -> [Committee] {
    let seats = panel.members.count
    let holders = panel.holders
    let fixed = panel.members.indices.filter { holders.contains(panel.members[$0]) }
    let free = (0..<seats + poolCount).filter { $0 >= seats || !fixed.contains($0) }
    let open = seats - fixed.count
    guard poolCount > 0, open > 0 else { return [committee(Array(0..<seats), seats: seats)] }
    guard let count = combinations(of: free.count, taking: open), count <= limit else {
      return (0..<limit).map { draw in
        let drawn = random.stream(UInt64(draw)).shuffled(free).prefix(open)
        return committee(fixed + drawn, seats: seats)
      }
    }
    let all = subsets(of: free, taking: open).map { committee(fixed + $0, seats: seats) }
    return random.shuffled(all)
  }

  /// Gives each of the chosen a seat.
  static func committee(_ chosen: [Int], seats: Int) -> Committee {
    var members: [Int?] = (0..<seats).map { chosen.contains($0) ? $0 : nil }
    var rest = chosen.filter { $0 >= seats }.sorted()[...]
    var standsIn: [Int?] = Array(repeating: nil, count: seats)
    for seat in 0..<seats where members[seat] == nil {
      members[seat] = rest.popFirst()
      standsIn[seat] = seat
    }
    return Committee(members: members.compactMap(\.self), standsIn: standsIn)
  }

  /// How many ways there are to choose, or null beyond a million.
  static func combinations(of count: Int, taking chosen: Int) -> Int? {
    var ways = 1
    for step in 0..<min(chosen, count - chosen) {
      ways = ways * (count - step) / (step + 1)
      if ways > 1_000_000 { return nil }
    }
    return ways
  }

  private static func subsets(of places: [Int], taking count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard places.count >= count, let first = places.first else { return [] }
    let rest = Array(places.dropFirst())
    return subsets(of: rest, taking: count - 1).map { [first] + $0 }
      + subsets(of: rest, taking: count)
  }
}
