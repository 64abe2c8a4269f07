import Calibration
import TestSupport
import Testing

@Suite struct `From file to feedback` {
  private static let article =
    "Sources/Calibration/Calibration.docc/From-file-to-feedback.md"

  @Test func `the article's tables are the program's numbers`() throws {
    let walk = try DebriefWalk("pushback-fold", member: 0)
    var page = try ProjectPage(Self.article)
    let blocks = page.text.blocks
    for table in walk.tables {
      let first = try #require(table.first)
      let shown = blocks.last { $0.lines.first == first }
      if ProjectPage.isRecording { _ = page.text.replaceBlock(startingWith: first, by: table) }
      #expect(shown?.lines == table)
    }
    if ProjectPage.isRecording { try page.record() }
  }

  @Test func `the equations by hand give the first ballot`() throws {
    let walk = try DebriefWalk("pushback-fold", member: 0)
    let ballot = try #require(walk.firstBallot)
    #expect((walk.mean - ballot.mean).magnitude < 1e-5)
  }
}
