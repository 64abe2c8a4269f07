import Calibration
import Testing

@Suite struct `Escaped text` {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("naïve — “quoted” 山田 👩‍💻", "naïve — “quoted” 山田 👩‍💻"),
    ("tab\tand\nbreak\r\nboth", "tab and break  both"),
    ("\u{1B}[2J\u{07}", "<U+001B>[2J<U+0007>"),
    ("\u{9B}31m\u{7F}", "<U+009B>31m<U+007F>"),
    ("a\u{202E}b\u{2066}c\u{200F}", "a<U+202E>b<U+2066>c<U+200F>"),
    ("zero\u{200B}width\u{FEFF}", "zero<U+200B>width<U+FEFF>"),
    ("tag\u{E0041}", "tag<U+E0041>"),
    ("nul\0", "nul<U+0000>"),
  ])
  func `shows what would act on a terminal`(text: String, expected: String) {
    #expect(Escaping.visible(text) == expected)
  }

  @Test(arguments: [
    ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
    ("\" onload=\"x", "&quot; onload=&quot;x"),
    ("a & b\nc", "a &amp; b\nc"),
    ("\u{1B}\u{202E}", "&lt;U+001B&gt;&lt;U+202E&gt;"),
  ])
  func `closes no tag and no attribute`(text: String, expected: String) {
    #expect(Escaping.markup(text) == expected)
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("a,b", "\"a,b\""),
    ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("=1+1", "'=1+1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
    ("-1.5", "-1.5"),
    ("-1.5e", "'-1.5e"),
    ("\t=1", "\"'\t=1\""),
    (" padded", "\" padded\""),
    ("bell\u{07}", "bell<U+0007>"),
    ("", ""),
  ])
  func `runs nothing in a spreadsheet`(field: String, expected: String) {
    #expect(Escaping.csv(field) == expected)
  }

  @Test(arguments: [
    ("plain", "\"plain\""),
    ("\"\\\n\t\r", "\"\\\"\\\\\\n\\t\\r\""),
    ("\u{1B}\u{9B}\u{7F}", "\"\\u001b\\u009b\\u007f\""),
    ("\u{202E}\u{E0041}", "\"\\u202e\\udb40\\udc41\""),
    ("é山", "\"é山\""),
  ])
  func `keeps the value of a JSON string`(text: String, expected: String) {
    #expect(Escaping.json(text) == expected)
  }

  @Test(arguments: [
    ("*a* _b_ `c` ~d~ <e> [f](g)", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\<e> \\[f\\](g)"),
    ("snake_case", "snake_case"),
    ("R&D &copy; &#65; & so", "R&D \\&copy; \\&#65; & so"),
    ("C# #1 $5", "C# \\#1 \\$5"),
    ("http://a www.b", "http\\://a www\\.b"),
    ("back\\slash", "back\\\\slash"),
    ("ana@example.org, @ana, 3 @ 5", "ana@<!-- -->example.org, @<!-- -->ana, 3 @ 5"),
  ])
  func `leaves Markdown nothing to act on`(text: String, expected: String) {
    #expect(Escaping.markdown(text) == expected)
  }

  @Test(arguments: [
    ("1. one", "1\\. one"), ("12) x", "12\\) x"), ("1.5 m", "1\\.5 m"), ("2024 was", "2024 was"),
    ("- x", "\\- x"), ("---", "\\---"), ("# x", "\\# x"), ("> x", "\\> x"), ("x - y", "x - y"),
  ])
  func `leaves Markdown no block to open`(line: String, expected: String) {
    #expect(Escaping.markdownStart(line) == expected)
  }

  @Test(arguments: [
    ("a", "`a`"), ("a`b", "``a`b``"), ("``", "``` `` ```"), (" a", "`  a `"), ("", ""), ("  ", ""),
  ])
  func `fences code behind enough backticks`(code: String, expected: String) {
    #expect(Escaping.markdownCode(code) == expected)
  }
}
