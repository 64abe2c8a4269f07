import Calibration
import Testing

/// The mistakes that people make most, each with its place, its cure and the corrected line.
@Suite struct `Common mistakes` {
  @Test func `a second colon in a plain value`() {
    expect(
      "kind: debrief\ntitle: Lead: platform team  # the loop\n",
      [
        "x.yaml:2:12: error: a second colon in plain text",
        "2 | title: Lead: platform team  # the loop",
        "  |            ^",
        "help: quote the text:",
        "2 | title: \"Lead: platform team\"  # the loop",
      ]
    )
  }

  @Test func `a second colon before wide characters`() {
    expect(
      "city: 東京\n東京: 会議: 東京\n",
      [
        "x.yaml:2:7: error: a second colon in plain text",
        "2 | 東京: 会議: 東京",
        "  |           ^",
        "help: quote the text:",
        "2 | 東京: \"会議: 東京\"",
      ]
    )
  }

  @Test func `a tab in the indentation`() {
    expect(
      "setting:\n\tloop: hiring\n\trole: platform\nyear: 2024\n",
      [
        "x.yaml:2:1: error: a tab in the indentation",
        "2 | →loop: hiring",
        "  | ^",
        "help: use spaces:",
        "2 |   loop: hiring",
      ]
    )
  }

  @Test func `a tab after a colon`() {
    expect(
      "kind:\tdebrief\n",
      [
        "x.yaml:1:6: error: a tab outside text",
        "1 | kind:→debrief",
        "  |      ^",
        "help: use spaces:",
        "1 | kind: debrief",
      ]
    )
  }

  @Test func `an unclosed quote`() {
    expect(
      "title: \"The proposal\nyear: 2024\n",
      [
        "x.yaml:1:21: error: the quote \" is not closed on its line",
        "1 | title: \"The proposal",
        "  |                     ^",
        "help: close it, or use '|' for text over several lines:",
        "1 | title: \"The proposal\"",
        "note: x.yaml:1:8: opened here",
        "1 | title: \"The proposal",
        "  |        ^",
      ]
    )
  }

  @Test func `a dedented line of block text`() {
    expect(
      "answers:\n  - answer: |\n      First line.\n    Second line.\n      Third line.\n    id: a1\n",
      [
        "x.yaml:4:5: error: this line is indented less than the text it belongs to",
        "4 |     Second line.",
        "  |     ^~~~~~~~~~~~",
        "help: indent it like the text:",
        "4 |       Second line.",
        "note: x.yaml:3:7: the text begins here",
        "3 |       First line.",
        "  |       ^",
      ]
    )
  }

  @Test func `a line of block text at the margin`() {
    expect(
      "answer: |\n  First line.\nSecond line.\nid: a1\n",
      [
        "x.yaml:3:1: error: this line is indented less than the text it belongs to",
        "3 | Second line.",
        "  | ^~~~~~~~~~~~",
        "help: indent it like the text:",
        "3 |   Second line.",
        "note: x.yaml:2:3: the text begins here",
        "2 |   First line.",
        "  |   ^",
      ]
    )
  }

  @Test func `no space after the colon`() {
    expect(
      "kind: interviewer\nname:Ana\nvoice: terse\n",
      [
        "x.yaml:2:5: error: there is no space after the colon of 'name'",
        "2 | name:Ana",
        "  |     ^",
        "help: put a space after the colon:",
        "2 | name: Ana",
      ]
    )
  }

  @Test func `no space after the first colon`() {
    expect(
      "name:Ana\nvoice: terse\n",
      [
        "x.yaml:1:5: error: there is no space after the colon of 'name'",
        "1 | name:Ana",
        "  |     ^",
        "help: put a space after the colon:",
        "1 | name: Ana",
      ]
    )
  }

  @Test func `no space after a colon in braces`() {
    expect(
      "weights: {depth:2, span: 1}\n",
      [
        "x.yaml:1:16: error: there is no space after the colon of 'depth'",
        "1 | weights: {depth:2, span: 1}",
        "  |                ^",
        "help: put a space after the colon:",
        "1 | weights: {depth: 2, span: 1}",
      ]
    )
  }

  @Test func `text that is indented by less than its digit`() {
    expect(
      "answers:\n  - answer: |9\n      We moved.\n      They did.\n    id: a1\n",
      [
        "x.yaml:2:14: error: the text is indented by less than the 9 columns of this digit",
        "2 |   - answer: |9",
        "  |              ^",
        "help: remove the digit, or indent the text by as much:",
        "2 |   - answer: |",
      ]
    )
  }

  @Test func `a duplicate key`() {
    expect(
      "name: Ana\nvoice: terse\nname: Ben\n",
      [
        "x.yaml:3:1: error: the key 'name' is used twice",
        "3 | name: Ben",
        "  | ^~~~",
        "help: remove one, or rename it:",
        "3 | # name: Ben",
        "note: x.yaml:1:1: first used here",
        "1 | name: Ana",
        "  | ^~~~",
      ]
    )
  }

  @Test func `an apostrophe inside single quotes`() {
    expect(
      "note: 'it's fine'\n",
      [
        "x.yaml:1:10: error: the apostrophe ends the quoted text",
        "1 | note: 'it's fine'",
        "  |          ^",
        "help: double it, or use double quotes:",
        "1 | note: \"it's fine\"",
        "note: x.yaml:1:7: opened here",
        "1 | note: 'it's fine'",
        "  |       ^",
      ]
    )
  }

  @Test func `a value that begins with a star`() {
    expect(
      "note: *important*\n",
      [
        "x.yaml:1:7: error: '*' begins an alias, which the scenario language leaves out",
        "1 | note: *important*",
        "  |       ^",
        "help: quote the text:",
        "1 | note: \"*important*\"",
      ]
    )
  }

  @Test func `a key one space too deep`() {
    expect(
      "name: Ana\n voice: terse\nnoise: 0.4\n",
      [
        "x.yaml:2:2: error: this key is indented more than its neighbours",
        "2 |  voice: terse",
        "  |  ^~~~~",
        "help: align it with its neighbours:",
        "2 | voice: terse",
        "note: x.yaml:1:1: its neighbours begin here",
        "1 | name: Ana",
        "  | ^",
      ]
    )
  }

  @Test func `a key one space too deep after a nested mapping`() {
    expect(
      "setting:\n  loop: hiring\n   role: platform\n",
      [
        "x.yaml:3:4: error: this key is indented more than its neighbours",
        "3 |    role: platform",
        "  |    ^~~~",
        "help: align it with its neighbours:",
        "3 |   role: platform",
        "note: x.yaml:2:3: its neighbours begin here",
        "2 |   loop: hiring",
        "  |   ^",
      ]
    )
  }

  @Test func `a key one space too shallow`() {
    expect(
      "setting:\n    loop: hiring\n   role: platform\n",
      [
        "x.yaml:3:4: error: this line's indentation matches no line above",
        "3 |    role: platform",
        "  |    ^~~~",
        "help: align it with its neighbours:",
        "3 |     role: platform",
        "note: x.yaml:2:5: its neighbours begin here",
        "2 |     loop: hiring",
        "  |     ^",
      ]
    )
  }

  @Test func `a number sign that begins a value`() {
    expect(
      "channel: #general\n",
      [
        "x.yaml:1:10: error: the value is empty, because '#' begins a comment",
        "1 | channel: #general",
        "  |          ^~~~~~~~",
        "help: quote the text:",
        "1 | channel: \"#general\"",
      ]
    )
  }

  @Test func `an at sign that begins a value`() {
    expect(
      "owner: @ana\n",
      [
        "x.yaml:1:8: error: plain text may not begin with '@'",
        "1 | owner: @ana",
        "  |        ^",
        "help: quote the text:",
        "1 | owner: \"@ana\"",
      ]
    )
  }

  @Test func `a list item without its dash`() {
    expect(
      "members:\n  - ana\n  ben\n  - cy\n",
      [
        "x.yaml:3:3: error: this list item has no dash",
        "3 |   ben",
        "  |   ^~~",
        "help: begin it with a dash and a space:",
        "3 |   - ben",
        "note: x.yaml:2:3: its neighbours begin here",
        "2 |   - ana",
        "  |   ^",
      ]
    )
  }

  @Test func `a list item without its dash, the first`() {
    expect(
      "members:\n  ana\n  - ben\n",
      [
        "x.yaml:2:3: error: this list item has no dash",
        "2 |   ana",
        "  |   ^~~",
        "help: begin it with a dash and a space:",
        "2 |   - ana",
      ]
    )
  }

  @Test func `a list item without its dash, at the margin`() {
    expect(
      "members:\n- ana\nben\n- cy\n",
      [
        "x.yaml:3:1: error: this list item has no dash",
        "3 | ben",
        "  | ^~~",
        "help: begin it with a dash and a space:",
        "3 | - ben",
        "note: x.yaml:2:1: its neighbours begin here",
        "2 | - ana",
        "  | ^",
      ]
    )
  }

  @Test func `a no-break space before a key`() {
    expect(
      "kind: panel\n\u{A0}id: committee\n",
      [
        "x.yaml:2:1: error: a no-break space (U+00A0) at the start of a key",
        "2 | \u{A0}id: committee",
        "  | ^",
        "help: remove it:",
        "2 | id: committee",
      ]
    )
  }

  @Test func `no-break spaces as indentation`() {
    expect(
      "candidate:\n\u{A0} \u{A0} id: person\n",
      [
        "x.yaml:2:1: error: a no-break space (U+00A0) in the indentation",
        "2 | \u{A0} \u{A0} id: person",
        "  | ^~~~",
        "help: use spaces:",
        "2 |     id: person",
      ]
    )
    expect(
      "a:\n  \u{A0}\u{A0}b: c\n",
      [
        "x.yaml:2:3: error: a no-break space (U+00A0) in the indentation",
        "2 |   \u{A0}\u{A0}b: c",
        "  |   ^~",
        "help: use spaces:",
        "2 |     b: c",
      ]
    )
  }

  @Test func `a curly quote before a key`() {
    expect(
      "\u{201C}id\u{201D}: committee\n",
      [
        "x.yaml:1:1: error: a curly double quote (U+201C) at the start of a key",
        "1 | \u{201C}id\u{201D}: committee",
        "  | ^",
        "help: use straight quotes, or none:",
        "1 | \"id\": committee",
      ]
    )
  }

  @Test func `a zero-width space before a key`() {
    expect(
      "\u{200B}id: committee\n",
      [
        "x.yaml:1:1: error: a zero-width space (U+200B) at the start of a key",
        "1 | <U+200B>id: committee",
        "  | ^~~~~~~~",
        "help: remove it:",
        "1 | id: committee",
      ]
    )
  }

  private func expect(_ text: String, _ lines: [String]) {
    let result = YAMLReader.read(SourceText(name: "x.yaml", text: text))
    #expect(!result.isUsable)
    #expect(result.diagnostics.flatMap(DiagnosticPrinter().lines(of:)) == lines)
  }
}
