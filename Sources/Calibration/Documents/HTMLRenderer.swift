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
    return HTMLDocument(title: page.title, body: frame(content, body.contents)).text
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
