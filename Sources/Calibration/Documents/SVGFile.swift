/// A picture as a file of its own, for pages that are not ours; it follows the reader's colour scheme.
package enum SVGFile {
  /// The file's text.
  ///
  /// - Parameters:
  ///   - drawing: The picture.
  ///   - title: What it is of.
  ///   - summary: What there is to see in it.
  /// - Returns: SVG with its style inside, which refers to nothing else.
  package static func text(_ drawing: Drawing, title: String, summary: String) -> String {
    let node = DrawingNode(
      drawing: drawing,
      title: title,
      summary: summary,
      id: "picture",
      kind: "file"
    ).node
    guard case .element(let name, let attributes, let children) = node else { return "" }
    let space = HTMLNode.Attribute("xmlns", "http://www.w3.org/2000/svg")
    let ground = HTMLNode.tag(
      "rect",
      [("class", "f-paper"), ("width", "100%"), ("height", "100%")]
    )
    var writer = HTMLWriter()
    writer.write(
      .element(
        name,
        [space] + attributes,
        [.style(StyleSheet.ofPicture), DrawingNode.patterns, ground] + children
      )
    )
    return writer.text
  }
}
