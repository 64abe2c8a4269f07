/// The nodes of a text's documents; one reference shared by every `Node`.
///
/// It is a class so that copying a node costs one reference count and not three. It never changes.
final class YAMLTree: Sendable {
  let source: SourceText
  let records: [YAMLRecord]

  init(source: SourceText, records: [YAMLRecord]) {
    self.source = source
    self.records = records
  }

  /// The index after a node and its descendants.
  func index(after index: Int) -> Int {
    guard records.indices.contains(index) else { return records.count }
    let record = records[index]
    let isCollection = record.kind == .sequence || record.kind == .mapping
    return isCollection ? max(Int(record.link), index + 1) : index + 1
  }
}
