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

  /// A table in a frame that scrolls by itself, so that a page never does sideways.
  func table(_ table: Table) -> HTMLNode {
    let caption = table.caption.map { [HTMLNode.tag("caption", inline($0))] } ?? []
    let head = table.columns.enumerated().map { place, column in
      cell("th", column.title, column.alignment, scope: column.title.isEmpty ? nil : "col")
    }
    let rows = table.rows.map { row in
      HTMLNode.tag(
        "tr",
        zip(row, table.columns).enumerated().map { place, pair in
          let isName = place == 0 && !pair.0.isEmpty
          return cell(
            isName ? "th" : "td",
            pair.0,
            pair.1.alignment,
            scope: isName ? "row" : nil
          )
        }
      )
    }
    let words = table.caption?.plainText ?? table.columns.first?.title.plainText ?? ""
    return .tag(
      "div",
      [
        ("class", "table"), ("role", "group"), ("tabindex", "0"),
        ("aria-label", "Table: " + (words.isEmpty ? "figures" : words)),
      ],
      [.tag("table", caption + [.tag("thead", [.tag("tr", head)]), .tag("tbody", rows)])]
    )
  }

  private func cell(
    _ name: String,
    _ text: RichText,
    _ alignment: Table.Alignment,
    scope: String?
  ) -> HTMLNode {
    var attributes: [(String, String)] = []
    if let scope { attributes.append(("scope", scope)) }
    switch alignment {
    case .leading: break
    case .trailing: attributes.append(("class", "number"))
    case .center: attributes.append(("class", "center"))
    }
    let isEmptyHead = name == "th" && text.isEmpty
    return .tag(isEmptyHead ? "td" : name, attributes, inline(text))
  }
}
