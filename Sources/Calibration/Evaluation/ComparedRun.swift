/// One side of a comparison: what a batch wrote, or answers read just now.
public struct ComparedRun: Sendable {
  /// What a file holds.
  public enum Kind: String, Sendable, Hashable {
    /// Lines, or the envelope, that `batch` wrote.
    case run = "a run of batch"
    /// Answers.
    case answers = "answers"
  }

  /// The name of the file.
  public let name: String
  /// What it holds.
  public let kind: Kind
  /// The digest of the rubric where the file tells it, or that read the answers.
  public let digest: String?
  /// The items, in order, each id once.
  public private(set) var items: [RunItem] = []
  /// What cannot be used, with its place.
  public private(set) var problems: [Diagnostic] = []
  private var ids: Set<String> = []

  /// Reads what `batch --format jsonl` or `--format json` wrote; null where the text is neither.
  public init?(_ source: SourceText) {
    name = source.name
    kind = .run
    var splitter = RecordSplitter(.line)
    var records: [RawRecord] = []
    splitter.append(source.bytes, to: &records)
    splitter.finish(to: &records)
    if let envelope = Self.envelope(source) {
      digest = envelope["rubric"]?["digest"]?.string
      for (place, value) in (envelope["records"]?.array ?? []).enumerated() {
        let position = SourcePosition(line: place + 2, column: 1)
        add(value, at: SourcePlace(name: source.name, position: position))
      }
      return
    }
    guard let first = records.first, Self.isRun(first, source.name) else { return nil }
    digest = nil
    for record in records {
      do throws(Diagnostic) {
        let value = try JSONLine.read(record, name: source.name)
        let whole = record.diagnostic(.emptyValue(""), at: [], name: source.name)
        add(value, at: whole.place)
      } catch {
        problems.append(error)
      }
    }
  }

  /// Reads answers with a rubric.
  ///
  /// - Parameters:
  ///   - source: The answers.
  ///   - format: How they are written.
  ///   - standard: The rubric.
  ///   - columns: What the fields are called.
  ///   - jobs: How many threads.
  package init(
    _ source: SourceText,
    format: RecordFormat,
    standard: RubricReader,
    columns: RecordColumns = RecordColumns(),
    jobs: Int = 1
  ) {
    name = source.name
    kind = .answers
    digest = standard.digest
    var reader = BatchReader(
      name: source.name,
      path: source.name,
      format: format,
      columns: columns
    )
    var records: [BatchItem] = []
    reader.append(source.bytes, to: &records)
    reader.finish(to: &records)
    let evaluator = BatchEvaluator(standard, columns: columns, jobs: jobs)
    for result in evaluator.evaluate(records, { $0 }) {
      switch result.outcome {
      case .read(let evaluated):
        let position = SourcePosition(line: result.line, column: 1)
        append(
          RunItem(evaluated, rubric: standard.rubric),
          at: SourcePlace(name: source.name, position: position)
        )
      case .failed(let diagnostic): problems.append(diagnostic)
      case .done, .unselected: break
      }
    }
  }

  private static func envelope(_ source: SourceText) -> JSONValue? {
    do throws(Diagnostic) {
      let value = try JSONReader.read(source)
      guard value["records"]?.array != nil else { return Optional.none }
      return value
    } catch {
      return Optional.none
    }
  }

  /// Whether a record is one that a batch wrote: it has a vote, or an error, and no answer.
  private static func isRun(_ record: RawRecord, _ name: String) -> Bool {
    do throws(Diagnostic) {
      let value = try JSONLine.read(record, name: name)
      return value["answer"] == nil && (value["vote"] != nil || value["error"] != nil)
    } catch {
      return false
    }
  }

  private mutating func append(_ item: RunItem, at place: SourcePlace) {
    if ids.insert(item.id).inserted {
      items.append(item)
    } else {
      problems.append(Diagnostic(.duplicateID(item.id, kind: "answer"), at: place))
    }
  }

  private mutating func add(_ value: JSONValue, at place: SourcePlace) {
    if let error = value["error"]?.string {
      let text = "the run could not read this record: \(error)"
      problems.append(Diagnostic(.invalid(text, expected: nil, nearest: nil), at: place))
      return
    }
    guard let id = value["id"]?.string, let number = value["vote"]?.integer,
      let vote = Vote(rawValue: number)
    else {
      let text = "this record has no id and vote"
      let expected = "a record that 'batch' wrote"
      problems.append(Diagnostic(.invalid(text, expected: expected, nearest: nil), at: place))
      return
    }
    var ratings: [String: Int?] = [:]
    if case .object(let members)? = value["criteria"] {
      for (key, rating) in members { ratings[key] = .some(rating.integer) }
    }
    let findings = (value["findings"]?.array ?? []).compactMap { finding -> RunItem.Finding? in
      guard let signal = finding.string ?? finding["signal"]?.string else { return nil }
      return RunItem.Finding(signal: signal, quote: finding["quote"]?.string)
    }
    append(
      RunItem(
        id: id,
        vote: vote,
        level: value["level"]?.string.flatMap(Level.init(rawValue:)),
        ratings: ratings,
        findings: findings,
        headline: value["headline"]?.string
      ),
      at: place
    )
  }
}
