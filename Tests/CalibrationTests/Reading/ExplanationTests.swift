import Calibration
import Testing

@Suite struct `Explanations` {
  private static let answers = ["pushback-fold", "heroic-migration", "capability-registry"]

  @Test(arguments: answers) func `add up to the evidence, and quote the answer`(
    name: String
  ) throws {
    var library = ScenarioLibrary()
    let loaded = library.debrief(name)
    let scenario = try #require(loaded).get().scenario
    var reader = AnswerReader(scenario.standard)
    for answer in scenario.candidate.answers {
      let probes = scenario.probes(of: answer)
      let explanation = reader.explain(answer.text, probes: probes)
      #expect(explanation.reading == reader.read(answer.text, probes: probes))
      let text = answer.text.answer + "\n" + (answer.text.response ?? "")
      for (finding, share) in zip(explanation.reading.findings, explanation.shares) {
        let sum = share.cues.reduce(share.base) { $0 + $1.logits }
        #expect((sum - finding.evidence).magnitude < 1e-5)
        for words in share.cues.flatMap(\.words) { #expect(text.contains(words)) }
      }
    }
  }

  @Test(arguments: answers) func `name changes that move the vote as they say`(
    name: String
  ) throws {
    var library = ScenarioLibrary()
    let loaded = library.debrief(name)
    let scenario = try #require(loaded).get().scenario
    var reader = AnswerReader(scenario.standard)
    var changes = 0
    for answer in scenario.candidate.answers {
      let explanation = reader.explain(answer.text)
      for change in [explanation.raise, explanation.lower].compactMap(\.self) {
        let signal = scenario.rubric.signals[change.signal]
        let rivals = explanation.reading.findings.map { scenario.rubric.signals[$0.signal].id }
          .filter(signal.excludes.contains)
        let corrections =
          change.isStrike
          ? Corrections(strikes: [signal.id])
          : Corrections(strikes: rivals, adds: [Corrections.Addition(signal: signal.id)])
        #expect(reader.read(answer.text, corrections: corrections).vote == change.vote)
        changes += 1
      }
      if let raise = explanation.raise { #expect(raise.vote > explanation.reading.vote) }
      if let lower = explanation.lower { #expect(lower.vote < explanation.reading.vote) }
    }
    #expect(changes > 0)
  }
}
