import Testing

@testable import Calibration

@Suite struct `Proportions` {
  // R: prop.test(81, 263, correct = FALSE), Newcombe's (1998) example.
  @Test func `have Wilson's interval`() {
    let interval = Proportion(81, of: 263).interval()
    #expect((interval.lowerBound - 0.2553).magnitude < 5e-5)
    #expect((interval.upperBound - 0.3662).magnitude < 5e-5)
    let none = Proportion(0, of: 20).interval()
    #expect(none.lowerBound == 0 && (none.upperBound - 0.1611).magnitude < 5e-5)
    #expect(Proportion(20, of: 20).interval().upperBound == 1)
  }

  @Test func `stay within reason on nothing`() {
    #expect(Proportion(0, of: 0).interval() == 0...1)
    #expect(Proportion(0, of: 0).share == 0)
    #expect(Proportion(-3, of: -5) == Proportion(0, of: 0))
    #expect(Proportion(7, of: 5).share == 1)
  }
}

@Suite struct `Stability of decisions` {
  @Test func `is how often two of them are alike`() throws {
    // Of six pairs among three and one, three are alike.
    let stability = try #require(Stability(counts: [3, 1, 0]))
    #expect((stability.share - 0.5).magnitude < 1e-12)
    #expect(Stability(counts: [4, 0, 0])?.share == 1)
    #expect(Stability(counts: [4, 0, 0])?.standardError == 0)
    #expect(Stability(counts: [1, 0, 0]) == nil)
  }

  // Wilson's interval of 400 of 400 begins at .9905, and .9905^2 + .0095^2 = .9812.
  @Test func `have an interval where all are alike, and where they are evenly split`() throws {
    let all = try #require(Stability(counts: [400, 0, 0])).interval
    #expect((all.lowerBound - 0.9811).magnitude < 2e-4 && all.upperBound == 1)
    // Wilson's of 200 of 400 is .4512 to .5488: two in 50.48 of a hundred are alike at most.
    let half = try #require(Stability(counts: [200, 200, 0]))
    #expect((half.interval.upperBound - 0.504_76).magnitude < 2e-5)
    #expect(half.interval.contains(half.share) && half.interval.lowerBound < 0.5)
    let few = try #require(Stability(counts: [0, 10, 10])).interval
    #expect(few.upperBound > 0.57)
  }

  @Test func `have the usual interval in between`() throws {
    let stability = try #require(Stability(counts: [300, 100, 0]))
    let half = 1.96 * stability.standardError
    #expect((stability.interval.lowerBound - (stability.share - half)).magnitude < 0.005)
    #expect((stability.interval.upperBound - (stability.share + half)).magnitude < 0.005)
  }

  // Ten committees that always decide alike, each as the others do, are no more than ten cases.
  @Test func `count committees that chance drew`() throws {
    let drawn = try #require(
      Stability(clusters: Array(repeating: [40, 0, 0], count: 10))
    )
    let ten = try #require(Stability(counts: [10, 0, 0]))
    #expect(drawn.share == 1)
    #expect((drawn.interval.lowerBound - ten.interval.lowerBound).magnitude < 1e-9)
  }
}

@Suite struct `Parts of noise` {
  private func cell(_ rater: Int, _ criterion: Int, _ mean: Double) -> NoiseParts.Cell {
    NoiseParts.Cell(rater: rater, criterion: criterion, mean: mean, variance: 0.25)
  }

  @Test func `add up to the system's`() throws {
    // Raters at -1 and 1, criteria at 2 and 3, and a pattern of .5 either way.
    let cells = [cell(0, 0, 1.5), cell(0, 1, 1.5), cell(1, 0, 2.5), cell(1, 1, 4.5)]
    let noise = try #require(NoiseParts(cells, raters: 2, criteria: 2))
    #expect((noise.level - 1).magnitude < 1e-9)
    #expect((noise.pattern - 0.5).magnitude < 1e-9)
    #expect((noise.occasion - 0.5).magnitude < 1e-9)
    #expect((noise.system - 1.5.squareRoot()).magnitude < 1e-9)
    #expect(noise.leniencies.count == 2)
  }

  @Test func `are fitted where some cells are missing`() throws {
    let cells = [
      cell(0, 0, 1), cell(0, 1, 2), cell(1, 0, 2), cell(1, 1, 3), cell(2, 1, 4),
    ]
    let noise = try #require(NoiseParts(cells, raters: 4, criteria: 2))
    #expect(noise.pattern < 1e-6)
    let leniencies = noise.leniencies
    #expect(leniencies[3] == nil)
    #expect((try #require(leniencies[2]) - 1).magnitude < 1e-6)
  }

  /// Means of so many ratings of chance alone, a cell for each of five raters and four criteria.
  private func chance(_ seed: UInt64, of repeats: Int) -> [NoiseParts.Cell] {
    let random = CounterRandom(seed: seed)
    return (0..<20).map { place in
      let error = random.normal(at: UInt64(place)) / Double(repeats).squareRoot()
      return NoiseParts.Cell(
        rater: place / 4,
        criterion: place % 4,
        mean: 2.5 + error,
        variance: 1
      )
    }
  }

  // Taken for exact, means of ten ratings each would have a pattern of .24 that is all chance.
  @Test func `are not the larger for few repeats`() throws {
    var squares = 0.0
    for seed in 0..<40 {
      let parts = (0..<8).map { chance(UInt64(8 * seed + $0), of: 10) }
      let all = parts[0].indices.map { place in
        let mean = parts.reduce(0) { $0 + $1[place].mean } / 8
        let cell = parts[0][place]
        return NoiseParts.Cell(
          rater: cell.rater,
          criterion: cell.criterion,
          mean: mean,
          variance: 1
        )
      }
      let noise = try #require(NoiseParts(all, parts: parts, raters: 5, criteria: 4))
      let exact = try #require(NoiseParts(all, raters: 5, criteria: 4))
      #expect(noise.pattern < exact.pattern)
      squares += noise.pattern * noise.pattern
    }
    // What is left is that a negative variance counts as none.
    #expect((squares / 40).squareRoot() < 0.05)
  }

  @Test func `are what all parts have in common`() throws {
    let cells = [cell(0, 0, 1.5), cell(0, 1, 1.5), cell(1, 0, 2.5), cell(1, 1, 4.5)]
    let noise = try #require(NoiseParts(cells, parts: [cells, cells], raters: 2, criteria: 2))
    #expect((noise.level - 1).magnitude < 1e-9)
    #expect((noise.pattern - 0.5).magnitude < 1e-9)
  }

  @Test func `need two raters and two criteria`() {
    #expect(NoiseParts([cell(0, 0, 1), cell(0, 1, 1)], raters: 1, criteria: 2) == nil)
    #expect(NoiseParts([cell(0, 0, 1), cell(1, 0, 1)], raters: 2, criteria: 1) == nil)
  }
}
