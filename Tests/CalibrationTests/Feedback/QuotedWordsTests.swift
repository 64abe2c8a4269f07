import Calibration
import Testing

@Suite struct `Quoted words` {
  private func reading(_ response: String) throws -> HeldDebrief {
    try RoastScenarios.result(RoastScenarios.debrief(response: response)).held
  }

  @Test func `stand in the answer byte by byte`() throws {
    for response in ["Maybe. You're right, forget it then!", "Née à Orléans, forget it \u{1F600}"] {
      let held = try reading(response)
      for place in held.places {
        let quote = try #require(held.quote(at: place))
        let answer = try #require(place.answer)
        let text = held.scenario.candidate.answers[answer].text
        let bytes = Array((quote.part == .answer ? text.answer : text.response ?? "").utf8)
        let range = try #require(quote.range)
        #expect(Array(quote.text.utf8) == Array(bytes[range]))
        #expect(quote.text.utf8.count <= 170)
      }
    }
  }

  @Test func `are cut where a clause ends when a person quoted too much`() throws {
    let words = "we met, " + String(repeating: "talked and ate; ", count: 12) + "and left"
    let corrections = "{add: [{signal: built-tool, quote: \"\(words)\"}]}"
    let text = RoastScenarios.debrief(response: words, corrections: corrections)
    let held = try RoastScenarios.result(text).held
    let added = try #require(
      held.places.first { held.finding(at: $0)?.origin == .correction }
    )
    let quote = try #require(held.quote(at: added))
    #expect(quote.text.utf8.count <= 170 && words.hasPrefix(quote.text))
    #expect(quote.text.hasSuffix("talked and ate"))
    #expect(held.finding(at: added)?.quote == words)
  }

  @Test func `name their place`() {
    let quote = QuotedWords(text: "forget it", answer: "a1", part: .response)
    #expect(quote.sentence == "\u{201C}forget it\u{201D} (a1, response)")
    #expect(QuotedWords(text: "x", part: .answer).sentence == "\u{201C}x\u{201D}")
  }
}
