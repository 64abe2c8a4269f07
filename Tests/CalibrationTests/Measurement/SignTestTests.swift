import Testing

@testable import Calibration

@Suite struct `The sign test` {
  private static let cases: [(up: Int, down: Int, of: Double, ways: Double)] = [
    (9, 1, 1024, 22), (1, 9, 1024, 22), (5, 0, 32, 2), (3, 2, 1, 1), (0, 0, 1, 1), (1, 0, 1, 1),
    (10, 2, 4096, 158),
  ]

  @Test(arguments: cases)
  func `counts the divisions that are as uneven`(up: Int, down: Int, of all: Double, ways: Double) {
    #expect((SignTest(up: up, down: down).probability - ways / all).magnitude < 1e-12)
  }

  @Test func `holds for many moves`() {
    let even = SignTest(up: 50_100, down: 49_900).probability
    #expect(even > 0.5 && even < 0.56)
    #expect(SignTest(up: 60_000, down: 40_000).probability < 1e-100)
  }
}
