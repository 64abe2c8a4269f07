/// A record of a CSV file with its columns' names.
public struct CSVRow: Hashable, Sendable {
  /// The names of the columns.
  public let header: CSVHeader

  /// The fields, as many as the header has names.
  public let fields: [String]

  /// The field of a column; `nil` if the file has none of that name.
  public subscript(name: String) -> String? {
    header.index(of: name).map { fields[$0] }
  }
}
