import Calibration
import TestSupport
import Testing

@Suite struct `What a simulated trainee is told` {
  private static let article = "Sources/Calibration/Calibration.docc/Training-interviewers.md"
  private static let draws = 200

  private struct Told {
    var truth = 0.0
    var estimate = 0.0
    var width = 0.0
    var covered = 0
    var signs = 0

    init(severity: Double, count: Int) {
      let trainee = SimulatedTrainee(
        severity: severity,
        pattern: 0.5,
        pool: ShippedExercises.pool
      )
      for draw in 0..<draws {
        let record = trainee.record(count, seed: UInt64(draw))
        let score = TrainingScore(record, rubric: ShippedExercises.pool.rubric)
        guard let found = score.severity.value else { continue }
        let truth = trainee.truth(record)
        self.truth += truth / Double(draws)
        estimate += found.points / Double(draws)
        width += (found.interval.upperBound - found.interval.lowerBound) / Double(draws)
        covered += found.interval.contains(truth) ? 1 : 0
        signs += found.isClear && (found.points > 0) == (truth > 0) ? 1 : 0
      }
    }
  }

  private static func row(_ cells: [String]) -> String {
    cells.enumerated().map { place, cell in
      let width = place == 0 ? 10 : 12
      return String(repeating: " ", count: max(0, width - cell.count)) + cell
    }.joined()
  }

  private static func table() -> [String] {
    func two(_ value: Double) -> String { DecimalText.fixed(value, decimals: 2) }
    var lines = [row(["exercises", "truth", "told", "95% width", "holds truth", "said so"])]
    for severity in [-0.8, 0, 0.8] {
      for count in [5, 10, 20, 40] {
        let told = Told(severity: severity, count: count)
        lines.append(
          row([
            String(count), two(told.truth), two(told.estimate), two(told.width),
            DecimalText.percent(Double(told.covered) / Double(draws)),
            DecimalText.percent(Double(told.signs) / Double(draws)),
          ])
        )
      }
    }
    return lines
  }

  @Test func `is the truth, within intervals that hold it`() throws {
    for severity in [-0.8, 0.8] {
      let few = Told(severity: severity, count: 5)
      let many = Told(severity: severity, count: 40)
      // A prior draws few exercises toward the middle, and many to the truth.
      #expect(few.estimate.magnitude < few.truth.magnitude)
      #expect((many.estimate - many.truth).magnitude < 0.05)
      #expect(many.width < few.width)
      for told in [few, many] { #expect(told.covered >= 180) }
    }
  }

  @Test func `is what the article shows`() throws {
    let table = Self.table()
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
