import Testing

@testable import Calibration

@Suite struct `Built-in scenarios` {
  @Test func `every path is unique`() {
    #expect(Set(BuiltInScenarios.paths).count == BuiltInScenarios.paths.count)
  }
}
