import Calibration
import Foundation
import TestSupport
import Testing

@Suite struct `Renderers` {
  @Test(arguments: [40, 80])
  func `text fits its width`(width: Int) throws {
    let text = TextRenderer(width: width).render(SamplePage.page)
    let expected = try Golden("page-\(width).txt").lines(recording: text)
    #expect(Golden.lines(of: text) == expected)
    for line in Golden.lines(of: text) {
      #expect(DisplayWidth.columns(of: line) <= width)
    }
  }

  @Test func `colours change nothing but colours`() throws {
    let text = TextRenderer(width: 80, usesColor: true).render(SamplePage.page)
    let shown = text.replacingOccurrences(of: "\u{1B}", with: "^")
    #expect(Golden.lines(of: shown) == (try Golden("page-colour.txt").lines(recording: shown)))
    let bare = TextRenderer(width: 80).render(SamplePage.page)
    #expect(Golden.lines(of: withoutStyles(text)) == Golden.lines(of: bare))
  }

  @Test func `plain text has no signs beyond ASCII but the page's own`() throws {
    let text = TextRenderer(usesColor: true, isPlain: true).render(SamplePage.page)
    #expect(Golden.lines(of: text) == (try Golden("page-plain.txt").lines(recording: text)))
    #expect(!text.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) })
  }

  @Test func `Markdown keeps text from becoming markup`() throws {
    let text = MarkdownRenderer().render(SamplePage.page)
    #expect(Golden.lines(of: text) == (try Golden("page.md").lines(recording: text)))
  }

  @Test func `a page without blocks is empty`() {
    let page = Page(title: "Nothing", blocks: [.paragraph(""), .bullets([]), .preformatted("")])
    #expect(TextRenderer().render(Page(title: "Nothing", blocks: [])).isEmpty)
    #expect(TextRenderer().render(page).isEmpty)
  }

  @Test(arguments: [-5, 0, 1, 3, 19])
  func `text survives absurd widths`(width: Int) {
    let narrowest = TextRenderer(width: TextRenderer.narrowest).render(SamplePage.page)
    #expect(TextRenderer(width: width).render(SamplePage.page) == narrowest)
  }

  private func withoutStyles(_ text: String) -> String {
    var result = ""
    var isSequence = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isSequence = true }
      if !isSequence { result.unicodeScalars.append(scalar) }
      if scalar == "m" { isSequence = false }
    }
    return result
  }
}
