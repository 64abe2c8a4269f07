import Testing

@testable import Calibration

/// Values of cues in texts without a language: words, numbers and signs.
@Suite struct `The value of a cue` {
  private func values(_ cues: [Cue], _ record: AnswerText) -> [Double] {
    let rubric = Rubric(id: "r", title: "R", cues: cues)
    var reader = CueReader(CompiledCues(rubric: rubric, language: Language(id: "none")))
    return reader.read(record).values
  }

  private func cue(
    _ any: [String],
    unless: [String] = [],
    place: Cue.Place = .anywhere,
    counting: Cue.Counting = .hits,
    cap: Int = 5
  ) throws -> Cue {
    Cue(
      id: "c",
      source: .patterns(
        any: try any.map { try TokenPattern($0) },
        unless: try unless.map { try TokenPattern($0) }
      ),
      place: place,
      counting: counting,
      cap: cap
    )
  }

  private func value(_ cue: Cue, _ answer: String, response: String? = nil) -> Double {
    let record = AnswerText(
      answer: answer,
      pushback: response.map { _ in "why" },
      response: response
    )
    return values([cue], record)[0]
  }

  /// So many different words, in sentences of five as long runs of bare words are left out.
  private func words(_ count: Int) -> String {
    let letters = Array("bcdfghjklmnpqrst")
    let words = (0..<count).map {
      "w\(letters[$0 / 16 % 16])\(letters[$0 % 16])\(letters[$0 / 256])"
    }
    return words.enumerated().map { $0.offset % 5 == 4 ? $0.element + "." : $0.element }
      .joined(separator: " ")
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1.25), (3, 1.5), (4, 1.5), (9, 1.5)])
  func `is one for the first hit and a quarter for each further one`(
    hits: Int,
    expected: Double
  ) throws {
    let text = Array(repeating: "cut it", count: hits).joined(separator: ". ")
    #expect(value(try cue(["cut"], cap: 3), text) == expected)
  }

  @Test(arguments: [(1, 20, 1.5), (1, 30, 1), (1, 60, 0.5), (2, 60, 1), (4, 60, 1.5), (1, 5, 1.5)])
  func `is hits in thirty words, at most one and a half`(
    hits: Int,
    total: Int,
    expected: Double
  ) throws {
    let cuts = ["once", "twice", "then", "later"].prefix(hits).map { "we \($0) cut the rota." }
    let text = cuts.joined(separator: " ") + " " + words(total - 5 * hits)
    #expect(value(try cue(["cut"], counting: .density), text) == expected)
  }

  @Test func `counts the words of both parts for a density`() throws {
    let cue = try cue(["cut"], counting: .density)
    #expect(value(cue, "we once cut it all. " + words(25), response: words(30)) == 0.5)
  }

  @Test func `counts one subject where no clause has any`() throws {
    #expect(value(try cue(["cut"], counting: .subjects), "cut. cut. cut.") == 1)
  }

  @Test(arguments: [
    (Cue.Place.anywhere, [1, 1, 1, 1, 1, 1]), (.answer, [1, 1, 1, 1, 1, 0]),
    (.response, [0, 0, 0, 0, 0, 1]), (.opening, [1, 1, 0, 0, 0, 0]), (.ending, [0, 0, 0, 1, 1, 0]),
  ])
  func `is found in its part of the record`(place: Cue.Place, expected: [Double]) throws {
    let cue = try cue(["cut"], place: place)
    let sentences = ["we did it", "they left", "all went on", "some came by", "then it rained"]
    let found = (0..<6).map { place in
      let answer = sentences.enumerated().map {
        $0.offset == place ? "\($0.element), cut." : "\($0.element)."
      }
      return value(cue, answer.joined(separator: " "), response: place == 5 ? "cut." : "no.")
    }
    #expect(found == expected)
  }

  @Test func `is taken back in the sentence that has the other words`() throws {
    let cue = try cue(["cut"], unless: ["nearly"])
    #expect(value(cue, "nearly cut it.") == 0)
    #expect(value(cue, "cut it, nearly.") == 0)
    #expect(value(cue, "nearly. cut it.") == 1)
    #expect(value(cue, "nearly cut it. cut it.") == 1)
    #expect(value(cue, "cut it.", response: "nearly.") == 1)
    #expect(value(cue, "nearly cut it. cut it. nearly cut it. cut it.") == 1.25)
  }

  @Test func `counts no hit inside another`() throws {
    let nested = try cue(["cut the rota", "the rota", "cut"])
    #expect(value(nested, "we cut the rota.") == 1)
    #expect(value(nested, "we cut the rota, the rota.") == 1.25)
    #expect(value(nested, "cut.", response: "the rota.") == 1.25)
  }

  @Test(
    arguments: [
      ("cut it. moved it.", 1), ("cut it. then. moved it.", 1), ("cut it. then. so. moved it.", 0),
      ("moved it. cut it.", 0), ("cut and moved it.", 0), ("cut it. cut it. moved it.", 1.25),
    ] as [(String, Double)]
  )
  func `follows a sequence into the next two sentences`(text: String, expected: Double) throws {
    #expect(value(try cue(["cut >> moved"]), text) == expected)
  }

  @Test(
    arguments: [
      ("cut and moved it.", 1), ("moved and cut it.", 1), ("cut it. moved it.", 0),
      ("cut it and did not.", 0), ("one. two. cut and moved it. three.", 1),
    ] as [(String, Double)]
  )
  func `finds sequences beside each other`(text: String, expected: Double) throws {
    #expect(value(try cue(["cut & moved"]), text) == expected)
  }

  @Test func `is found beside each other in the place that the cue names`() throws {
    let sentences = ["we did it", "they left", "all went on", "some came by", "then it rained"]
    for (place, expected) in [
      (Cue.Place.opening, [1, 1, 0, 0, 0]), (.ending, [0, 0, 0, 1, 1]),
      (.response, [0, 0, 0, 0, 0]),
    ] as [(Cue.Place, [Double])] {
      let cue = try cue(["cut & moved"], place: place)
      let found = (0..<5).map { place in
        let answer = sentences.enumerated().map {
          $0.offset == place ? "\($0.element), cut and moved it." : "\($0.element)."
        }
        return value(cue, answer.joined(separator: " "))
      }
      #expect(found == expected)
    }
  }

  @Test func `is the least of its parts, and nothing beside what it must not have`() throws {
    var cues = try ["cut", "moved", "kept"].map { try cue([$0]) }
    for (place, id) in ["a", "b", "c"].enumerated() { cues[place].id = id }
    cues.append(Cue(id: "j", source: .joint(all: ["a", "b"], without: ["c"])))
    func joint(_ text: String) -> Double { values(cues, AnswerText(answer: text))[3] }
    #expect(joint("cut. moved.") == 1)
    #expect(joint("cut. cut. moved. moved. moved.") == 1.25)
    #expect(joint("cut. moved. moved.") == 1)
    #expect(joint("cut.") == 0)
    #expect(joint("cut. moved. kept.") == 0)
    cues[3].source = .joint(all: [], without: ["c"])
    #expect(joint("cut. moved.") == 0 && joint("kept.") == 0)
  }

  private func measure(_ measure: Measure, _ record: AnswerText) -> Double {
    values([Cue(id: "m", source: .measure(measure))], record)[0]
  }

  @Test func `is a length`() {
    for (count, expected) in [(0, 0), (75, 0.25), (150, 0.5), (300, 1), (400, 1)] {
      #expect(measure(.length, AnswerText(answer: words(count))) == expected)
      let record = AnswerText(answer: "x", pushback: "why", response: words(count))
      #expect(measure(.responseLength, record) == min(1, 2 * expected))
    }
    let both = AnswerText(answer: words(100), pushback: words(50), response: words(50))
    #expect(measure(.length, both) == 0.5)
  }

  @Test func `is a count of numbers, new ones in a response apart`() {
    let answer = "it took 3 of 12 days"
    #expect(measure(.numbers, AnswerText(answer: answer)) == 2.0 / 9)
    let record = AnswerText(answer: answer, pushback: "why 40", response: "3 and 40 and 50 and 60")
    #expect(measure(.numbers, record) == 6.0 / 9)
    #expect(measure(.newNumbers, record) == 2.0 / 4)
    #expect(measure(.newNumbers, AnswerText(answer: answer, response: "50")) == 0)
    let many = (10..<40).map(String.init).joined(separator: " and ")
    #expect(measure(.numbers, AnswerText(answer: many)) == 1)
  }

  @Test func `is one where there is a challenge`() {
    #expect(measure(.challenged, AnswerText(answer: "x", pushback: "why", response: "y")) == 1)
    #expect(measure(.challenged, AnswerText(answer: "x", pushback: "", response: "y")) == 0)
    #expect(measure(.challenged, AnswerText(answer: "x")) == 0)
  }

  @Test func `is no share of others where no clause has a subject`() {
    for measure in [Measure.othersShare, .selfRate, .weRate, .notes] {
      #expect(self.measure(measure, AnswerText(answer: "cut it. moved it.")) == 0)
    }
  }
}
