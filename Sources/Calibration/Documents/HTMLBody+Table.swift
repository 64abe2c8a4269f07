extension HTMLBody {
  /// Where a table is wider than a telephone, in pixels.
  private static let telephone = 288
  /// About the width of a letter in a table, and the space after a column.
  private static let (letter, gap) = (9, 15)

  /// A table in a frame that scrolls by itself, so that a page never does sideways.
  ///
  /// One that would be wider than a telephone is stacked there: each row a card, each cell after the
  /// title of its column. Roles keep it a table for those who hear it.
  func table(_ table: Table) -> HTMLNode {
    let isStacked = Self.width(of: table) > Self.telephone
    let caption = table.caption.map { [HTMLNode.tag("caption", inline($0))] } ?? []
    let head = table.columns.map { column in
      cell("th", column.title, column, scope: column.title.isEmpty ? nil : "col", isStacked)
    }
    let rows = table.rows.map { row in
      HTMLNode.tag(
        "tr",
        role("row", isStacked),
        zip(row, table.columns).enumerated().map { place, pair in
          let isName = place == 0 && !pair.0.isEmpty
          return cell(isName ? "th" : "td", pair.0, pair.1, scope: isName ? "row" : nil, isStacked)
        }
      )
    }
    let words = table.caption?.plainText ?? table.columns.first?.title.plainText ?? ""
    let parts = [
      HTMLNode.tag(
        "thead",
        role("rowgroup", isStacked),
        [.tag("tr", role("row", isStacked), head)]
      ),
      .tag("tbody", role("rowgroup", isStacked), rows),
    ]
    return .tag(
      "div",
      [
        ("class", isStacked ? "table stack" : "table"), ("role", "group"), ("tabindex", "0"),
        ("aria-label", "Table: " + (words.isEmpty ? "figures" : words)),
      ],
      [.tag("table", role("table", isStacked), caption + parts)]
    )
  }

  private func role(_ name: String, _ isStacked: Bool) -> [(String, String)] {
    isStacked ? [("role", name)] : []
  }

  private func cell(
    _ name: String,
    _ text: RichText,
    _ column: Table.Column,
    scope: String?,
    _ isStacked: Bool
  ) -> HTMLNode {
    let isEmptyHead = name == "th" && text.isEmpty
    let name = isEmptyHead ? "td" : name
    var attributes: [(String, String)] = []
    if let scope { attributes.append(("scope", scope)) }
    switch column.alignment {
    case .leading: break
    case .trailing: attributes.append(("class", "number"))
    case .center: attributes.append(("class", "center"))
    }
    if isStacked {
      let role = scope.map { $0 == "col" ? "columnheader" : "rowheader" } ?? "cell"
      attributes.append(("role", role))
      if name == "td", !text.isEmpty { attributes.append(("data-of", column.title.plainText)) }
    }
    return .tag(name, attributes, inline(text))
  }

  /// About how wide a table is where its text breaks wherever it can, in pixels.
  private static func width(of table: Table) -> Int {
    table.columns.indices.reduce(0) { sum, place in
      let column = table.columns[place]
      let texts = ([column.title] + table.rows.map { $0[place] }).map(\.plainText)
      let isWhole = column.alignment == .trailing
      let longest = texts.reduce(0) { most, text in
        let words = isWhole ? [Substring(text)] : text.split { $0 == " " || $0 == "-" }
        return words.reduce(most) { max($0, DisplayWidth.columns(of: String($1))) }
      }
      return sum + longest * letter + gap
    }
  }
}
