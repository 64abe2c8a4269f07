import Testing

@testable import Calibration

@Suite struct `Labelled answers` {
  private static let rater =
    #"{"vote": 3, "level": "staff", "criteria": {"span": 3, "rigor": null}"#
    + #", "findings": ["spread"], "headline": "spread"}"#

  private func read(_ text: String) throws -> LabelledAnswers {
    let rubric = try SmallLabels.standard(in: SmallLabels.tree()).rubric
    return LabelledAnswers(SourceText(name: "in", text: text), rubric: rubric)
  }

  private func lines(_ problems: [Diagnostic]) -> [String] {
    problems.map {
      "\($0.place.position.line):\($0.place.position.column): \($0.message)"
    }
  }

  @Test func `carry their raters, or one label`() throws {
    let text = """
      {"id": "a-1", "answer": "One.", "raters": [\(Self.rater), \(Self.rater)]}
      {"id": "b-2", "answer": "Two.", "voice": "notes", "vote": 1, "findings": [{"signal": "solo"}]}
      """
    let found = try read(text)
    #expect(lines(found.problems) == [])
    #expect(found.answers.map(\.voice) == ["a", "notes"])
    #expect(found.answers.map(\.raters.count) == [2, 1])
    #expect(found.answers[0].label.ratings == [3, nil])
    #expect(found.answers[1].label.findings == [1])
  }

  @Test(arguments: [
    (#""raters": [{"vote": 5}]"#, "1:51: 5 is out of range, allowed is 1 to 4"),
    (#""raters": [{"level": "staff"}]"#, "1:42: a label needs the key 'vote'"),
    (#""raters": []"#, "1:41: 'raters' is empty"),
    (#""vote": "3""#, "1:39: expected a whole number, found text"),
    (#""vote": 3, "criteria": {"spam": 2}"#, "1:63: no criterion has the id 'spam'; did you mean"),
    (#""vote": 3, "criteria": {"span": 0}"#, "1:63: 0 is out of range, allowed is 1 to 4"),
    (#""vote": 3, "findings": ["solo", "sprad"]"#, "1:63: no signal has the id 'sprad'; did you"),
    (#""vote": 3, "level": "boss""#, "1:51: unknown value 'boss'"),
    (#""vote": 3,"#, "1:41: expected a key"),
    (#""vote": 3, "quotes": ["One."]"#, "1:52: expected an object"),
    (#""vote": 3, "quotes": {"sprad": ["One."]}"#, "1:62: no signal has the id 'sprad'"),
    (#""vote": 3, "quotes": {"spread": "One."}"#, "1:63: expected a list"),
    (#""vote": 3, "quotes": {"spread": ["One.", 2]}"#, "1:72: expected text"),
  ])
  func `say where a label is wrong`(label: String, expected: String) throws {
    let found = try read(#"{"id": "a", "answer": "One.", "# + label + "}")
    #expect(found.answers.isEmpty)
    let message = try #require(lines(found.problems).first)
    #expect(message.hasPrefix(expected), "\(message)")
    #expect(found.problems.count == 1)
  }

  @Test func `quote the words that show a finding, from either text`() throws {
    let found = try read(
      #"{"id": "a", "answer": "One. Two.", "pushback": "Why?", "response": "Three.", "#
        + #""vote": 3, "findings": ["spread"], "quotes": {"spread": ["Two.", "Three"], "solo": []}}"#
    )
    #expect(lines(found.problems) == [])
    #expect(found.answers.map(\.quotes) == [[0: ["Two.", "Three"]]])
    let odd = try read(
      #"{"id": "a", "answer": "One. Two.", "vote": 3, "quotes": {"spread": ["two.", "Six."]}}"#
    )
    #expect(
      lines(odd.problems) == [
        "1:8: the quote 'Six.' does not stand in the answer, expected words of the answer or the"
          + " response"
      ]
    )
  }

  @Test func `are matched by id with labels of another file`() throws {
    let rubric = try SmallLabels.standard(in: SmallLabels.tree()).rubric
    let csv = SourceText(name: "answers.csv", text: "id,answer\na,One\nb,Two\nc,Three\n")
    let labels = SourceText(
      name: "labels",
      text: "{\"id\": \"b\", \"vote\": 2}\n{\"id\": \"a\", \"vote\": 4}\n"
    )
    let found = LabelledAnswers(csv, format: .csv, labels: labels, rubric: rubric)
    #expect(lines(found.problems) == [])
    #expect(found.answers.map(\.record.id) == ["a", "b"])
    #expect(found.answers.map(\.label.vote) == [.strongYes, .no])
    #expect(found.unlabelled == 1)
    let stray = SourceText(name: "labels", text: "{\"id\": \"x\", \"vote\": 2}\n")
    let other = LabelledAnswers(csv, format: .csv, labels: stray, rubric: rubric)
    #expect(lines(other.problems) == ["1:8: no answer has the id 'x'"])
  }

  @Test func `have each id once`() throws {
    let line = #"{"id": "a", "answer": "One.", "vote": 2}"#
    #expect(
      lines(try read(line + "\n" + line).problems) == ["2:8: the answer id 'a' is used twice"]
    )
  }
}
