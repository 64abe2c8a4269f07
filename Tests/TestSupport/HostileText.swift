/// Texts that would do harm where they are taken for markup, commands or formulas.
public enum HostileText: Sendable {
  /// The texts.
  public static let all = [
    "</p></style></script><script>alert(1)</script>", "\" onload=\"alert(1)", "' onclick='x",
    "<img src=x onerror=alert(1)>", "<!-- <![CDATA[ ]]> -->", "&lt;b&gt; &amp; &#60;",
    "\u{202E}gnp.exe\u{2066}", "\u{1B}[31mred\u{7}", "a\0b\u{FEFF}\u{200B}",
    "javascript:alert(1)", "https://example.org/x?y=1", "](javascript:alert(1))", "`|*_#=+-@",
    "}{\\", "\u{2028}\u{2029}", "url(https://example.org)", "=1+1",
  ]

  /// All of them in one.
  public static let text = all.joined(separator: " ")
}
