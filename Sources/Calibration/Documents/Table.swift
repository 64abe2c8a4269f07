/// A table of running text: every row has as many cells as there are columns.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case leading
    case trailing
    case center
  }

  package struct Column: Hashable, Sendable {
    package let title: RichText
    package let alignment: Alignment

    package init(_ title: RichText, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  package let caption: RichText?
  package let columns: [Column]
  package let rows: [[RichText]]

  /// Makes a table; short rows gain empty cells, and cells beyond the last column are dropped.
  package init(caption: RichText? = nil, columns: [Column], rows: [[RichText]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows.map { row in
      columns.indices.map { row.indices.contains($0) ? row[$0] : "" }
    }
  }
}
