import Calibration
import Testing

private typealias Rating = FacetedRatings.Rating

private func table(
  _ ratings: [Rating],
  _ counts: (Int, Int, Int),
  scale: ClosedRange<Int> = 1...4
) throws -> FacetedRatings {
  try RatingDraws.table(ratings, counts, scale: scale)
}

@Suite struct `Many-facet Rasch of drawn ratings` {
  let scale = AndrichScale(thresholds: [-1.2, 0.1, 1.1])

  func abilities(_ count: Int) -> [Double] {
    (0..<count).map { CounterRandom(seed: 77).normal(at: UInt64($0)) }
  }

  @Test func `meets the likelihood equations at its maximum`() throws {
    let ratings = RatingDraws.drawn(
      seed: 1,
      abilities: abilities(60),
      severities: [-0.5, 0, 0.2, 0.3],
      difficulties: [-0.4, 0, 0.4],
      scale: scale
    )
    for model in [
      RaschModel.ratingScale, .partialCreditByCriterion, .partialCreditByRater,
    ] {
      let fit = try ManyFacetRasch(model: model).fit(table(ratings, (60, 4, 3)))
      #expect(fit.isConverged)
      let biases = fit.biases(by: .criterion)
      for rater in fit.raters {
        let own = biases.filter { $0.rater == rater.name }
        let observed = own.reduce(0) { $0 + $1.observed }
        let expected = own.reduce(0) { $0 + $1.expected }
        #expect((Double(observed) - expected).magnitude < 1e-6, "\(model)")
      }
      #expect(fit.raters.reduce(0) { $0 + $1.estimate }.magnitude < 1e-9)
      #expect(fit.criteria.reduce(0) { $0 + $1.estimate }.magnitude < 1e-9)
      for group in fit.thresholds {
        #expect(group.estimates.compactMap(\.self).reduce(0, +).magnitude < 1e-9)
      }
      let count = model == .ratingScale ? 1 : model == .partialCreditByRater ? 4 : 3
      #expect(fit.thresholds.count == count)
    }
  }

  @Test(arguments: [RaschFacet.candidate, .rater, .criterion])
  func `differences do not depend on which facet floats`(floating: RaschFacet) throws {
    let ratings = RatingDraws.drawn(
      seed: 2,
      abilities: abilities(30),
      severities: [-0.5, 0, 0.5],
      difficulties: [-0.4, 0.4],
      scale: scale
    )
    let reference = try ManyFacetRasch().fit(table(ratings, (30, 3, 2)))
    let fit = try ManyFacetRasch(floating: floating).fit(table(ratings, (30, 3, 2)))
    for facet in RaschFacet.allCases {
      let ours = fit.measures(facet)
      let theirs = reference.measures(facet)
      for index in ours.indices {
        let difference = ours[index].estimate - ours[0].estimate
        let expected = theirs[index].estimate - theirs[0].estimate
        #expect((difference - expected).magnitude < 1e-8)
        #expect((ours[index].fairAverage - theirs[index].fairAverage).magnitude < 1e-8)
        #expect(ours[index].jointError > 0.6 * ours[index].modelError)
      }
      let measured = ours.filter { !$0.isExtreme }
      let mean = measured.reduce(0) { $0 + $1.estimate } / Double(measured.count)
      #expect((mean.magnitude < 1e-9) == (facet != floating))
    }
  }

  @Test func `does not depend on the order of the ratings`() throws {
    let ratings = RatingDraws.drawn(
      seed: 3,
      abilities: abilities(40),
      severities: [-0.5, 0, 0.5],
      difficulties: [-0.4, 0.4],
      scale: scale
    )
    let shuffled = CounterRandom(seed: 5).shuffled(ratings)
    let first = try ManyFacetRasch().fit(table(ratings, (40, 3, 2)))
    let second = try ManyFacetRasch().fit(table(shuffled, (40, 3, 2)))
    for (one, other) in zip(first.raters, second.raters) {
      #expect((one.estimate - other.estimate).magnitude < 1e-10)
    }
  }

  @Test func `sets extreme candidates aside and measures them afterwards`() throws {
    var ratings = RatingDraws.drawn(
      seed: 4,
      abilities: abilities(30),
      severities: [-0.3, 0.3],
      difficulties: [-0.4, 0, 0.4],
      scale: scale
    )
    let without = try ManyFacetRasch().fit(table(ratings, (30, 2, 3)))
    for rater in 0..<2 {
      for criterion in 0..<3 {
        ratings.append(Rating(candidate: 30, rater: rater, criterion: criterion, rating: 4))
        ratings.append(Rating(candidate: 31, rater: rater, criterion: criterion, rating: 1))
      }
    }
    let fit = try ManyFacetRasch().fit(table(ratings, (33, 2, 3)))
    let best = try #require(fit.candidates.first { $0.name == "c30" })
    let worst = try #require(fit.candidates.first { $0.name == "c31" })
    #expect(best.isExtreme && worst.isExtreme)
    #expect(best.estimate > 3 && best.estimate < 8)
    #expect(worst.estimate < -3 && worst.estimate > -8)
    #expect(best.modelError > 0.8)
    #expect(fit.unmeasured == [.candidate: ["c32"]])
    for (one, other) in zip(fit.raters, without.raters) {
      #expect((one.estimate - other.estimate).magnitude < 1e-9)
    }
  }

  @Test func `removes again what removal makes extreme`() throws {
    var ratings = RatingDraws.drawn(
      seed: 5,
      abilities: abilities(20),
      severities: [0, 0.2],
      difficulties: [0, 0.3],
      scale: scale
    )
    // A third rater who gives 4 to all but one candidate, who gets nothing but 1 from anyone.
    ratings.removeAll { $0.candidate == 0 }
    for criterion in 0..<2 {
      for rater in 0..<3 {
        ratings.append(Rating(candidate: 0, rater: rater, criterion: criterion, rating: 1))
      }
      for candidate in 1..<20 {
        ratings.append(Rating(candidate: candidate, rater: 2, criterion: criterion, rating: 4))
      }
    }
    let fit = try ManyFacetRasch().fit(table(ratings, (20, 3, 2)))
    #expect(fit.isConverged)
    #expect(try #require(fit.candidates.first).isExtreme)
    let lenient = try #require(fit.raters.last)
    #expect(lenient.isExtreme && lenient.estimate < -2)
  }

  @Test func `keeps a category that nobody gave impossible`() throws {
    let ratings = RatingDraws.drawn(
      seed: 6,
      abilities: abilities(50),
      severities: [-0.3, 0.3],
      difficulties: [-0.4, 0, 0.4],
      scale: AndrichScale(thresholds: [-1, 1])
    ).map {
      Rating(
        candidate: $0.candidate,
        rater: $0.rater,
        criterion: $0.criterion,
        rating: $0.rating == 3 ? 5 : $0.rating
      )
    }
    let fit = try ManyFacetRasch().fit(table(ratings, (50, 2, 3), scale: 0...6))
    #expect(fit.isConverged)
    let thresholds = try #require(fit.thresholds.first)
    #expect(thresholds.estimates.map { $0 == nil } == [true, false, true, true, true, true])
    for rater in fit.raters {
      #expect(rater.fairAverage > 1 && rater.fairAverage < 5)
    }
  }

  @Test func `has no measures where nothing varies`() throws {
    let flat = (0..<5).map { Rating(candidate: $0, rater: $0 % 2, criterion: 0, rating: 3) }
    #expect(throws: RaschError.allTheSame(3)) {
      try ManyFacetRasch().fit(table(flat, (5, 2, 1)))
    }
    #expect(throws: RaschError.tooFewRatings(0)) {
      try ManyFacetRasch().fit(table([], (0, 0, 0)))
    }
  }

  @Test func `refuses ratings that point nowhere`() {
    #expect(throws: RaschError.unknownElement(position: 1)) {
      try table(
        [
          Rating(candidate: 0, rater: 0, criterion: 0, rating: 1),
          Rating(candidate: 0, rater: 1, criterion: 0, rating: 1),
        ],
        (1, 1, 1)
      )
    }
    #expect(throws: RaschError.ratingOutsideScale(5, position: 0, scale: 1...4)) {
      try table([Rating(candidate: 0, rater: 0, criterion: 0, rating: 5)], (1, 1, 1))
    }
    #expect(throws: RaschError.unusableScale(0...Int.max)) {
      try table([], (0, 0, 0), scale: 0...Int.max)
    }
    #expect(throws: RaschError.unusableScale(1...1)) { try table([], (0, 0, 0), scale: 1...1) }
  }

  @Test func `measures one rater, one criterion and two categories`() throws {
    let ratings = RatingDraws.drawn(
      seed: 8,
      abilities: abilities(40),
      severities: [0],
      difficulties: [-0.4, 0, 0.4, 0.8],
      scale: AndrichScale(thresholds: [0])
    )
    let fit = try ManyFacetRasch().fit(table(ratings, (40, 1, 4), scale: 1...2))
    #expect(fit.isConverged)
    #expect(fit.raters.count == 1 && fit.raters[0].estimate.magnitude < 1e-9)
    #expect(fit.thresholds[0].estimates == [0])
    #expect(throws: Undefined.tooFewUnits(needed: 2, found: 1)) { try fit.summary(.rater) }
  }

  @Test func `survives ratings that spread to the ends of the scale`() throws {
    let spread = (0..<40).map { 12 * CounterRandom(seed: 9).normal(at: UInt64($0)) }
    let ratings = RatingDraws.drawn(
      seed: 9,
      abilities: spread,
      severities: [-1, 0, 1],
      difficulties: [-1, 0, 1],
      scale: AndrichScale(thresholds: Array(repeating: 0, count: 20), lowest: 0)
    )
    let fit = try ManyFacetRasch().fit(table(ratings, (40, 3, 3), scale: 0...20))
    for measure in fit.candidates + fit.raters + fit.criteria {
      #expect(measure.estimate.isFinite && measure.modelError.isFinite)
    }
  }
}

@Suite struct `Disconnected designs` {
  let scale = AndrichScale(thresholds: [-1, 0, 1])

  func subsets(_ ratings: [FacetedRatings.Rating], _ counts: (Int, Int, Int)) throws
    -> [RaschError.Subset]
  {
    let error = #expect(throws: RaschError.self) {
      try ManyFacetRasch().fit(
        table(ratings, counts)
      )
    }
    guard case .disconnected(let subsets) = error else { return [] }
    return subsets
  }

  @Test func `two panels without a common candidate are named`() throws {
    let random = CounterRandom(seed: 3)
    let ratings = RatingDraws.drawn(
      seed: 20,
      abilities: (0..<40).map { random.normal(at: UInt64($0)) },
      severities: [-0.5, 0, 0.2, 0.5],
      difficulties: [-0.3, 0, 0.3],
      scale: scale,
      sees: { candidate, rater in (candidate < 15) == (rater < 2) }
    )
    let found = try subsets(ratings, (40, 4, 3))
    #expect(found.map(\.raters) == [["r0", "r1"], ["r2", "r3"]])
    #expect(found[0].candidates.allSatisfy { (Int($0.dropFirst()) ?? 99) < 15 })
    #expect(found[0].candidates.count + found[1].candidates.count <= 40)
    #expect(found[0].criteria.isEmpty)
    let words = RaschError.disconnected(found).description
    #expect(
      words.hasPrefix("the ratings fall into 2 parts that cannot be compared: raters 'r0' 'r1'")
    )
  }

  @Test func `one common candidate connects them`() throws {
    let random = CounterRandom(seed: 3)
    let ratings = RatingDraws.drawn(
      seed: 20,
      abilities: (0..<40).map { 0.5 * random.normal(at: UInt64($0)) },
      severities: [-0.5, 0, 0.2, 0.5],
      difficulties: [-0.3, 0, 0.3],
      scale: scale,
      sees: { candidate, rater in candidate == 0 || (candidate < 15) == (rater < 2) }
    )
    let fit = try ManyFacetRasch().fit(table(ratings, (40, 4, 3)))
    #expect(fit.isConverged)
    let apart = try #require(fit.raters.first)
    #expect(apart.jointError > 1.5 * apart.modelError)
  }

  @Test func `criteria that no one rates together are named`() throws {
    let random = CounterRandom(seed: 4)
    let ratings = RatingDraws.drawn(
      seed: 21,
      abilities: (0..<40).map { random.normal(at: UInt64($0)) },
      severities: [-0.5, 0.5],
      difficulties: [-0.3, 0, 0.3, 0.6],
      scale: scale
    ).filter { ($0.candidate < 20) == ($0.criterion < 2) }
    let found = try subsets(ratings, (40, 2, 4))
    #expect(found.map(\.criteria) == [["k0", "k1"], ["k2", "k3"]])
    #expect(found.allSatisfy { $0.raters.isEmpty })
  }

  @Test func `each candidate with a rater of their own cannot be compared at all`() throws {
    let random = CounterRandom(seed: 5)
    let ratings = RatingDraws.drawn(
      seed: 22,
      abilities: (0..<6).map { 0.3 * random.normal(at: UInt64($0)) },
      severities: [0, 0, 0, 0, 0, 0],
      difficulties: [-0.3, 0, 0.1, 0.2, 0.3, 0.6],
      scale: scale,
      sees: { $0 == $1 }
    )
    let found = try subsets(ratings, (6, 6, 6))
    #expect(found.count == 6)
    #expect(found.allSatisfy { $0.raters.count == 1 && $0.candidates.count == 1 })
  }
}
