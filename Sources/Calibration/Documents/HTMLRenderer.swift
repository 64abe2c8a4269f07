/// Writes a page as one HTML file that is complete by itself.
///
/// No script, no resource from elsewhere, and a content policy that lets nothing in but the page's
/// own style sheet. Headings are in order whatever the page's levels are: a page without a heading of
/// level 1 begins with its title, further ones come below it.
package struct HTMLRenderer: Renderer {
  package init() {}

  package func render(_ page: Page) -> String {
    guard !page.blocks.isEmpty else { return "" }
    var body = HTMLBody(title: page.title)
    let content = body.content(page.blocks)
    var writer = HTMLWriter()
    writer.write(
      .tag("html", [("lang", "en")], [head(page), .tag("body", frame(content, body.contents))])
    )
    return "<!DOCTYPE html>\n" + writer.text
  }

  private func head(_ page: Page) -> HTMLNode {
    let sheet = StyleSheet.text
    let policy =
      "default-src 'none'; style-src '\(StyleDigest.source(of: sheet))'; base-uri 'none'; "
      + "form-action 'none'"
    return .tag(
      "head",
      [
        .tag("meta", [("charset", "utf-8")]),
        .tag("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)]),
        .tag("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        .tag("meta", [("name", "color-scheme"), ("content", "light dark")]),
        .tag("meta", [("name", "referrer"), ("content", "no-referrer")]),
        .tag("title", [.text(page.title.isEmpty ? "hcsim" : page.title)]), .style(sheet),
      ]
    )
  }

  private func frame(_ content: [HTMLNode], _ contents: [HTMLBody.Entry]) -> [HTMLNode] {
    let main = HTMLNode.tag("main", [("id", "content")], content)
    guard contents.count > 3 else {
      return [DrawingNode.patterns, .tag("div", [("class", "page")], [main])]
    }
    let entries = contents.map { entry in
      HTMLNode.tag("li", [.tag("a", [("href", "#" + entry.id)], [.text(entry.text)])])
    }
    return [
      .tag("a", [("class", "skip"), ("href", "#content")], [.text("Skip the contents")]),
      DrawingNode.patterns,
      .tag(
        "div",
        [("class", "page with-contents")],
        [
          .tag("nav", [("aria-label", "Contents")], [.tag("ol", entries)]), main,
        ]
      ),
    ]
  }
}
