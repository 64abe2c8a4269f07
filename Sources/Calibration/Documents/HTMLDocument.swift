/// A whole HTML file around its body: head, style, and a content policy that lets in nothing else.
struct HTMLDocument {
  /// Names the page; where it is empty, the program does.
  var title: String
  /// The style sheet.
  var sheet = StyleSheet.text
  /// The page's own program, at the end of its body; null for a page without any.
  var script: String?
  /// What the body holds.
  var body: [HTMLNode]

  /// The file.
  var text: String {
    var writer = HTMLWriter()
    let program = closedScript.map { [HTMLNode.script($0)] } ?? []
    writer.write(.tag("html", [("lang", "en")], [head, .tag("body", body + program)]))
    return "<!DOCTYPE html>\n" + writer.text
  }

  /// The program without anything that could end its element.
  private var closedScript: String? {
    script.map { text in
      let parts = text.split(separator: "</", omittingEmptySubsequences: false)
      return parts.joined(separator: "<\\/")
    }
  }

  private var policy: String {
    var policy = "default-src 'none'; style-src '\(StyleDigest.source(of: sheet))'; "
    if let script = closedScript { policy += "script-src '\(StyleDigest.source(of: script))'; " }
    return policy + "base-uri 'none'; form-action 'none'"
  }

  private var head: HTMLNode {
    .tag(
      "head",
      [
        .tag("meta", [("charset", "utf-8")]),
        .tag("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)]),
        .tag("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        .tag("meta", [("name", "color-scheme"), ("content", "light dark")]),
        .tag("meta", [("name", "referrer"), ("content", "no-referrer")]),
        .tag("title", [.text(title.isEmpty ? "hcsim" : title)]), .style(sheet),
      ]
    )
  }
}
