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

  @Test func `need two raters and two criteria`() {
    #expect(NoiseParts([cell(0, 0, 1), cell(0, 1, 1)], raters: 1, criteria: 2) == nil)
    #expect(NoiseParts([cell(0, 0, 1), cell(1, 0, 1)], raters: 2, criteria: 1) == nil)
  }
}

@Suite struct `Work on several threads` {
  @Test(arguments: [1, 3])
  func `comes back in order`(threads: Int) {
    let squares = ParallelRuns(threads: threads).map(100) { $0 * $0 }
    #expect(squares == (0..<100).map { $0 * $0 })
    #expect(ParallelRuns(threads: threads).map(0) { $0 }.isEmpty)
  }
}
