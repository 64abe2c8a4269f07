import Testing

@testable import Calibration

@Suite struct `A candidate's answers together` {
  private static let signals = ["made", "several", "asked", "alone"]

  private static var rubric: Rubric {
    var signals = signals.map { Bench.signal($0, [1, 0]) }
    signals.append(Bench.signal("across", [0, -2], reach: .packet))
    var rubric = Bench.rubric(criteria: 2, signals: signals, difficulties: [0.5, 0])
    rubric.leverage = LeverageSteps(
      reusability: [["made"], ["nothing"], ["several"]],
      autonomy: [["made"], ["alone"], ["asked"]]
    )
    rubric.checklist = [
      ChecklistPoint(id: "twice", title: "", ask: "", answers: 2, coveredBy: ["made"])
    ]
    return rubric
  }

  private static func summary(_ answers: [(found: [Int], theta: Double?)]) -> PacketSummary {
    var summary = PacketSummary(candidate: "c", rubric)
    for (index, answer) in answers.enumerated() {
      let reading = AnswerReading(
        findings: answer.found.map { Bench.finding($0, of: rubric) },
        undertone: [0, 0],
        theta: [answer.theta, nil],
        expectedRatings: [nil, nil],
        ratings: [answer.theta.map { $0 > 0 ? 3 : 1 }, nil],
        mean: 1,
        vote: .no,
        level: .senior,
        headline: nil,
        across: [PacketShowing(signal: 4, evidence: 9, quote: "I")]
      )
      let record = AnswerRecord(
        id: "a\(index)",
        candidate: "c",
        text: AnswerText(answer: "I")
      )
      summary.add(
        EvaluatedAnswer(
          record: record,
          reading: reading,
          feedback: WrittenFeedback(remarks: []),
          missing: nil,
          unreadable: nil
        ),
        rubric
      )
    }
    return summary
  }

  @Test func `are rated by the mean of their evidence and what shows across them`() {
    let rubric = Self.rubric
    let one = Self.summary([(found: [], theta: 4)])
    #expect(one.packetRatings(by: rubric) == [4, nil])
    #expect(one.acrossAnswers.isEmpty)
    let three = Self.summary([
      (found: [], theta: 4), (found: [], theta: -4), (found: [], theta: nil),
    ])
    let middle = RatingModel.expectedRating(at: 0, steps: rubric.scale.steps)
    #expect(three.packetRatings(by: rubric) == [RatingModel.rounded(middle), 1])
    #expect(three.acrossAnswers.map(\.signal) == [4])
    #expect(three.acrossAnswers.first?.passages.map(\.answer) == [0, 1, 2])
  }

  @Test(
    arguments: [
      (found: [], reusability: 0, autonomy: 0), (found: [0], reusability: 1, autonomy: 1),
      (found: [1], reusability: 3, autonomy: 0), (found: [0, 3], reusability: 1, autonomy: 2),
      (found: [1, 2], reusability: 3, autonomy: 3),
    ] as [(found: [Int], reusability: Int, autonomy: Int)]
  )
  func `reach as far as the highest step shown`(
    found: [Int],
    reusability: Int,
    autonomy: Int
  ) throws {
    let apart = Self.summary(found.map { (found: [$0], theta: nil) })
    let measure = try #require(apart.leverage(by: Self.rubric))
    #expect(measure.reusability == reusability)
    #expect(measure.autonomy == autonomy)
    #expect(measure.value == reusability * autonomy)
  }

  @Test func `have no leverage where the rubric does not measure it`() {
    var rubric = Self.rubric
    rubric.leverage = LeverageSteps()
    #expect(Self.summary([(found: [0], theta: nil)]).leverage(by: rubric) == nil)
  }

  @Test func `cover a point in as many answers as it needs`() {
    #expect(Self.summary([(found: [0], theta: nil)]).covered.isEmpty)
    #expect(Self.summary([(found: [0], theta: nil), (found: [0], theta: nil)]).covered == [0])
  }
}
