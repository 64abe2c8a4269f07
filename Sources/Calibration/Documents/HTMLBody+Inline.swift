extension HTMLBody {
  /// Running text; every run of white space is one space to a browser too.
  func inline(_ text: RichText) -> [HTMLNode] {
    text.parts.map(node)
  }

  private func node(_ part: Inline) -> HTMLNode {
    switch part {
    case .text(let words): .text(words)
    case .strong(let inner): .tag("strong", inline(inner))
    case .emphasis(let inner): .tag("em", inline(inner))
    case .faint(let inner): .tag("span", [("class", "faint")], inline(inner))
    case .code(let words): .tag("code", [.text(words)])
    case .quote(let words): .tag("q", [.text("\u{201C}\(words)\u{201D}")])
    case .toned(let tone, let inner):
      .tag("span", [("class", tone.rawValue)], [sign(tone), .text("\u{A0}")] + inline(inner))
    case .marked(let tone, let label, let inner):
      .tag(
        "mark",
        [("class", tone.rawValue)],
        [.tag("sup", [sign(tone), .text(label + " ")])] + inline(inner)
      )
    case .link(let link, let inner): self.link(link, inner)
    }
  }

  private func link(_ link: Link, _ inner: RichText) -> HTMLNode {
    switch link {
    case .details(let id): return .tag("a", [("href", "#" + Self.detailsID(id))], inline(inner))
    case .file(let path):
      let address = Escaping.address(path)
      guard !address.isEmpty else { return .tag("span", inline(inner)) }
      return .tag("a", [("href", address)], inline(inner))
    }
  }

  /// The mark of a tone, read out as the word it stands for.
  private func sign(_ tone: Tone) -> HTMLNode {
    .tag(
      "span",
      [("class", "sign"), ("role", "img"), ("aria-label", tone.rawValue)],
      [.text(tone.mark(isPlain: false))]
    )
  }
}
