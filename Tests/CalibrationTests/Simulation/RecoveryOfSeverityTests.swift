import TestSupport
import Testing

@testable import Calibration

@Suite struct `Severities of simulated interviewers` {
  private func recovery(
    noise: Double = 0,
    halo: Double = 0,
    profile: Double = 0,
    draws: Int = 8
  ) throws -> ParameterRecovery {
    let design = RecoveryDesign("", noise: noise, halo: halo, profileSpread: profile)
    return try #require(try ParameterRecovery(of: design.ratings, draws: draws, seed: 300))
  }

  @Test func `are recovered within the stated intervals without occasion noise`() throws {
    let found = try recovery()
    #expect(found.draws == 8 && found.rows.count == 10)
    #expect((found.manyFacet.slope - 1).magnitude < 0.05)
    #expect((found.pairs.slope - 1).magnitude < 0.05)
    // 80 intervals at .95, give or take .024.
    #expect(found.manyFacet.coverage.share > 0.87)
    #expect(found.pairs.coverage.share > 0.87)
    #expect((found.difficultySlope - 1).magnitude < 0.06)
  }

  @Test func `are drawn together by occasion noise, the more the larger`() throws {
    let some = try recovery(noise: 0.4, draws: 4)
    let much = try recovery(noise: 1, draws: 4)
    #expect(some.pairs.slope < 0.99 && some.pairs.slope > 0.85)
    #expect(much.pairs.slope < some.pairs.slope - 0.1)
    #expect(much.manyFacet.slope < some.manyFacet.slope - 0.1)
    // The intervals know nothing of it.
    #expect(much.manyFacet.coverage.share < 0.8)
  }

  @Test func `are not touched by halo, which makes criteria look alike`() throws {
    let found = try recovery(halo: 0.5, draws: 4)
    #expect((found.pairs.slope - 1).magnitude < 0.06)
    #expect((found.manyFacet.slope - 1).magnitude < 0.06)
    #expect((found.difficultySlope - 0.5).magnitude < 0.06)
  }

  @Test func `come from ratings that repeat with the seed`() throws {
    let design = RecoveryDesign("").ratings
    let first = try #require(try design.draw(seed: 4))
    #expect(try design.draw(seed: 4) == first)
    #expect(try design.draw(seed: 5) != first)
    #expect(first.ratings.count == 400 * 4 * 4)
    #expect(Set(first.ratings.map(\.rating)) == [1, 2, 3, 4])
  }

  @Test func `are nothing where nobody rates`() throws {
    var design = RecoveryDesign("").ratings
    design.ratersPerCandidate = 0
    #expect(try ParameterRecovery(of: design, draws: 2) == nil)
    design.candidates = -1
    #expect(try design.draw(seed: 1)?.ratings.isEmpty ?? true)
  }
}
