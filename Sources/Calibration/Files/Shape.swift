/// What a value in a scenario file may be: the one description that checks, schema and skeletons
/// are made from.
package indirect enum Shape: Sendable {
  /// Text on one line, not empty.
  case line
  /// Text on any number of lines; empty is allowed.
  case lines
  case whole(NumberRange)
  case number(NumberRange)
  case boolean
  /// One of some words.
  case choice([String])
  /// An id that is given here.
  case identifier(Namespace)
  /// An id that is given elsewhere.
  case reference(Namespace)
  case list(Shape, counts: NumberRange)
  /// A mapping whose keys are free, or are ids.
  case map(keys: Shape, values: Shape)
  case record(RecordShape)
  /// One of several shapes, told apart by whether they are scalars, lists or mappings.
  case either([Shape])

  /// A list of any length.
  package static func list(_ item: Shape) -> Shape { .list(item, counts: .atLeast(0)) }

  /// A list of at least one.
  package static func filledList(_ item: Shape) -> Shape { .list(item, counts: .atLeast(1)) }

  /// One of an enumeration's words.
  package static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ type: Choice.Type
  ) -> Shape {
    .choice(type.allCases.map(\.rawValue))
  }

  /// The records that a value of this shape may be, or be a list of.
  var records: [RecordShape] {
    switch self {
    case .record(let record): [record]
    case .list(let item, _): item.records
    case .either(let choices): choices.flatMap(\.records)
    case .line, .lines, .whole, .number, .boolean, .choice, .identifier, .reference, .map: []
    }
  }

  /// The kind of node that a shape is written as; null where there are several.
  var nodeKind: Node.Kind? {
    switch self {
    case .line, .lines, .whole, .number, .boolean, .choice, .identifier, .reference: .scalar
    case .list: .sequence
    case .map, .record: .mapping
    case .either: nil
    }
  }
}
