/// The names of a CSV file's columns.
public struct CSVHeader: Hashable, Sendable {
  /// The names in order, without white space around them.
  public let names: [String]

  private let indices: [String: Int]

  /// Creates a header from the fields of a file's first record.
  ///
  /// - Parameters:
  ///   - fields: The fields.
  ///   - place: Where the record is, for the problem of a name that stands twice.
  /// - Throws: A diagnostic if two names are the same.
  public init(_ fields: [String], at place: SourcePlace) throws(Diagnostic) {
    names = fields.map(Self.trimmed)
    var indices: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      guard indices.updateValue(index, forKey: name) == nil else {
        throw Diagnostic(.record(.duplicateColumn(name)), at: place)
      }
    }
    self.indices = indices
  }

  /// The index of a column; `nil` if the file has none of that name.
  public func index(of name: String) -> Int? { indices[name] }

  /// The fields of a record by column.
  ///
  /// - Parameters:
  ///   - fields: The fields of the record.
  ///   - place: Where the record is, for the problem of a wrong number of fields.
  /// - Returns: The row.
  /// - Throws: A diagnostic if the record has more or fewer fields than the header.
  public func row(_ fields: [String], at place: SourcePlace) throws(Diagnostic) -> CSVRow {
    guard fields.count == names.count else {
      throw Diagnostic(
        .record(.fieldCount(fields.count, expected: names.count)),
        at: place
      )
    }
    return CSVRow(header: self, fields: fields)
  }

  private static func trimmed(_ name: String) -> String {
    let scalars = name.unicodeScalars.drop { $0 == " " || $0 == "\t" }
    guard let end = scalars.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(scalars[...end])
  }
}
