import Calibration
import Testing

@Suite struct `Phrase picker` {
  private let phrases = ["one", "two", "three", "four"]

  @Test func `says each phrase once and then none`() {
    var picker = PhrasePicker(["a packet"])
    let said = (0..<5).map { _ in picker.pick(from: phrases, for: "use") }
    #expect(Set(said.prefix(4).compactMap(\.self)) == Set(phrases))
    #expect(said[4] == nil)
  }

  @Test func `chooses the same for the same names, and otherwise for others`() {
    func first(_ names: [String], _ use: String) -> String? {
      var picker = PhrasePicker(names)
      return picker.pick(from: phrases, for: use)
    }
    #expect(first(["a", "b"], "use") == first(["a", "b"], "use"))
    let packets = Set((0..<40).compactMap { first(["a", String($0)], "use") })
    let uses = Set((0..<40).compactMap { first(["a"], String($0)) })
    #expect(packets == Set(phrases) && uses == Set(phrases))
  }

  @Test func `falls back through the voices`() {
    var picker = PhrasePicker([])
    let verdicts: [Voice: [String]] = [.plain: ["p"], .coaching: ["c"]]
    let said = (0..<3).map { _ in picker.verdict(from: verdicts, in: .coaching, for: "use") }
    #expect(said == ["c", "p", nil])
  }
}

@Suite struct `Stable hash` {
  @Test func `is what it was on another day`() {
    #expect(StableHash("hcsim").digits == "ad7ff35e0673206c")
    #expect(StableHash().digits == "efd01f60ba992926")
  }

  @Test func `tells where one text ends`() {
    #expect(StableHash("ab", "c") != StableHash("a", "bc"))
  }

  @Test func `tells numbers apart, their order and their last bits`() {
    func hash(_ numbers: [Double]) -> UInt64 {
      var hash = StableHash()
      for number in numbers { hash.combine(number) }
      return hash.value
    }
    var values = (0..<2000).map { hash([Double($0) / 8]) }
    values += [
      hash([1, 2]), hash([2, 1]), hash([Double(1).nextUp, 2]), hash([-Double.zero]), hash([]),
    ]
    #expect(Set(values).count == values.count)
  }

  @Test func `gives no place among none`() {
    #expect(StableHash("a").place(among: 0) == nil)
  }
}
