import Calibration
import Foundation
import TestSupport
import Testing

@Suite struct `HTML renderer` {
  private static func withoutStyle(_ text: String) -> String {
    guard let start = text.range(of: "<style>"), let end = text.range(of: "</style>") else {
      return text
    }
    return text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "")
  }

  @Test func `writes every kind of block`() throws {
    let text = HTMLRenderer().render(SamplePage.page)
    let shown = Self.withoutStyle(text)
      .replacingOccurrences(of: StyleDigest.source(of: StyleSheet.text), with: "")
    #expect(Golden.lines(of: shown) == (try Golden("page.html").lines(recording: shown)))
  }

  @Test func `closes every tag, repeats no id and skips no heading`() {
    let check = MarkupCheck(HTMLRenderer().render(SamplePage.page))
    #expect(check.problems == [])
    #expect(check.headings.count == 3)
    #expect(check.ids.count > 5)
  }

  @Test func `refers to nothing outside itself`() {
    let text = HTMLRenderer().render(SamplePage.page)
    let check = MarkupCheck(text)
    #expect(check.addresses.allSatisfy { $0.hasPrefix("#") })
    #expect(!check.names.contains("script") && !check.names.contains("link"))
    #expect(!check.names.contains("img") && !check.names.contains("base"))
    #expect(check.styles == [StyleSheet.text])
    #expect(!StyleSheet.text.contains("http") && !StyleSheet.text.contains("@import"))
    #expect(text.contains("default-src &#39;none&#39;"))
    #expect(text.contains(StyleDigest.source(of: StyleSheet.text)))
    #expect(text.contains("<html lang=\"en\">"))
  }

  @Test func `leaves hostile text nothing to act on`() {
    let hostile = HostileText.text
    let page = Page(title: hostile, blocks: HostilePage.blocks(hostile))
    let text = HTMLRenderer().render(page)
    let check = MarkupCheck(text)
    #expect(check.problems == [])
    #expect(check.names.isSubset(of: HostilePage.elements))
    #expect(check.addresses.allSatisfy { $0.hasPrefix("#") })
    let acting: [Unicode.Scalar] = [
      "\u{0}", "\u{7}", "\u{1B}", "\u{200B}", "\u{202E}", "\u{2028}", "\u{2066}", "\u{FEFF}",
    ]
    #expect(!text.unicodeScalars.contains(where: acting.contains))
    #expect(check.words.contains("&lt;script&gt;"))
  }

  @Test func `puts headings in order whatever their levels`() {
    let levels = [3, 1, 6, 2, 1, 4, 9, 0, -3]
    let blocks = levels.map { Block.heading(level: $0, "Same") }
    let check = MarkupCheck(HTMLRenderer().render(Page(title: "Title", blocks: blocks)))
    #expect(check.problems == [])
    #expect(check.headings == [1, 2, 2, 3, 2, 2, 3, 4, 2, 2])
  }

  @Test func `lists contents where there are several parts`() {
    func page(_ count: Int) -> String {
      let blocks = (0..<count).flatMap { number -> [Block] in
        [.heading(level: 2, "Part \(number)"), .paragraph("Text.")]
      }
      return HTMLRenderer().render(Page(title: "Title", blocks: blocks))
    }
    #expect(!MarkupCheck(page(3)).names.contains("nav"))
    #expect(MarkupCheck(page(4)).addresses.count == 5)
  }

  @Test func `writes nothing for a page without blocks`() {
    #expect(HTMLRenderer().render(Page(title: "Nothing", blocks: [])).isEmpty)
  }

  @Test(arguments: [
    ("a.html", "a.html"), ("b/c-1_2.csv", "b/c-1_2.csv"), ("../a", ""), ("/a", ""), ("a//b", ""),
    ("javascript:x", ""), ("https://example.org", ""), (".hidden", ""), ("a b", ""), ("", ""),
    ("\u{FF0E}/a", ""),
  ])
  func `links to files beside the page only`(path: String, address: String) {
    #expect(Escaping.address(path) == address)
  }

  @Test(arguments: [
    ("Who moved, and why", "who-moved-and-why"), ("  ", "part"), ("\u{202E}\"x'", "x"),
    ("Candidate's", "candidates"), ("Ünïcode", "n-code"),
  ])
  func `names parts with harmless letters`(text: String, id: String) {
    #expect(Escaping.identifier(text) == id)
  }
}

@Suite struct `Style digest` {
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
  ])
  func `is that of the published examples`(text: String, digest: String) {
    #expect(StyleDigest.source(of: text) == "sha256-" + digest)
  }
}
