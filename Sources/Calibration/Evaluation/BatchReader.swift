/// Cuts one input, as it arrives, into the records of a batch.
///
/// JSON Lines and CSV are never held as a whole; the other formats are read when they end.
package struct BatchReader: Sendable {
  private let name: String
  private let format: RecordFormat
  private let columns: RecordColumns
  private let stem: String
  private let isOnly: Bool
  private var splitter: RecordSplitter
  private var header: (format: CSVFormat, header: CSVHeader)?
  private var isBroken = false
  private var whole: [UInt8] = []

  /// Begins with an input.
  ///
  /// - Parameters:
  ///   - name: The input's name in messages.
  ///   - path: Its path; `-` for standard input.
  ///   - format: How it is written.
  ///   - columns: What its fields are called.
  ///   - stem: What names a record without an id; null for the path's last part without its ending.
  ///   - isOnly: Whether lines alone tell its records from those of all other inputs.
  package init(
    name: String,
    path: String,
    format: RecordFormat,
    columns: RecordColumns = RecordColumns(),
    stem: String? = nil,
    isOnly: Bool = true
  ) {
    self.name = name
    self.format = format
    self.columns = columns
    self.isOnly = isOnly
    self.stem = stem ?? Self.stem(of: path)
    splitter = RecordSplitter(format == .csv ? .unquotedLine : .line)
  }

  /// Whether no more of the input is wanted: it is read as a whole, and larger than one may be.
  package var isFull: Bool { whole.count > YAMLLimits.default.bytes }

  /// Takes the next piece of the input, and adds the records that end in it.
  package mutating func append(_ chunk: [UInt8], to items: inout [BatchItem]) {
    switch format {
    case .jsonl, .csv:
      var records: [RawRecord] = []
      splitter.append(chunk, to: &records)
      for record in records { add(record, to: &items) }
    case .yaml, .markdown, .text:
      if !isFull { whole += chunk }
    }
  }

  /// Ends the input, and adds what is left of it.
  package mutating func finish(to items: inout [BatchItem]) {
    let source = SourceText(name: name, bytes: whole)
    whole = []
    switch format {
    case .jsonl, .csv:
      var records: [RawRecord] = []
      splitter.finish(to: &records)
      for record in records { add(record, to: &items) }
    case .yaml:
      items +=
        ScenarioAnswers(source) { [stem, isOnly] place in
          isOnly ? "\(place)" : "\(stem):\(place)"
        }.items
    case .markdown:
      items += markdown(source)
    case .text:
      items.append(text(source))
    }
  }

  private mutating func add(_ record: RawRecord, to items: inout [BatchItem]) {
    guard format == .csv else {
      items.append(item(record.line, .json(record)))
      return
    }
    guard !isBroken else { return }
    if let header {
      items.append(item(record.line, .csv(record, header.format, header.header)))
      return
    }
    do throws(Diagnostic) {
      header = try readHeader(record)
    } catch {
      isBroken = true
      items.append(item(record.line, .failure(error)))
    }
  }

  private func readHeader(
    _ record: RawRecord
  ) throws(Diagnostic) -> (format: CSVFormat, header: CSVHeader) {
    let format = CSVFormat(header: record)
    let fields = try format.fields(of: record, name: name)
    let place = SourcePlace(name: name, position: SourcePosition(line: record.line, column: 1))
    let header = try CSVHeader(fields, at: place)
    guard header.index(of: columns.answer) != nil else {
      throw Diagnostic(
        .invalid(
          "the file has no column '\(columns.answer)'",
          expected: "a header with the names of the columns",
          nearest: Nearest.match(for: columns.answer, among: header.names)
        ),
        at: place
      )
    }
    try check(header, at: place)
    return (format, header)
  }

  /// Checks that the columns which somebody named are there, and that none is misspelt.
  private func check(_ header: CSVHeader, at place: SourcePlace) throws(Diagnostic) {
    for (field, name) in columns.renamed where header.index(of: name) == nil {
      throw Diagnostic(
        .invalid(
          "the file has no column '\(name)'",
          expected: "the name of a column after --\(field)",
          nearest: Nearest.match(for: name, among: header.names)
        ),
        at: place
      )
    }
    if let found = columns.misspelling(among: header.names) {
      throw Diagnostic(.unknownKey(found.key, in: "the header", nearest: found.meant), at: place)
    }
  }

  private func item(_ line: Int, _ content: BatchItem.Content) -> BatchItem {
    BatchItem(
      name: name,
      line: line,
      fallbackID: isOnly ? "\(line)" : "\(stem):\(line)",
      content: content
    )
  }

  private func markdown(_ source: SourceText) -> [BatchItem] {
    let answer = MarkdownAnswer(source)
    guard answer.isUsable else {
      return answer.diagnostics.filter { $0.severity == .error }.map { diagnostic in
        BatchItem(
          name: name,
          line: diagnostic.place.position.line,
          fallbackID: stem,
          content: .failure(diagnostic)
        )
      }
    }
    let keys = answer.frontMatter?.entries.filter { $0.key.kind == .scalar } ?? []
    if let found = columns.misspelling(among: keys.map(\.key.text) + Self.sections),
      let key = keys.first(where: { $0.key.hasText(found.key) })?.key
    {
      let problem = Problem.unknownKey(found.key, in: "the front matter", nearest: found.meant)
      let failure = key.diagnostic(problem, correction: found.meant)
      return [
        BatchItem(
          name: name,
          line: failure.place.position.line,
          fallbackID: stem,
          content: .failure(failure)
        )
      ]
    }
    func head(_ key: String) -> String? {
      guard let node = answer.frontMatter?[key], node.kind == .scalar else { return nil }
      return node.text
    }
    let record = AnswerRecord(
      id: head(columns.id) ?? stem,
      candidate: head(columns.candidate),
      interview: head(columns.interview),
      text: AnswerText(
        question: answer.question ?? head(columns.question) ?? "",
        answer: answer.answer,
        pushback: answer.pushback,
        response: answer.response
      )
    )
    return [BatchItem(name: name, line: 1, fallbackID: stem, content: .record(record))]
  }

  /// What stands below the front matter, and so is missing in none.
  private static let sections = ["question", "pushback", "response"]

  private func text(_ source: SourceText) -> BatchItem {
    let content: BatchItem.Content
    do throws(Diagnostic) {
      let text = AnswerText(answer: try Self.plainText(of: source))
      content = .record(AnswerRecord(id: stem, text: text))
    } catch {
      content = .failure(error)
    }
    return BatchItem(name: name, line: 1, fallbackID: stem, content: content)
  }

  /// The text of a file that is one answer and nothing else, without a byte order mark.
  ///
  /// - Parameter source: The file.
  /// - Returns: The text.
  /// - Throws: What is wrong with bytes that are too many or not UTF-8.
  package static func plainText(of source: SourceText) throws(Diagnostic) -> String {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard source.bytes.count <= YAMLLimits.default.bytes else {
      throw source.tooManyBytes(limit: YAMLLimits.default.bytes)
    }
    if let text = String(validating: source.bytes[start...], as: UTF8.self) { return text }
    // Markdown's reader says where the bytes are not UTF-8.
    let problem = MarkdownAnswer(source).diagnostics.first { $0.severity == .error }
    let fallback = Diagnostic(
      .invalid("the file is not UTF-8", expected: nil, nearest: nil),
      at: SourceRange(start: 0, end: 0),
      in: source
    )
    throw problem ?? fallback
  }

  /// What names the records of some files that have no id: of each path the last part without its
  /// ending, and as many of the folders before it as tell the paths apart.
  ///
  /// - Parameter paths: The paths.
  /// - Returns: A name a path, in the same order; paths that are the same have the same.
  package static func stems(of paths: [String]) -> [String] {
    var stems = paths.map { stem(of: $0) }
    var parts = 1
    while true {
      let same = Dictionary(grouping: paths.indices) { stems[$0] }.values.filter { group in
        Set(group.map { paths[$0] }).count > 1
      }
      guard !same.isEmpty else { return stems }
      parts += 1
      for place in same.joined() {
        let folders = paths[place].split(separator: "/").dropLast()
        let isWhole = folders.count < parts - 1
        let name = isWhole ? Substring(paths[place].split(separator: "/").last ?? "") : nil
        let last = name ?? Substring(stem(of: paths[place]))
        stems[place] = (folders.suffix(parts - 1) + [last]).joined(separator: "/")
      }
      guard parts < 64 else { return paths }
    }
  }

  /// A path's last part without its ending.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
