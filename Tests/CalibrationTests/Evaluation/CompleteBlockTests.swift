import Testing

@testable import Calibration

@Suite struct `The largest complete part` {
  /// By looking at every set of raters.
  private func largest(_ given: [Set<Int>], fewest: Int) -> Int {
    var best = 0
    for set in 0..<(1 << given.count) where set.nonzeroBitCount > 1 {
      let chosen = given.indices.filter { set >> $0 & 1 == 1 }
      let shared = chosen.dropFirst().reduce(given[chosen[0]]) { $0.intersection(given[$1]) }
      if shared.count >= fewest { best = max(best, shared.count * chosen.count) }
    }
    return best
  }

  @Test(arguments: 0..<40)
  func `is found`(seed: Int) throws {
    let random = CounterRandom(seed: UInt64(seed))
    let raters = 3 + seed % 7
    let share = 0.3 + 0.1 * Double(seed % 6)
    let given = (0..<raters).map { rater in
      Set((0..<25).filter { random.uniform(at: UInt64(25 * rater + $0)) < share })
    }
    for fewest in [2, 5] {
      let block = CompleteBlock(unitCount: 25, raterCount: raters, fewestUnits: fewest) {
        given[$1].contains($0)
      }
      let size = block.map { $0.units.count * $0.raters.count } ?? 0
      #expect(size == largest(given, fewest: fewest))
      #expect(block?.isLargest != false)
      for rater in block?.raters ?? [] {
        #expect(block?.units.allSatisfy { given[rater].contains($0) } == true)
      }
    }
  }

  // Leaving out the rarest rater first leads to the busiest two and six ratings; four others share five.
  @Test func `need not hold the busiest raters`() throws {
    let given = [Array(0..<20), Array(17..<40)] + Array(repeating: Array(40..<45), count: 4)
    let block = try #require(
      CompleteBlock(unitCount: 45, raterCount: 6) { given[$1].contains($0) }
    )
    #expect(block.raters == [2, 3, 4, 5] && block.units == Array(40..<45) && block.isLargest)
  }

  @Test func `says where it was not looked for to the end`() {
    let given = (0..<30).map { rater in (0..<300).filter { ($0 * 7 + rater * 11) % 13 < 7 } }
    var search = CompleteBlockSearch(given, unitCount: 300, fewestUnits: 2, mostWords: 400)
    _ = search.raters(beyond: 0)
    #expect(!search.isExhausted)
  }
}

@Suite struct `Raters needed on a criterion` {
  private func panel(apart: Double) throws -> RaterCalibration {
    let random = CounterRandom(seed: 12)
    let ratings = RatingDraws.drawn(
      seed: 13,
      abilities: (0..<60).map { 0.7 * random.normal(at: UInt64($0)) },
      severities: [0, 0, 0, 0],
      difficulties: [-apart, 0, apart],
      scale: AndrichScale(thresholds: [-1.2, 0, 1.2])
    )
    return RaterCalibration(
      PanelRatings(try RatingDraws.table(ratings, (60, 4, 3))),
      settings: RaterSettings(draws: 50)
    )
  }

  // Criteria two logits apart make ICC(1,1) of all rows .5; candidates are told apart no better for it.
  @Test func `do not get fewer where criteria differ`() throws {
    let alike = try panel(apart: 0).agreement
    let apart = try panel(apart: 2).agreement
    let counted = try apart.result(.oneWaySingle).get().value
    #expect(counted > (try apart.oneRating.get().value) + 0.15)
    #expect(try apart.ratersNeeded.get().value > alike.ratersNeeded.get().value - 1)
    let single = try apart.oneRating.get()
    let needed = try SpearmanBrown.count(for: 0.8, from: single.value)
    #expect(try apart.ratersNeeded.get().value == needed)
    #expect(single.interval.map { $0.contains(single.value) } == true)
  }
}
