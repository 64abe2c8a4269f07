import Testing

@testable import Calibration

@Suite struct `Places in JSON` {
  private let text = #"{"a": 1, "b": [ {"c\"": "x, y"}, {"d": null, "e": -2.5} ], "f":"}"}"#

  private func found(_ path: JSONPlace.Step...) -> String {
    let range = JSONPlace.range(of: path, in: Array(text.utf8))
    return SourceText(name: "", text: text).text(of: range)
  }

  @Test func `are those of the values`() {
    #expect(found(.key("a")) == "1")
    #expect(found(.key("b"), .item(1), .key("e")) == "-2.5")
    #expect(found(.key("b"), .item(1), .key("d")) == "null")
    #expect(found(.key("f")) == "\"}\"")
    #expect(found() == text)
  }

  @Test func `are those of the innermost value where the rest of the way is missing`() {
    #expect(found(.key("b"), .item(1), .key("z")) == #"{"d": null, "e": -2.5}"#)
    #expect(found(.key("a"), .key("z")) == "1")
    #expect(found(.key("z")) == text)
  }

  @Test func `never leave the bytes, whatever they are`() {
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      let range = JSONPlace.range(of: [.key("b"), .item(1), .key("e")], in: Array(bytes[..<end]))
      #expect(range.start < max(end, 1) && range.end <= max(end, 1))
    }
  }
}
