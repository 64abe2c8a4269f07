/// Makes records from what was cut out of a file.
struct RecordDecoder: Sendable {
  /// A record, or why it is none.
  enum Decoded: Sendable {
    case record(AnswerRecord)
    case failure(id: String?, Diagnostic)
  }

  let columns: RecordColumns
  /// Whether each key of a record stands for one thing.
  private let hasDistinctKeys: Bool
  private let knownKeys: Set<String>

  init(columns: RecordColumns) {
    self.columns = columns
    let keys = [
      columns.id, columns.candidate, columns.interview, columns.question, columns.answer,
      columns.pushback, columns.response, "corrections",
    ]
    knownKeys = Set(keys)
    hasDistinctKeys = knownKeys.count == keys.count
  }

  /// Decodes one record.
  func decode(_ item: BatchItem) -> Decoded {
    do throws(Diagnostic) {
      switch item.content {
      case .record(let record): return decode(record, item.corrections)
      case .failure(let diagnostic): return .failure(id: nil, diagnostic)
      case .json(let raw):
        if let record = plainRecord(raw, item) { return .record(record) }
        return decode(try JSONLine.read(raw, name: item.name), item)
      case .csv(let raw, let format, let header):
        let fields = try format.fields(of: raw, name: item.name)
        return .record(record(try header.row(fields, at: place(of: item)), item))
      }
    } catch {
      return .failure(id: nil, error)
    }
  }

  private func decode(_ record: AnswerRecord, _ corrections: Node?) -> Decoded {
    guard let corrections else { return .record(record) }
    do throws(Diagnostic) {
      var record = record
      record.corrections = try CorrectionsDecoder.corrections(corrections)
      return .record(record)
    } catch {
      return .failure(id: record.id, error)
    }
  }

  private func plainRecord(_ raw: RawRecord, _ item: BatchItem) -> AnswerRecord? {
    guard hasDistinctKeys, !raw.isTooLong else { return nil }
    return raw.bytes.withUnsafeBufferPointer {
      RecordScan.record($0, columns, fallbackID: item.fallbackID)
    }
  }

  private func record(_ row: CSVRow, _ item: BatchItem) -> AnswerRecord {
    func field(_ name: String) -> String? {
      guard let field = row[name], !field.isEmpty else { return nil }
      return field
    }
    return AnswerRecord(
      id: field(columns.id) ?? item.fallbackID,
      candidate: field(columns.candidate).flatMap(Self.nonBlank),
      interview: field(columns.interview),
      text: AnswerText(
        question: field(columns.question) ?? "",
        answer: field(columns.answer) ?? "",
        pushback: field(columns.pushback),
        response: field(columns.response)
      )
    )
  }

  private func decode(_ value: JSONValue, _ item: BatchItem) -> Decoded {
    var id: String?
    do throws(Diagnostic) {
      guard case .object(let members) = value else {
        throw problem(.wrongType(expected: "an object", found: value.description), item)
      }
      id = try name(members, item)
      guard let answer = try text(columns.answer, members, item) else {
        throw problem(missingAnswer(among: members.keys), item)
      }
      let texts = members.keys.filter { members[$0]?.string != nil || knownKeys.contains($0) }
      if let found = columns.misspelling(among: texts) {
        throw problem(.unknownKey(found.key, in: "a record", nearest: found.meant), item)
      }
      return .record(
        AnswerRecord(
          id: id ?? item.fallbackID,
          candidate: try text(columns.candidate, members, item).flatMap(Self.nonBlank),
          interview: try text(columns.interview, members, item),
          text: AnswerText(
            question: try text(columns.question, members, item) ?? "",
            answer: answer,
            pushback: try text(columns.pushback, members, item),
            response: try text(columns.response, members, item)
          ),
          corrections: try corrections(members["corrections"], item)
        )
      )
    } catch {
      return .failure(id: id, error)
    }
  }

  /// The key that is near the answer's, else that there is none; the cure of a missing key would be in
  /// YAML's form.
  private func missingAnswer(among keys: some Sequence<String>) -> Problem {
    let others = keys.filter { !knownKeys.contains($0) }.sorted()
    let near = others.first { Nearest.match(for: $0, among: [columns.answer]) != nil }
    if let near { return .unknownKey(near, in: "a record", nearest: columns.answer) }
    let text = "a record needs the key '\(columns.answer)'"
    return .invalid(text, expected: nil, nearest: nil)
  }

  /// The id; a whole number counts as its digits.
  private func name(
    _ members: [String: JSONValue],
    _ item: BatchItem
  ) throws(Diagnostic) -> String? {
    switch members[columns.id] {
    case nil, .null?: return nil
    case .string(let text)?: return text.isEmpty ? nil : text
    case .integer(let number)?: return String(number)
    case .some(let value):
      let wanted = "text for '\(columns.id)'"
      throw problem(.wrongType(expected: wanted, found: value.description), item)
    }
  }

  private func text(
    _ key: String,
    _ members: [String: JSONValue],
    _ item: BatchItem
  ) throws(Diagnostic) -> String? {
    switch members[key] {
    case nil, .null?: return nil
    case .string(let text)?: return text
    case .some(let value):
      throw problem(.wrongType(expected: "text for '\(key)'", found: value.description), item)
    }
  }

  /// A name without blanks around it; null for one of blanks alone.
  static func nonBlank(_ name: String) -> String? {
    guard name.utf8.first == .space || name.utf8.last == .space || name.isEmpty else { return name }
    let start = name.drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }
    return end.map { String(start[...$0]) }
  }

  private func corrections(
    _ value: JSONValue?,
    _ item: BatchItem
  ) throws(Diagnostic) -> Corrections {
    guard let value else { return Corrections() }
    do throws(CorrectionsDecoder.Flaw) {
      return try CorrectionsDecoder.corrections(value)
    } catch {
      throw problem(error.named, item)
    }
  }

  private func problem(_ problem: Problem, _ item: BatchItem) -> Diagnostic {
    Diagnostic(problem, at: place(of: item))
  }

  private func place(of item: BatchItem) -> SourcePlace {
    SourcePlace(name: item.name, position: SourcePosition(line: item.line, column: 1))
  }
}
