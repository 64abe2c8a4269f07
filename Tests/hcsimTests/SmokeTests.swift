import Testing

@testable import hcsim

@Suite struct `The program` {
  @Test func `has an entry point`() {
    #expect(String(describing: HCSim.self) == "HCSim")
  }
}
