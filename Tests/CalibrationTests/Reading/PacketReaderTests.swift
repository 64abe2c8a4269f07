import Testing

@testable import Calibration

@Suite struct `Signals across answers` {
  private static func rubric(_ signals: [Signal]) -> Rubric {
    Bench.rubric(criteria: 2, signals: signals)
  }

  private static func signal(
    _ id: String,
    share: Double = 1,
    needsChallenge: Bool = false,
    excludes: [String] = []
  ) -> Signal {
    var signal = Bench.signal(id, [-2, 0], needsChallenge: needsChallenge, reach: .packet)
    signal.share = share
    signal.excludes = excludes
    return signal
  }

  private static func reading(_ showings: [PacketShowing]) -> AnswerReading {
    AnswerReading(
      findings: [],
      undertone: [0, 0],
      theta: [nil, nil],
      expectedRatings: [nil, nil],
      ratings: [nil, nil],
      mean: 1,
      vote: .strongNo,
      level: .belowSenior,
      headline: nil,
      across: showings
    )
  }

  private static func findings(
    _ signals: [Signal],
    _ answers: [[PacketShowing]],
    isChallenged: Bool = false
  ) -> [Finding] {
    var reader = PacketReader(rubric(signals))
    for answer in answers { reader.add(reading(answer), isChallenged: isChallenged) }
    return reader.findings
  }

  private static func showing(_ evidence: Double = 1, signal: Int = 0) -> PacketShowing {
    PacketShowing(signal: signal, evidence: evidence, range: 2..<5, quote: "ran")
  }

  @Test func `are found where every answer shows them, with words of each`() throws {
    let found = Self.findings([Self.signal("s")], [[Self.showing(1)], [Self.showing(3)]])
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.evidence == 2)
    #expect(finding.contributions == [-2 * finding.strength, 0])
    #expect(finding.strength > 0.88 && finding.strength < 0.881)
    #expect(finding.passages.map(\.answer) == [0, 1])
    #expect(finding.passages.map(\.quote) == ["ran", "ran"])
    #expect(finding.quote == "ran" && finding.range == 2..<5)
  }

  @Test func `are not found in a single answer, whatever their share`() {
    #expect(Self.findings([Self.signal("s", share: 0)], [[Self.showing()]]).isEmpty)
    #expect(Self.findings([Self.signal("s", share: 0)], [[Self.showing()], []]).isEmpty)
  }

  @Test(
    arguments: [
      (share: 1.0, isFound: false), (share: 0.7, isFound: false), (share: 2 / 3, isFound: true),
      (share: 0, isFound: true),
    ] as [(share: Double, isFound: Bool)]
  )
  func `are found from a share of the answers on`(share: Double, isFound: Bool) {
    let answers = [[Self.showing()], [], [Self.showing()]]
    let found = Self.findings([Self.signal("s", share: share)], answers)
    #expect(found.isEmpty != isFound)
    if isFound { #expect(found.first?.passages.map(\.answer) == [0, 2]) }
  }

  @Test func `count challenged answers alone where they need a challenge`() {
    var reader = PacketReader(Self.rubric([Self.signal("s", needsChallenge: true)]))
    reader.add(Self.reading([]), isChallenged: false)
    for _ in 0..<2 { reader.add(Self.reading([Self.showing()]), isChallenged: true) }
    #expect(reader.findings.first?.passages.map(\.answer) == [1, 2])
  }

  @Test func `leave out the weaker of two that exclude each other`() {
    let signals = [Self.signal("s", excludes: ["t"]), Self.signal("t", excludes: ["s"])]
    let both = [Self.showing(1, signal: 0), Self.showing(2, signal: 1)]
    #expect(Self.findings(signals, [both, both]).map(\.signal) == [1])
    let alike = [Self.showing(1, signal: 0), Self.showing(1, signal: 1)]
    #expect(Self.findings(signals, [alike, alike]).map(\.signal) == [0])
  }

  @Test func `are read in answers, and change nothing there`() throws {
    var library = ScenarioLibrary()
    let loaded = library.rubric(in: SourceText(name: "r.yaml", text: Self.file))
    #expect(loaded.diagnostics.isEmpty)
    let standard = try #require(loaded.value)
    var reader = AnswerReader(standard)
    let first = reader.read(AnswerText(answer: "I built the tool. Nobody asked."))
    #expect(first.findings.isEmpty)
    #expect(first.across.map(\.quote) == ["I built the tool"])
    let second = reader.read(AnswerText(answer: "They asked. I wrote the list."))
    #expect(second.across.map(\.quote) == ["I wrote the list"])
    let struck = reader.read(
      AnswerText(answer: "I built the tool."),
      corrections: Corrections(strikes: ["feats"])
    )
    #expect(struck.across.isEmpty)
    let added = reader.read(
      AnswerText(answer: "The tool is used."),
      corrections: Corrections(adds: [Corrections.Addition(signal: "feats", quote: "tool")])
    )
    #expect(added.findings.isEmpty)
    #expect(added.across.map(\.quote) == ["tool"])
    var packet = PacketReader(standard.rubric)
    packet.add(first, isChallenged: false)
    packet.add(second, isChallenged: false)
    #expect(packet.findings.map(\.signal) == [0])
  }

  private static let file = """
    kind: rubric
    id: r
    title: R
    criteria:
      - id: attribution
        title: Attribution
        question: Who?
        anchors: {"1": a, "2": b, "3": c, "4": d}
    signals:
      - id: feats
        title: Own feats first
        direction: against
        criterion: attribution
        reach: packet
        share: 0.5
        any: ["i *(built|wrote) ~2 (tool|list)"]
        adds: {attribution: -1}
    """
}
