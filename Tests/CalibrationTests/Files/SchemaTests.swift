import Calibration
import TestSupport
import Testing

@Suite struct `Scenario schema` {
  private func failures(_ text: String, as kind: ScenarioKind) throws -> [String] {
    let result = YAMLReader.read(SourceText(name: "test.yaml", text: text))
    let json = try #require(result.documents.first).json
    var checker = SchemaChecker()
    checker.check(json, ScenarioSchema().document(for: kind))
    return checker.failures
  }

  @Test(arguments: ScenarioKind.allCases) func `holds for every shipped file`(
    kind: ScenarioKind
  ) throws {
    let library = ScenarioLibrary()
    for entry in library.entries(of: kind) {
      let source = try #require(library.source(of: entry.id, kind))
      let text = String(decoding: source.bytes, as: UTF8.self)
      #expect(try failures(text, as: kind) == [], "\(entry.id)")
    }
  }

  @Test func `holds for small files of each kind`() throws {
    #expect(try failures(SmallScenarios.rubric, as: .rubric) == [])
    #expect(try failures(SmallScenarios.language, as: .language) == [])
    #expect(try failures(SmallScenarios.panel, as: .panel) == [])
    #expect(try failures(SmallScenarios.interviewer, as: .interviewer) == [])
    #expect(try failures(SmallScenarios.candidate, as: .candidate) == [])
    #expect(try failures(SmallScenarios.debrief, as: .debrief) == [])
  }

  @Test(arguments: [
    ("halo: 0.15", "hallo: 0.15", "$: additionalProperties hallo"),
    ("halo: 0.15", "halo: 2", "$.halo: maximum"),
    ("halo: 0.15", "halo: -1", "$.halo: minimum"),
    ("halo: 0.15", "halo: high", "$.halo: type"),
    ("seniority: 4", "seniority: 4.5", "$.seniority: type"),
    ("voice: terse", "voice: loud", "$.voice: enum"),
    ("id: hawk", "id: The Hawk", "$.id: pattern"),
    ("title: Hawk\n", "", "$: required"),
    ("observes: [span, rigor]", "observes: span", "$.observes: type"),
    ("title: Hawk", "title: \"\"", "$.title: minLength"),
    (
      "weights: {rigor: {times", "weights: {rigor: {time",
      "$.weights.rigor: additionalProperties time"
    ),
  ]) func `refuses what loading refuses`(old: String, new: String, failure: String) throws {
    let text = SmallScenarios.interviewer.replacing(old, with: new)
    #expect(text != SmallScenarios.interviewer)
    #expect(try failures(text, as: .interviewer).contains(failure))
    var library = ScenarioLibrary()
    #expect(library.file(in: SourceText(name: "test.yaml", text: text)).value == nil)
  }

  @Test(arguments: ScenarioKind.allCases) func `has no key without a value`(kind: ScenarioKind) {
    let text = ScenarioLibrary().schema(of: kind).pretty
    let nulls = text.split(separator: "\n").filter { $0.contains(": null") }
    #expect(nulls == [], "\(kind)")
  }

  @Test func `says how many items a list needs`() {
    let properties = ScenarioSchema().document(for: .panel)[key: "properties"]
    #expect(properties?[key: "members"]?[key: "minItems"] == 1)
  }

  @Test func `tells defaults, descriptions and known ids`() {
    let schema = ScenarioSchema { $0 == .panel ? ["pair"] : [] }.document(for: .debrief)
    let panel = schema[key: "properties"]?[key: "panel"]
    #expect(panel?[key: "anyOf"]?.array?.first?[key: "examples"] == ["pair"])
    #expect(panel?[key: "description"] == "Who decides: the id of a panel, or a panel in place.")
    let interviewer = ScenarioSchema().document(for: .interviewer)
    #expect(interviewer[key: "properties"]?[key: "authority"]?[key: "default"] == 1)
    #expect(interviewer[key: "title"] == "hcsim interviewer")
    #expect(interviewer[key: "$schema"] == "https://json-schema.org/draft/2020-12/schema")
    #expect(interviewer[key: "properties"]?[key: "kind"]?[key: "enum"] == ["interviewer"])
  }
}

extension JSONValue {
  /// The value of a key.
  subscript(key key: String) -> JSONValue? { self[key] }
}
