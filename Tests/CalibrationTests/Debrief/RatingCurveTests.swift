import Testing

@testable import Calibration

@Suite struct `Rating curve` {
  private func curve(_ steps: [Double] = [-1.5, 0, 1.5]) throws -> RatingCurve {
    try #require(RatingCurve(RatingScale(steps: steps)))
  }

  @Test func `is 2.5 at 0 where the steps are symmetric`() throws {
    #expect(try curve().expected(at: 0) == 2_500_000)
  }

  /// With equal steps of 0, *P(k)* goes as 1, 2, 4, 8 at ln 2: 49/15.
  @Test func `is the mean of the adjacent-category model`() throws {
    let expected = try curve([0, 0, 0]).expected(at: 0.693_147_180_559_945)
    #expect(expected == 3_266_667)
  }

  @Test(arguments: [-4, -1.2, 0, 0.3, 2.5])
  func `is the sum of the chances of 2, 3 and 4 at least`(logits: Double) throws {
    let curve = try curve([-1, 0.25, 0.75])
    let sum = (2...4).reduce(1.0) { $0 + curve.chance(atLeast: $1, at: logits) }
    #expect(abs(sum - Double(curve.expected(at: logits)) / 1e6) < 1e-6)
    #expect(abs(curve.chance(atLeast: 1, at: logits) - 1) < 1e-15)
    #expect(curve.chance(atLeast: 5, at: logits) == 0)
  }

  @Test(arguments: [1.15, 1.7, 2.5, 3, 3.85])
  func `inverts to the place where a rating is expected`(rating: Double) throws {
    let curve = try curve([-1, 0.25, 0.75])
    let expected = curve.expected(at: curve.logits(expecting: rating))
    #expect(abs(Double(expected) / 1e6 - rating) < 1e-6)
  }

  @Test func `counts ratings at the ends as 1.15 and 3.85`() throws {
    let curve = try curve()
    #expect(curve.logits(expecting: 1) == curve.logits(expecting: 1.15))
    #expect(curve.logits(expecting: 4) == curve.logits(expecting: 3.85))
  }

  @Test(arguments: [-1e9, -31, 31, 1e9])
  func `stays between 1 and 4 far out`(logits: Double) throws {
    #expect(try curve().expected(at: logits) == (logits < 0 ? 1_000_000 : 4_000_000))
  }

  @Test func `refuses a scale without three finite steps`() {
    #expect(RatingCurve(RatingScale(steps: [0, 0])) == nil)
    #expect(RatingCurve(RatingScale(steps: [0, 0, .nan])) == nil)
    #expect(RatingCurve(RatingScale(steps: [0, 0, .infinity])) == nil)
  }

  @Test func `has cut points that rise with chance and give back the chances`() throws {
    let curve = try curve([-1, 0.25, 0.75])
    let table = RatingCutTable(curve)
    var counts = [0, 0, 0]
    for part in 0..<4096 as Range<UInt64> {
      let cuts = table.cuts(at: part)
      #expect(cuts.second < cuts.third && cuts.third < cuts.fourth)
      if part > 0 {
        let before = table.cuts(at: part - 1)
        #expect(before.second < cuts.second && before.third < cuts.third)
        #expect(before.fourth < cuts.fourth)
      }
      for (index, cut) in [cuts.second, cuts.third, cuts.fourth].enumerated() where cut <= 0.4 {
        counts[index] += 1
      }
    }
    for (index, count) in counts.enumerated() {
      let chance = curve.chance(atLeast: index + 2, at: 0.4)
      #expect(abs(Double(count) / 4096 - chance) < 1.0 / 4096)
    }
  }

  @Test func `has cut points that come out of an archive as they went in`() throws {
    var table = RatingCutTable(try curve([-1, 0.25, 0.75]))
    var writer = ArchiveWriter()
    writer.pass(&table)
    let part = ArchivePart(digits: .kept(writer.digits), texts: .kept(writer.texts))
    let read = try #require(part.read(RatingCutTable.self))
    for part in 0..<4096 as Range<UInt64> {
      let (left, right) = (table.cuts(at: part), read.cuts(at: part))
      #expect(left.second == right.second && left.third == right.third)
      #expect(left.fourth == right.fourth && table.normal(at: part) == read.normal(at: part))
    }
  }

  @Test func `gives the same for places in a row as one by one`() throws {
    let curve = try curve([-1, 0.25, 0.75])
    var random = CounterRandomGenerator(seed: 4)
    let places = FixedBuffer<Double>(repeating: 0, count: 1003)
    let ratings = FixedBuffer<Int64>(repeating: 0, count: 1003)
    for index in 0..<1003 { places[index] = 9 * random.normal() }
    curve.rate(places.address(of: 0), into: ratings.address(of: 0), count: 1003)
    for index in 0..<1003 { #expect(ratings[index] == curve.expected(at: places[index])) }
  }
}
