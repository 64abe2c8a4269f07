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
    guard contents.count > 3 else { return [patterns, .tag("div", [("class", "page")], [main])] }
    let entries = contents.map { entry in
      HTMLNode.tag("li", [.tag("a", [("href", "#" + entry.id)], [.text(entry.text)])])
    }
    return [
      .tag("a", [("class", "skip"), ("href", "#content")], [.text("Skip the contents")]), patterns,
      .tag(
        "div",
        [("class", "page with-contents")],
        [
          .tag("nav", [("aria-label", "Contents")], [.tag("ol", entries)]), main,
        ]
      ),
    ]
  }

  /// The slanted lines that hatched areas are filled with.
  private var patterns: HTMLNode {
    .tag(
      "svg",
      [("class", "patterns"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")],
      [
        .tag(
          "defs",
          Ink.texts.map { ink in
            .tag(
              "pattern",
              [
                ("id", "hatch-" + ink.rawValue), ("width", "6"), ("height", "6"),
                ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"),
              ],
              [
                .tag("rect", [("class", "f-paper"), ("width", "6"), ("height", "6")]),
                .tag("rect", [("class", "f-\(ink.rawValue)"), ("width", "3"), ("height", "6")]),
              ]
            )
          }
        )
      ]
    )
  }
}
