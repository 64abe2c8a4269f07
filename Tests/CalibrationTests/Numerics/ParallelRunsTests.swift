import Testing

@testable import Calibration

@Suite struct `Work on several threads` {
  @Test(arguments: [1, 3, 200])
  func `comes back in order`(threads: Int) {
    let squares = ParallelRuns(threads: threads).map(100) { $0 * $0 }
    #expect(squares == (0..<100).map { $0 * $0 })
    #expect(ParallelRuns(threads: threads).map(0) { $0 }.isEmpty)
    #expect(ParallelRuns(threads: threads).map(-1) { $0 }.isEmpty)
  }

  @Test(arguments: [-1, 1, 3, 200])
  func `knows its thread`(threads: Int) {
    let runs = ParallelRuns(threads: threads)
    let seats = runs.mapByThread(50) { _, thread in thread }
    #expect(seats.count == 50 && seats.allSatisfy { $0 >= 0 && $0 < runs.threads })
  }
}
