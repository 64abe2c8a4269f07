import Testing

@testable import hcsim

@Suite struct `A progress line` {
  @Test(arguments: [
    (50, 200, 5, "50 of 200 answers, 25%, 10/s, 0:16 left"),
    (7, nil, 2, "7 answers, 3.5/s"),
    (200, 200, 10, "200 of 200 answers, 100%, 20/s"),
    (1, 100_000, 1, "1 of 100000 answers, 0%, 1.0/s, 27:46:40 left"),
    (0, 10, 0, "0 of 10 answers, 0%"),
  ])
  func `says how far and how long`(done: Int, total: Int?, seconds: Int, expected: String) {
    let line = Progress.line(done: done, of: total, unit: "answers", after: .seconds(seconds))
    #expect(line == expected)
  }

  @Test func `tells the time left by the share of the input where nobody knows the count`() {
    let line = Progress.line(
      done: 300,
      of: nil,
      unit: "answers",
      after: .seconds(3),
      share: 0.25
    )
    #expect(line == "300 answers, 25%, 100/s, 0:10 left")
  }

  @Test func `is not shown where nobody wants it`() {
    var output = OutputWriter.kept()
    var progress = Progress("answers", isShown: false, width: 80)
    for _ in 0..<100 { progress.advance(on: &output) }
    progress.finish(on: &output)
    #expect(output.pendingText.isEmpty)
  }
}
