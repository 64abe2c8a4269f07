/// A mapping with known keys.
package struct RecordShape: Sendable {
  /// One key of a record.
  package struct Field: Sendable {
    /// The key.
    package let key: String
    /// What its value may be.
    package let shape: Shape
    /// Whether a record without it is wrong.
    package let isRequired: Bool
    /// What a record without it means, as written in a file; null for nothing.
    package let standard: String?
    /// What it says, in one line.
    package let about: String
    /// What a new file holds, as written in a file; null leaves it to the shape.
    package let sample: String?
  }

  /// What one record is called, with its article.
  package let name: String
  /// What it is, in one line.
  package let about: String
  /// The keys, in the order in which files are written.
  package let fields: [Field]

  /// Makes a record.
  package init(_ name: String, _ about: String, _ fields: [Field]) {
    self.name = name
    self.about = about
    self.fields = fields
  }

  /// The place of a key in ``fields``, or null.
  package func index(of key: String) -> Int? { fields.firstIndex { $0.key == key } }

  /// Where a key stands that this record does not have itself: the keys above it, the nearest place
  /// first, such as `'candidate'`; null where it stands nowhere within four records.
  func path(to key: String) -> String? {
    var level = fields.map { (path: "'\($0.key)'", records: $0.shape.records) }
    for _ in 0..<4 {
      if let found = level.first(where: { $0.records.contains { $0.index(of: key) != nil } }) {
        return found.path
      }
      level = level.flatMap { path, records in
        records.flatMap(\.fields).map { ("\(path), '\($0.key)'", $0.shape.records) }
      }
    }
    return nil
  }
}

extension RecordShape.Field {
  /// A key that every record has.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - shape: What its value may be.
  ///   - about: What it says, in one line.
  ///   - sample: What a new file holds.
  /// - Returns: The field.
  package static func needed(
    _ key: String,
    _ shape: Shape,
    _ about: String,
    sample: String? = nil
  ) -> Self {
    Self(
      key: key,
      shape: shape,
      isRequired: true,
      standard: nil,
      about: about,
      sample: sample
    )
  }

  /// A key that a record may lack.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - shape: What its value may be.
  ///   - about: What it says, in one line.
  ///   - standard: What a record without it means.
  ///   - sample: What a new file holds; with null the key is left out.
  /// - Returns: The field.
  package static func optional(
    _ key: String,
    _ shape: Shape,
    _ about: String,
    standard: String? = nil,
    sample: String? = nil
  ) -> Self {
    Self(
      key: key,
      shape: shape,
      isRequired: false,
      standard: standard,
      about: about,
      sample: sample
    )
  }
}
