extension YAMLParser {
  /// Opens a collection; `false` if it would be too deep, and then reading has stopped.
  mutating func open(_ kind: Node.Kind, at start: Int, isFlow: Bool = false) -> Int? {
    guard depth < limits.depth else {
      report(.text(.tooDeep(limit: limits.depth)), from: start, to: start + 1)
      stop()
      return nil
    }
    depth += 1
    var record = YAMLRecord(kind: kind, style: .plain, start: start, end: start)
    record.isFlow = isFlow
    return append(record)
  }

  /// Closes a collection whose descendants have all been appended.
  mutating func close(_ index: Int?, count: Int, end: Int? = nil) {
    depth -= 1
    guard let index, records.indices.contains(index) else { return }
    records[index].link = UInt32(truncatingIfNeeded: records.count)
    records[index].number = count
    if let end { valueEnd = UInt32(truncatingIfNeeded: end) }
    records[index].end = max(valueEnd, records[index].start)
  }

  /// Appends a record and gives its index; `nil` if there would be too many.
  @discardableResult
  mutating func append(_ record: YAMLRecord) -> Int? {
    guard records.count < limits.nodes else {
      report(
        .text(.tooManyNodes(limit: limits.nodes)),
        from: Int(record.start),
        to: Int(record.start) + 1
      )
      stop()
      return nil
    }
    records.append(record)
    valueEnd = record.end
    return records.count - 1
  }

  mutating func appendAbsent(at offset: Int) {
    append(YAMLRecord(kind: .absent, style: .plain, start: offset, end: offset))
  }

  @discardableResult
  mutating func append(_ token: ScalarToken) -> Int? {
    var record = YAMLRecord(kind: .scalar, style: token.style, start: token.start, end: token.end)
    record.isVerbatim = token.isVerbatim
    return append(record)
  }

  /// Parses something that is out of place for its problems and forgets its records.
  mutating func discarding(_ body: (inout YAMLParser) -> Void) {
    let count = records.count
    body(&self)
    if records.count > count { records.removeSubrange(count...) }
  }

  /// Gives up: nothing more is read.
  mutating func stop() {
    isStopped = true
    at = bytes.count
    lineStart = at
    indent = -1
  }
}
