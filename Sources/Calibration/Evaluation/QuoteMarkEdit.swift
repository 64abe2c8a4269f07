/// Quotation marks and apostrophes written straight or curly.
struct QuoteMarkEdit: ExampleEdit {
  /// Whether straight marks become curly ones, or the other way round.
  let makesCurly: Bool

  var name: String { makesCurly ? "with curly quotes" : "with straight quotes" }

  private static let apostrophe = "\u{2019}"
  private static let opening = "\u{201C}"
  private static let closing = "\u{201D}"

  func revision(of text: String) -> TextRevision {
    var revision = TextRevision()
    var place = 0
    var isOpen = false
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      let range = place..<(place + length)
      place += length
      switch String(scalar) {
      case "'" where makesCurly: revision.replace(range, with: Self.apostrophe)
      case "\"" where makesCurly:
        revision.replace(range, with: isOpen ? Self.closing : Self.opening)
        isOpen.toggle()
      case Self.apostrophe where !makesCurly: revision.replace(range, with: "'")
      case Self.opening where !makesCurly, Self.closing where !makesCurly:
        revision.replace(range, with: "\"")
      default: break
      }
    }
    return revision
  }
}
