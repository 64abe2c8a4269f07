import Calibration
import Testing

@Suite struct `A duplicate key` {
  @Test(arguments: [
    "name: |\n  Ben\n", "name: [Ben]\n", "name: # Ben\n", "name:\n", "name: Ben\n  Ana\n",
    "name: \"Ben\n", "name: 'Ben\n  Ana'\n",
  ])
  func `gets no line as its cure where its value goes on`(second: String) {
    let told = YAMLReader.read(SourceText(name: "x.yaml", text: "name: Ana\n" + second)).diagnostics
    let duplicate = told.first { $0.code == "duplicate-key" }
    #expect(duplicate?.help == "remove one, or rename it" && duplicate?.correction == nil)
  }

  @Test func `gets none in braces`() {
    let told = YAMLReader.read(SourceText(name: "x.yaml", text: "{a: 1, a: 2}\n")).diagnostics
    #expect(told.map(\.code) == ["duplicate-key"] && told.first?.correction == nil)
  }
}
