/// A file of feedback that people wrote, in pieces: one candidate each.
///
/// Markdown and text hold one piece, or one for each heading of the first level where there are
/// several. JSON Lines and CSV hold one a record: `feedback`, and perhaps `candidate` or `id`,
/// `rating` or `vote`, and `level`.
public struct FeedbackFile: Sendable {
  /// One candidate's feedback.
  public struct Piece: Sendable {
    /// What it is called: the candidate, the heading, or the number of the record.
    public var name: String
    /// The feedback.
    public var text: String
    /// The vote that goes with it outside the text, or null.
    public var vote: Vote?
    /// Whether a level goes with it outside the text.
    public var hasLevel: Bool
    /// How offsets in the text lead to places in the file.
    let offsets: TextOffsets
    /// The number of the line before the first line of the bytes that the offsets lead to.
    let linesBefore: Int
    /// Where the piece itself begins, in those bytes.
    let start: Int
    let source: SourceText

    /// The place of some words of the text; the beginning of the piece for null.
    public func place(of range: Range<Int>?) -> SourcePlace {
      let bytes =
        range.map {
          SourceRange(
            start: offsets.source($0.lowerBound),
            end: offsets.source($0.upperBound)
          )
        } ?? SourceRange(start: start, end: min(start + 1, source.bytes.count))
      let place = source.place(of: bytes)
      return SourcePlace(
        name: place.name,
        position: SourcePosition(
          line: place.position.line + linesBefore,
          column: place.position.column
        ),
        length: place.length,
        excerpt: place.excerpt
      )
    }
  }

  /// The pieces, in order.
  public private(set) var pieces: [Piece] = []
  /// Records that cannot be read.
  public private(set) var problems: [Diagnostic] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - format: The form; YAML is taken for text.
  public init(_ source: SourceText, format: RecordFormat) {
    switch format {
    case .jsonl:
      readRecords(source) { record, file throws(Diagnostic) in
        try file.json(record, source.name)
      }
    case .csv: readTable(source)
    case .markdown, .text, .yaml: readText(source)
    }
  }

  private mutating func readText(_ source: SourceText) {
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      // The reader of answers says where the bytes are not UTF-8.
      do throws(Diagnostic) {
        _ = try BatchReader.plainText(of: source)
      } catch { problems.append(error) }
      return
    }
    let bytes = Array(text.utf8)
    let heads = Self.headings(bytes)
    guard heads.count > 1 else {
      let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
      return pieces.append(Self.piece(name, 0..<bytes.count, bytes, source))
    }
    for (place, head) in heads.enumerated() {
      let end = place + 1 < heads.count ? heads[place + 1].lowerBound : bytes.count
      let title = String(decoding: bytes[head.lowerBound + 1..<head.upperBound], as: UTF8.self)
      let name = title.split(separator: " ").joined(separator: " ")
      pieces.append(Self.piece(name, head.lowerBound..<end, bytes, source))
    }
  }

  private static func piece(
    _ name: String,
    _ range: Range<Int>,
    _ bytes: [UInt8],
    _ source: SourceText
  ) -> Piece {
    Piece(
      name: name,
      text: String(decoding: bytes[range], as: UTF8.self),
      vote: nil,
      hasLevel: false,
      offsets: .shifted(range.lowerBound),
      linesBefore: 0,
      start: range.lowerBound,
      source: source
    )
  }

  /// Lines that are headings of the first level.
  private static func headings(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == .lineFeed {
      if bytes[start..<end].starts(with: [0x23, .space]) { found.append(start..<end) }
      start = end + 1
    }
    return found
  }
}

extension FeedbackFile {
  private mutating func readRecords(
    _ source: SourceText,
    _ read: (RawRecord, inout FeedbackFile) throws(Diagnostic) -> Void
  ) {
    var splitter = RecordSplitter(.line)
    var records: [RawRecord] = []
    splitter.append(source.bytes, to: &records)
    splitter.finish(to: &records)
    for record in records {
      do throws(Diagnostic) { try read(record, &self) } catch { problems.append(error) }
    }
  }

  private mutating func json(_ record: RawRecord, _ name: String) throws(Diagnostic) {
    let value = try JSONLine.read(record, name: name)
    guard let text = value["feedback"]?.string else {
      var problem = Problem.missingKey("feedback", in: "a record")
      if let found = value["feedback"] {
        problem = .wrongType(expected: "text for 'feedback'", found: found.description)
      }
      throw record.diagnostic(problem, at: [.key("feedback")], name: name)
    }
    let range = JSONPlace.range(of: [.key("feedback")], in: record.bytes)
    let key = value["rating"] == nil ? "vote" : "rating"
    let rating = value[key]
    let vote = rating.flatMap { $0.integer ?? $0.string.flatMap(Self.number) }
    if let rating, rating != .null, vote.flatMap(Vote.init(rawValue:)) == nil {
      throw record.diagnostic(
        .valueOutOfRange(rating.string.map { "'\($0)'" } ?? "\(rating)", allowed: "1 to 4"),
        at: [.key(key)],
        name: name
      )
    }
    pieces.append(
      Piece(
        name: value["candidate"]?.string ?? value["id"]?.string ?? "record \(record.line)",
        text: text,
        vote: vote.flatMap(Vote.init(rawValue:)),
        hasLevel: !(value["level"]?.string ?? "").isEmpty,
        offsets: .json(record.bytes, from: range.start),
        linesBefore: record.line - 1,
        start: range.start,
        source: SourceText(name: name, bytes: record.bytes)
      )
    )
  }

  /// A vote in words or digits.
  private static func number(_ text: String) -> Int? {
    Int(text) ?? Vote.allCases.first { $0.words == text }?.rawValue
  }

  private mutating func readTable(_ source: SourceText) {
    var splitter = RecordSplitter(.unquotedLine)
    var records: [RawRecord] = []
    splitter.append(source.bytes, to: &records)
    splitter.finish(to: &records)
    guard let first = records.first else { return }
    do throws(Diagnostic) {
      let format = CSVFormat(header: first)
      let start = SourcePlace(name: source.name, position: SourcePosition(line: 1, column: 1))
      let header = try CSVHeader(try format.fields(of: first, name: source.name), at: start)
      guard let column = header.index(of: "feedback") else {
        let nearest = Nearest.match(for: "feedback", among: header.names)
        throw Diagnostic(
          .invalid("the file has no column 'feedback'", expected: nil, nearest: nearest),
          at: start
        )
      }
      for record in records.dropFirst() {
        do throws(Diagnostic) {
          try row(record, format, header, column, source.name)
        } catch { problems.append(error) }
      }
    } catch { problems.append(error) }
  }

  private mutating func row(
    _ record: RawRecord,
    _ format: CSVFormat,
    _ header: CSVHeader,
    _ column: Int,
    _ name: String
  ) throws(Diagnostic) {
    let fields = try format.fields(of: record, name: name)
    let place = SourcePlace(name: name, position: SourcePosition(line: record.line, column: 1))
    let row = try header.row(fields, at: place)
    func field(_ key: String) -> String? { row[key].flatMap { $0.isEmpty ? nil : $0 } }
    let start = format.start(ofField: column, in: record)
    let rating = field("rating") ?? field("vote")
    let vote = rating.flatMap(Self.number)
    if let rating, vote.flatMap(Vote.init(rawValue:)) == nil {
      throw Diagnostic(.valueOutOfRange("'\(rating)'", allowed: "1 to 4"), at: place)
    }
    pieces.append(
      Piece(
        name: field("candidate") ?? field("id") ?? "record \(record.line)",
        text: row.fields[column],
        vote: vote.flatMap(Vote.init(rawValue:)),
        hasLevel: field("level") != nil,
        offsets: .csv(record.bytes, from: start),
        linesBefore: record.line - 1,
        start: start,
        source: SourceText(name: name, bytes: record.bytes)
      )
    )
  }
}
