import Testing

@testable import Calibration

@Suite struct `The sign test` {
  @Test(arguments: [
    (up: 9, down: 1, probability: 22.0 / 1024), (up: 1, down: 9, probability: 22.0 / 1024),
    (up: 5, down: 0, probability: 2.0 / 32), (up: 3, down: 2, probability: 1),
    (up: 0, down: 0, probability: 1), (up: 1, down: 0, probability: 1),
    (up: 10, down: 2, probability: 2.0 * (1 + 12 + 66) / 4096),
  ])
  func `counts the divisions that are as uneven`(up: Int, down: Int, probability: Double) {
    #expect((SignTest(up: up, down: down).probability - probability).magnitude < 1e-12)
  }

  @Test func `holds for many moves`() {
    let even = SignTest(up: 50_100, down: 49_900).probability
    #expect(even > 0.5 && even < 0.56)
    #expect(SignTest(up: 60_000, down: 40_000).probability < 1e-100)
  }
}
