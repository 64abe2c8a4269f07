import Calibration
import Testing

@Suite struct `Examples of a signal` {
  private let affirmed = "{polarity: affirmed, mode: actual}"
  private let copied = "\"[[Three wards copied the sheet]] in May.\""

  @Test func `fire by the signal's own cue, and as whole answers`() {
    let fixture = ExampleFixture(when: affirmed, fires: [copied], silent: ["\"They sat down.\""])
    #expect(fixture.failures == [])
    let examples = fixture.result().examples
    #expect(examples?.count == 2)
    #expect(examples?.fires.count == 1 && examples?.fires.found == 1)
    #expect(examples?.silent.count == 1 && examples?.silent.found == 0)
    #expect(examples?.wordings == nil)
  }

  @Test func `that do not come out as whole answers must be listed as open`() {
    let listed = "{text: \(copied), open: true}"
    #expect(
      ExampleFixture(when: affirmed, fires: [copied], base: -9).failures
        == ["read as a whole answer, adopted is not found"]
    )
    let open = ExampleFixture(when: affirmed, fires: [listed], base: -9)
    #expect(open.failures == [])
    #expect(open.result().open.map(\.message) == ["read as a whole answer, adopted is not found"])
    #expect(
      ExampleFixture(when: affirmed, fires: [listed]).failures
        == ["it comes out when read as a whole answer, and is listed as open"]
    )
  }

  @Test func `that break are told at their place`() {
    let fixture = ExampleFixture(fires: ["\"Three [[wards]] sat down.\""])
    let failure = fixture.result().failures.last
    #expect(failure?.message == "adopted is not found; found nothing")
    #expect(failure?.code == "unmet")
    let lines = fixture.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.hasPrefix("    fires:") }.map { $0 + 1 }
    #expect(failure?.place.position.line == line)
    #expect(failure?.place.position.column == 13)
  }

  @Test func `that are to be silent tell which cue stands on which words`() {
    let fixture = ExampleFixture(silent: ["\"In spring three wards copied the sheet.\""])
    #expect(
      fixture.failures == [
        "read as a whole answer, adopted is found",
        "adopted is found in 'In spring three wards copied the sheet' by the cue 'taken-up' at "
          + "'three wards copied the sheet', and this example is to be silent",
      ]
    )
  }

  @Test func `mark words that the cue stands on`() {
    let fixture = ExampleFixture(
      when: affirmed,
      fires: ["\"Three wards copied the sheet [[by the door]].\""]
    )
    #expect(fixture.failures.count == 1)
    #expect(fixture.failures.first?.hasSuffix("not the marked words") == true)
  }

  @Test(arguments: [
    ("with 'not' at 'copied'", "polarity"), ("with 'never' at 'copied'", "polarity"),
    ("with 'if' and 'had' at 'copied'", "mode"), ("with 'hoped to' before 'copied'", "mode"),
  ]) func `vanish where they are taken back`(edit: String, axis: String) {
    let pattern = "wards ~3 copied the sheet"
    let any = "{polarity: any, mode: any}"
    let open = ExampleFixture(any: [pattern], when: any, fires: [copied]).failures
    #expect(open.contains { $0.hasPrefix(edit + ": adopted is found in ") })
    let scope = axis == "polarity" ? "{polarity: affirmed}" : "{mode: actual}"
    let scoped = ExampleFixture(any: [pattern], when: scope, fires: [copied]).failures
    #expect(!scoped.contains { $0.hasPrefix(edit) })
  }

  @Test(arguments: [
    ("she copied the sheet", "\"Then she copied the sheet.\"", "with genders swapped"),
    ("amara copied the sheet", "\"Then Amara copied the sheet.\"", "with names swapped"),
    ("corvo bank copied it", "\"Then Corvo Bank copied it.\"", "with companies swapped"),
    ("<Name> copied the sheet", "\"Then Priya copied the sheet.\"", "in small letters"),
    ("<Name> copied the sheet", "\"Then Priya copied the sheet.\"", "in capitals"),
  ]) func `must not rest on what says nothing`(pattern: String, example: String, edit: String) {
    let failures = ExampleFixture(any: [pattern], when: affirmed, fires: [example]).failures
    #expect(failures.contains { $0.hasPrefix(edit + ": adopted is not found") })
  }

  @Test(arguments: [
    ("they did not ask us", "\"They didn't ask us.\""),
    ("they did not ask us", "\"They didn\u{2019}t ask us.\""),
    ("it is organised by them", "\"It's organized by them.\""),
    ("the centre copied it", "\"THE CENTER COPIED IT.\""),
    ("wards say =copy it", "\"The wards say \u{201C}copy\u{201D} it.\""),
  ]) func `read alike in other writing`(pattern: String, example: String) {
    let fixture = ExampleFixture(any: [pattern], fires: [example])
    let kept = fixture.failures.filter {
      !$0.hasPrefix("with 'not") && !$0.hasPrefix("with 'never")
    }
    #expect(kept.filter { !$0.hasPrefix("with 'if'") && !$0.hasPrefix("with 'hoped") } == [])
    #expect((fixture.result().examples?.edits ?? 0) > 2)
  }

  @Test func `must stay silent in other writing too`() {
    let fixture = ExampleFixture(any: ["he copied it"], silent: ["\"Then she copied it.\""])
    #expect(fixture.failures.count == 1)
    #expect(fixture.failures.first?.hasPrefix("with genders swapped: adopted is found") == true)
  }

  @Test func `cover the wordings, or the rest is noted where it is asked for`() {
    let fixture = ExampleFixture(
      any: ["(three|four) <unit> copied the sheet", "nobody was asked"],
      when: affirmed,
      fires: [copied]
    )
    let result = fixture.result(notesCoverage: true)
    #expect(result.failures == [])
    #expect(
      result.diagnostics.map(\.message) == [
        "no example and no answer exercises 'night shift' and 'depot' of the class 'unit'",
        "no example and no answer exercises 'four' in this pattern",
        "no example and no answer exercises this pattern",
      ]
    )
    #expect(result.diagnostics.allSatisfy { $0.severity == .note })
    #expect(result.examples?.unexercised == 4)
    #expect(result.examples?.wordings == 7)
    #expect(fixture.result().diagnostics == [])
  }

  @Test func `of the shipped standard are four or more of each kind, and hold`() throws {
    var library = ScenarioLibrary()
    let source = try #require(library.source(of: "staff-pm", .rubric))
    guard case .rubric(let standard) = library.file(in: source).value else {
      Issue.record("the standard cannot be read")
      return
    }
    for signal in standard.rubric.signals where signal.shownBy != [] {
      #expect(signal.fires.count >= 4, "\(signal.id)")
      #expect(signal.silent.count >= 4, "\(signal.id)")
    }
    #expect(standard.rubric.signals.allSatisfy { !$0.fires.isEmpty && !$0.silent.isEmpty })
    #expect(standard.rubric.signals.count { !$0.shownBy.isEmpty } == 27)
    var check = ExampleCheck(standard)
    let result = check.run()
    #expect(result.failures.map(\.message) == [])
    #expect(result.editCount > result.exampleCount)
  }
}
