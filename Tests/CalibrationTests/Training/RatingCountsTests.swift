import Calibration
import Testing

@Suite struct `Counts of ratings` {
  @Test(
    arguments: zip(
      [[0, 0, 3, 0], [0, 1, 2, 0], [1, 1, 1, 0], [2, 0, 1, 0], [0, 1, 1, 0], [0, 0, 0, 0]],
      [true, true, false, false, false, true]
    )
  )
  func `agree where two in three do and nobody is far`(counts: [Int], agrees: Bool) {
    #expect(RatingCounts(counts).isConsensus == agrees)
  }

  @Test func `do not agree on the vote where yes and no are split`() {
    let reference = ExerciseReference(votes: RatingCounts([0, 1, 2, 0]))
    #expect(reference.votes.isConsensus)
    #expect(!reference.isConsensus)
    #expect(ExerciseReference(votes: RatingCounts([1, 2, 0, 0])).isConsensus)
  }

  @Test func `have a lower median, a mean and distances`() {
    let counts = RatingCounts([0, 1, 1, 0], unrated: 1)
    #expect(counts.median == 2)
    #expect(counts.mean == 2.5)
    #expect(counts.raters == 3)
    #expect(counts.isShown)
    #expect((1...4).map(counts.distance) == [1.5, 0.5, 0.5, 1.5])
    #expect(RatingCounts([]).median == nil)
    #expect(RatingCounts([]).distance(from: 2) == nil)
    #expect(RatingCounts([-3, 2]).counts == [0, 2, 0, 0])
  }
}
