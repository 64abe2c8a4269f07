import Calibration
import Testing

@Suite struct `What a person overrules` {
  @Test func `is empty where nothing is struck and nothing added`() {
    let addition = Corrections.Addition(signal: "a")
    #expect(Corrections().isEmpty)
    #expect(!Corrections(strikes: ["a"]).isEmpty)
    #expect(!Corrections(adds: [addition]).isEmpty)
    #expect(!Corrections(strikes: ["a"], adds: [addition]).isEmpty)
  }
}
