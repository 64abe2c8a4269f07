/// What there is to refer to, as tables and as JSON.
package struct ListReport: Sendable {
  /// Names the envelope and its version.
  package static let schema = "hcsim.list/1"

  private struct Row: Sendable {
    let kind: String
    let id: String
    let title: String
    let about: String
    let isBuiltIn: Bool?
    let overrides: Bool
  }

  private let rows: [Row]

  /// Lists scenario files, in the order given.
  package init(_ entries: [ScenarioLibrary.Entry]) {
    rows = entries.map { entry in
      Row(
        kind: entry.kind.rawValue,
        id: entry.id,
        title: entry.title,
        about: entry.about,
        isBuiltIn: entry.isBuiltIn,
        overrides: entry.overridesBuiltIn
      )
    }
  }

  /// Lists the signals of a rubric.
  package init(signalsOf rubric: Rubric) {
    rows = rubric.signals.map { signal in
      Row(
        kind: "signal",
        id: signal.id,
        title: signal.title,
        about: "speaks \(signal.direction.rawValue), on \(signal.criterion)",
        isBuiltIn: nil,
        overrides: false
      )
    }
  }

  /// Lists the criteria of a rubric.
  package init(criteriaOf rubric: Rubric) {
    rows = rubric.criteria.map { criterion in
      Row(
        kind: "criterion",
        id: criterion.id,
        title: criterion.title,
        about: criterion.question,
        isBuiltIn: nil,
        overrides: false
      )
    }
  }

  /// A heading a kind, and a line an id.
  package var page: Page {
    var blocks: [Block] = []
    var rest = rows[...]
    while let first = rest.first {
      let group = rest.prefix { $0.kind == first.kind }
      rest = rest.dropFirst(group.count)
      blocks.append(.heading(level: 2, RichText("\(first.kind) (\(group.count))")))
      blocks.append(.definitions(group.map(Self.definition)))
    }
    if blocks.isEmpty { blocks.append(.paragraph("There is none.")) }
    return Page(title: "What there is", blocks: blocks)
  }

  /// The whole for other programs.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "items": .array(
        rows.map { row in
          [
            "kind": .string(row.kind), "id": .string(row.id), "title": .string(row.title),
            "about": .string(row.about), "built-in": row.isBuiltIn.map(JSONValue.bool) ?? .null,
            "overrides-built-in": .bool(row.overrides),
          ]
        }
      ),
    ]
  }

  private static func definition(_ row: Row) -> Definition {
    var text: RichText = "\(row.title)"
    if !row.about.isEmpty { text += row.title.isEmpty ? "\(row.about)" : " - \(row.about)" }
    if row.overrides {
      text += " \(.toned(.warning, "takes the place of the built-in one"))"
    } else if row.isBuiltIn == false {
      text += " \(.faint("(not built in)"))"
    }
    return Definition("\(.code(row.id))", text)
  }
}
