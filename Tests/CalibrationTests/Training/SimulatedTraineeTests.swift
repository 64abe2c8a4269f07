import Calibration
import TestSupport
import Testing

@Suite struct `What a simulated trainee is told` {
  private static let article = "Sources/Calibration/Calibration.docc/Training-interviewers.md"
  private static let draws = 100
  private static let severities = [-0.8, 0, 0.8]
  private static let counts = [5, 10, 20, 40]

  /// What trainees of one severity are told after so many exercises, on average.
  private struct Told: Sendable {
    let count: Int
    var truth = 0.0
    var estimate = 0.0
    var width = 0.0
    var covered = 0
    var told = 0

    init(severity: Double, count: Int) {
      self.count = count
      let trainee = SimulatedTrainee(severity: severity, pattern: 0.5, pool: ShippedExercises.pool)
      for draw in 0..<draws {
        let record = trainee.record(count, seed: UInt64(draw))
        let score = TrainingScore(record, rubric: ShippedExercises.pool.rubric)
        guard let found = score.severity.value else { continue }
        let truth = trainee.truth(record)
        self.truth += truth / Double(draws)
        estimate += found.points / Double(draws)
        width += (found.interval.upperBound - found.interval.lowerBound) / Double(draws)
        covered += found.interval.contains(truth) ? 1 : 0
        told += found.isClear ? 1 : 0
      }
    }
  }

  private static let all = severities.map { severity in
    counts.map { Told(severity: severity, count: $0) }
  }

  private static func row(_ cells: [String]) -> String {
    cells.enumerated().map { place, cell in
      String(repeating: " ", count: max(0, (place == 0 ? 10 : 12) - cell.count)) + cell
    }.joined()
  }

  private static var table: [String] {
    func two(_ value: Double) -> String { DecimalText.fixed(value, decimals: 2) }
    func share(_ count: Int) -> String { DecimalText.percent(Double(count) / Double(draws)) }
    let header = row(["exercises", "truth", "estimate", "95% width", "holds truth", "said so"])
    return [header]
      + all.flatMap(\.self).map { told in
        row([
          String(told.count), two(told.truth), two(told.estimate), two(told.width),
          share(told.covered), share(told.told),
        ])
      }
  }

  @Test func `is the truth, within intervals that hold it`() throws {
    for told in Self.all.flatMap(\.self) { #expect(told.covered >= 88, "\(told)") }
    for severe in [Self.all[0], Self.all[2]] {
      let few = try #require(severe.first)
      let many = try #require(severe.last)
      // A prior draws few exercises toward the middle, and many to the truth.
      #expect(few.estimate.magnitude < few.truth.magnitude)
      #expect((many.estimate - many.truth).magnitude < 0.06)
      #expect(many.width < few.width / 2)
      #expect(many.told >= 90)
    }
    for even in Self.all[1] { #expect(even.told <= 12, "\(even)") }
  }

  @Test func `is what the article shows`() throws {
    let table = Self.table
    var page = try ProjectPage(Self.article)
    let first = try #require(table.first)
    let shown = page.text.blocks.last { $0.lines.first == first }
    if ProjectPage.isRecording {
      _ = page.text.replaceBlock(startingWith: first, by: table)
      try page.record()
    }
    #expect(shown?.lines == table)
  }
}
