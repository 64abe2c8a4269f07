/// A part of a page as a tree; ``HTMLWriter`` alone makes characters of it.
indirect enum HTMLNode: Hashable, Sendable {
  case text(String)
  case element(String, [Attribute], [HTMLNode])

  /// The page's own style sheet, which is not escaped.
  case style(String)

  /// The page's own program; nothing from outside is in it.
  case script(String)

  /// JSON that the page's program reads by its id; it is never run.
  case data(id: String, json: String)

  /// A name with its value.
  struct Attribute: Hashable, Sendable {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  static func tag(
    _ name: String,
    _ attributes: [(String, String)] = [],
    _ children: [HTMLNode] = []
  ) -> HTMLNode {
    .element(name, attributes.map { Attribute($0.0, $0.1) }, children)
  }

  static func tag(_ name: String, _ children: [HTMLNode]) -> HTMLNode {
    .element(name, [], children)
  }
}
