import Calibration
import Testing

@Suite struct `Whole percents` {
  @Test(
    arguments: [
      ([0.815, 0.185, 0], ["82%", "18%", "0%"]), ([0.185, 0.815], ["18%", "82%"]),
      ([0.29, 0.71], ["29%", "71%"]), ([0.5, 0.5], ["50%", "50%"]),
      ([0.335, 0.335, 0.33], ["34%", "33%", "33%"]),
      ([0.999, 0.001], [">99%", "<1%"]), ([0.993, 0.0035, 0.0035], ["99%", "<1%", "<1%"]),
      ([0.498, 0.498, 0.004], ["50%", "50%", "<1%"]), ([1, 0, 0], ["100%", "0%", "0%"]),
      ([0.006, 0.497, 0.497], ["<1%", "50%", "50%"]),
    ] as [([Double], [String])]
  )
  func `of one whole add up to 100`(shares: [Double], texts: [String]) {
    #expect(WholePercents.texts(shares) == texts)
  }

  @Test func `of no whole are rounded each by itself`() {
    #expect(WholePercents.texts([0.815, 0.815]) == ["82%", "82%"])
    #expect(WholePercents.texts([0, 0]) == ["0%", "0%"])
    #expect(WholePercents.texts([]) == [])
  }

  @Test func `add up for all counts of a hundred and seven in three parts`() throws {
    for first in 1..<107 {
      for second in 1..<(107 - first + 1) {
        let shares = [first, second, 107 - first - second].map { Double($0) / 107 }
        let texts = WholePercents.texts(shares)
        guard !texts.contains("<1%"), !texts.contains(">99%") else { continue }
        let sum = texts.compactMap { Int($0.dropLast()) }.reduce(0, +)
        #expect(sum == 100, "\(shares)")
      }
    }
  }
}
