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

  /// The index of the value of a key, or null where the mapping has no such key or the node is none.
  ///
  /// - Complexity: O(*n*) in the number of entries, without an allocation or a count of references.
  func value(of key: String, in mapping: Int) -> Int? {
    guard records.indices.contains(mapping), records[mapping].kind == .mapping else { return nil }
    var key = key
    return key.withUTF8 { wanted in
      source.bytes.withUnsafeBufferPointer { bytes in
        records.withUnsafeBufferPointer { records in
          var place = mapping + 1
          for _ in 0..<records[mapping].number where place + 1 < records.count {
            if records[place].isText(wanted, in: ByteView(bytes)) { return place + 1 }
            let value = records[place + 1]
            let isCollection = value.kind == .sequence || value.kind == .mapping
            place = isCollection ? max(Int(value.link), place + 2) : place + 2
          }
          return nil
        }
      }
    }
  }

  /// The index after a node and its descendants.
  func index(after index: Int) -> Int {
    guard records.indices.contains(index) else { return records.count }
    let record = records[index]
    let isCollection = record.kind == .sequence || record.kind == .mapping
    return isCollection ? max(Int(record.link), index + 1) : index + 1
  }

  /// Whether the records are one document in which each collection holds as many nodes as it says.
  ///
  /// - Complexity: O(*n*) in the number of records, with a stack as deep as they are nested.
  var isWhole: Bool { end(of: 0) == records.count }

  /// The index after a node, counted child by child; null where children are missing or too many.
  private func end(of index: Int) -> Int? {
    guard records.indices.contains(index) else { return nil }
    let record = records[index]
    guard record.kind == .sequence || record.kind == .mapping else { return index + 1 }
    var next = index + 1
    for _ in 0..<(record.kind == .mapping ? 2 * record.number : record.number) {
      guard let end = end(of: next) else { return nil }
      next = end
    }
    return next == Int(record.link) ? next : nil
  }
}
