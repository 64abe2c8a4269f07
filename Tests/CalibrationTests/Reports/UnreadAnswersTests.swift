import Calibration
import Testing

@Suite struct `Answers that could not be read` {
  private static let german =
    "Wir haben die Plattform gebaut und alle anderen Teams haben ihre Pläne geändert."
  private static let english =
    "The payments team dropped its own plan and took over our list of checks."

  private func result(_ answer: String) throws -> DebriefResult {
    let text = """
      kind: debrief
      title: From afar
      rubric: staff-pm
      panel: hiring-committee
      candidate:
        id: x
        name: Candidate X
        answers:
          - {id: a1, interview: influence, question: Who moved?, answer: "\(answer)"}
      """
    var library = ScenarioLibrary()
    let loaded = library.debrief(in: SourceText(name: "afar.yaml", text: text))
    return try DebriefSession().run(loaded.get().scenario)
  }

  private let told = "a1: the answer is not in English; nothing was read."

  @Test func `are told on the first screen and in the evidence of every form`() throws {
    let page = DebriefReport(try result(Self.german)).page
    let text = TextRenderer(width: 1000).render(page)
    let screen = text.split(separator: "\n").prefix(8).joined(separator: " ")
    #expect(screen.contains("Not read: \(told)"))
    let evidence = try #require(text.ranges(of: "\nEvidence\n").last.map { text[$0.upperBound...] })
    #expect(evidence.contains("Not read: \(told)"))
    #expect(MarkdownRenderer().render(page).contains("**Not read:** \(told)"))
    #expect(HTMLRenderer().render(page).contains("Not read:</strong> \(told)"))
  }

  @Test func `are told beside another debrief, in a packet and in JSON`() throws {
    let (first, second) = (try result(Self.german), try result(Self.english))
    let twin = TextRenderer(width: 1000).render(TwinReport(first, second).page)
    #expect(twin.contains("Not read: \(told)"))
    let packet = FacilitatorPacket(first, afterwards: DebriefReport(first).page)
    #expect(TextRenderer(width: 1000).render(packet.page(in: "out")).contains(told))
    let unread = try #require(DebriefJSON.value(first)["unread"]?.array)
    #expect(unread.map { $0["answer"]?.string } == ["a1"])
    #expect(
      unread.first?["because"]?.string == "the answer is not in English; nothing was read"
    )
  }

  @Test func `are none where all was read`() throws {
    for result in [try result(Self.english), try RoastScenarios.result()] {
      #expect(DebriefJSON.value(result)["unread"]?.array == [])
      let text = TextRenderer().render(DebriefReport(result).page)
      #expect(!text.contains("Not read:"))
    }
  }
}
