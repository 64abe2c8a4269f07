import Calibration
import Testing

/// What the language leaves out or never allows, each with its place and the way out.
@Suite struct `Refused features` {
  @Test func `plain text over several lines`() {
    expect(
      "note: some text\n  that goes on\n",
      [
        "x.yaml:2:3: error: plain text may not go over several lines",
        "2 |   that goes on",
        "  |   ^~~~~~~~~~~~",
        "help: use '|' for lines that stay, or '>' for lines that are joined",
        "note: x.yaml:1:7: the value before it",
        "1 | note: some text",
        "  |       ^~~~~~~~~",
      ]
    )
  }

  @Test func `an unclosed bracket`() {
    expect(
      "members: [ana, ben\nrole: x\n",
      [
        "x.yaml:1:10: error: the [ is not closed",
        "1 | members: [ana, ben",
        "  |          ^",
        "help: close it:",
        "1 | members: [ana, ben]",
      ]
    )
  }

  @Test func `a wrong bracket`() {
    expect(
      "members: [ana, ben}\n",
      [
        "x.yaml:1:19: error: the } does not close this bracket",
        "1 | members: [ana, ben}",
        "  |                   ^",
        "help: close the bracket that was opened:",
        "1 | members: [ana, ben]",
        "note: x.yaml:1:10: opened here",
        "1 | members: [ana, ben}",
        "  |          ^",
      ]
    )
  }

  @Test func `a missing comma`() {
    expect(
      "members: [ana\n  ben]\n",
      [
        "x.yaml:2:3: error: expected a comma",
        "2 |   ben]",
        "  |   ^",
        "help: put a comma between the items, or quote text that has brackets:",
        "1 | members: [ana,",
      ]
    )
  }

  @Test func `a bracket at the margin`() {
    expect(
      "members: [\n  ana\n]\n",
      [
        "x.yaml:3:1: error: this line must be indented more than the key it belongs to",
        "3 | ]",
        "  | ^",
        "help: indent it:",
        "3 |   ]",
      ]
    )
  }

  @Test func `a comparison as a value`() {
    expect(
      "years: > 5\n",
      [
        "x.yaml:1:10: error: there is text after '>'",
        "1 | years: > 5",
        "  |          ^",
        "help: begin the text on the next line, or quote the value:",
        "1 | years: \"> 5\"",
      ]
    )
  }

  @Test func `an unknown escape`() {
    expect(
      "path: \"c:\\dir\"\n",
      [
        "x.yaml:1:10: error: unknown escape '\\d'",
        "1 | path: \"c:\\dir\"",
        "  |          ^~",
        "help: write \\\\ for a backslash, or use single quotes:",
        "1 | path: \"c:\\\\dir\"",
      ]
    )
  }

  @Test func `an anchor`() {
    expect(
      "base: &b x\n",
      [
        "x.yaml:1:7: error: '&' begins an anchor, which the scenario language leaves out",
        "1 | base: &b x",
        "  |       ^",
        "help: quote the text",
      ]
    )
  }

  @Test func `a tag`() {
    expect(
      "id: !text 7\n",
      [
        "x.yaml:1:5: error: '!' begins a tag, which the scenario language leaves out",
        "1 | id: !text 7",
        "  |     ^",
        "help: quote the text",
      ]
    )
  }

  @Test func `a merge key`() {
    expect(
      "<<: x\n",
      [
        "x.yaml:1:1: error: '<<' merges mappings, which the scenario language leaves out",
        "1 | <<: x",
        "  | ^~",
        "help: repeat the keys, or quote '<<' to mean text",
      ]
    )
  }

  @Test func `a complex key`() {
    expect(
      "? a\n: b\n",
      [
        "x.yaml:1:1: error: '?' begins a complex key, which the scenario language leaves out",
        "1 | ? a",
        "  | ^",
        "help: write 'key: value', or quote text that begins with '?'",
      ]
    )
  }

  @Test func `a directive`() {
    expect(
      "%YAML 1.2\n---\na: b\n",
      [
        "x.yaml:1:1: error: '%' begins a directive, which the scenario language leaves out",
        "1 | %YAML 1.2",
        "  | ^~~~~~~~~",
        "help: remove the line",
      ]
    )
  }

  @Test func `a list on its key's line`() {
    expect(
      "members: - ana\n",
      [
        "x.yaml:1:10: error: a list with dashes may not begin on the key's line",
        "1 | members: - ana",
        "  |          ^",
        "help: begin it on the next line, or write [a, b]",
      ]
    )
  }

  @Test func `a list after a value`() {
    expect(
      "members: ana\n  - ben\n",
      [
        "x.yaml:2:3: error: a list after a value on the key's line",
        "2 |   - ben",
        "  |   ^",
        "help: remove one of them",
        "note: x.yaml:1:10: the value before it",
        "1 | members: ana",
        "  |          ^~~",
      ]
    )
  }

  @Test func `a key that is a number in another form`() {
    expect(
      "0x1: a\ntrue: b\n",
      [
        "x.yaml:1:1: error: a key must be text, and this is a number in another form",
        "1 | 0x1: a",
        "  | ^~~",
        "help: quote it:",
        "1 | \"0x1\": a",
        "x.yaml:2:1: error: a key must be text, and this is a Boolean",
        "2 | true: b",
        "  | ^~~~",
        "help: quote it:",
        "2 | \"true\": b",
      ]
    )
  }

  @Test func `no text under a bar`() {
    expect(
      "a:\n  text: |\n  id: x\n",
      [
        "x.yaml:2:9: error: there is no text under '|'",
        "2 |   text: |",
        "  |         ^",
        "help: indent the text, or write \"\" for none:",
        "2 |   text: \"\"",
      ]
    )
  }

  @Test func `text after a quoted value`() {
    expect(
      "name: \"Ana\" Maria\n",
      [
        "x.yaml:1:13: error: there is text after the value",
        "1 | name: \"Ana\" Maria",
        "  |             ^~~~~",
        "help: quote the whole value, or put ' #' before a comment",
      ]
    )
  }

  @Test func `an unclosed bracket inside another`() {
    expect(
      "a: {b: [1, 2}\n",
      [
        "x.yaml:1:8: error: the [ is not closed",
        "1 | a: {b: [1, 2}",
        "  |        ^",
        "help: close it:",
        "1 | a: {b: [1, 2]}",
      ]
    )
  }

  @Test func `an unclosed bracket over lines`() {
    expect(
      "{\n  \"a\": [1,\n  \"b\": 2\n}\n",
      [
        "x.yaml:2:8: error: the [ is not closed",
        "2 |   \"a\": [1,",
        "  |        ^",
        "help: close it",
      ]
    )
  }

  @Test(arguments: [
    ("a: {b: c, d: \"}", 15, "a: {b: c, d: \"\"}"), ("a: {b: \"c d}", 12, "a: {b: \"c d\"}"),
    ("a: [b, {c: 'd}]", 14, "a: [b, {c: 'd'}]"),
  ])
  func `an unclosed quote inside brackets`(line: String, column: Int, corrected: String) throws {
    let result = YAMLReader.read(SourceText(name: "x.yaml", text: line + "\ne: f\n"))
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(diagnostic.code == "unclosed-quote")
    #expect(diagnostic.place.position == SourcePosition(line: 1, column: column))
    #expect(diagnostic.correction?.text == corrected)
  }

  @Test func `an unclosed quote with text on the next line`() {
    expect(
      "title: 'The proposal\nthat vanished'\nid: x\n",
      [
        "x.yaml:1:21: error: the quote ' is not closed on its line",
        "1 | title: 'The proposal",
        "  |                     ^",
        "help: close it, or use '|' for text over several lines:",
        "1 | title: 'The proposal'",
        "note: x.yaml:1:8: opened here",
        "1 | title: 'The proposal",
        "  |        ^",
      ]
    )
  }

  @Test func `text that touches a quoted value`() {
    expect(
      "id: 'x'#y\n",
      [
        "x.yaml:1:8: error: there is text after the value",
        "1 | id: 'x'#y",
        "  |        ^~",
        "help: quote the whole value, or put ' #' before a comment",
      ]
    )
  }

  @Test func `a Windows path`() {
    expect(
      "path: \"C:\\Users\"\n",
      [
        "x.yaml:1:10: error: unknown escape '\\U'",
        "1 | path: \"C:\\Users\"",
        "  |          ^~",
        "help: write \\\\ for a backslash, or use single quotes:",
        "1 | path: \"C:\\\\Users\"",
      ]
    )
  }

  @Test func `a list item among keys`() {
    expect(
      "id: x\n- y\nname: z\n",
      [
        "x.yaml:2:1: error: a list item among the keys of a mapping",
        "2 | - y",
        "  | ^",
        "help: give the list a key, or indent it under one",
      ]
    )
  }

  @Test func `a key among list items`() {
    expect(
      "- id: x\nname: y\n",
      [
        "x.yaml:2:1: error: a key among the items of a list",
        "2 | name: y",
        "  | ^~~~",
        "help: begin it with a dash and a space:",
        "2 | - name: y",
        "note: x.yaml:1:1: its neighbours begin here",
        "1 | - id: x",
        "  | ^",
      ]
    )
  }

  @Test func `a control character`() {
    expect(
      "a: x\u{7}y\n",
      [
        "x.yaml:1:5: error: the control character U+0007 may not stand in a text file",
        "1 | a: x<U+7>y",
        "  |     ^~~~~",
        "help: remove it, or write it as an escape inside double quotes",
      ]
    )
  }

  private func expect(_ text: String, _ lines: [String]) {
    let result = YAMLReader.read(SourceText(name: "x.yaml", text: text))
    #expect(!result.isUsable)
    #expect(result.diagnostics.flatMap(DiagnosticPrinter().lines(of:)) == lines)
  }
}
