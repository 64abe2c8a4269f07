/// Writes a page in one format.
///
/// A renderer is the only place that knows its format's syntax, and takes what it writes through
/// ``Escaping``: text on a page is never markup.
package protocol Renderer: Sendable {
  /// The page as text that ends in a line break, or nothing where the page has no blocks.
  func render(_ page: Page) -> String
}
