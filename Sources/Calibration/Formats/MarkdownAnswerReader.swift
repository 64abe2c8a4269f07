/// Cuts a Markdown file into the sections of an answer.
struct MarkdownAnswerReader {
  enum Section: String {
    case rest
    case question
    case answer
    case pushback
    case response
  }

  private let source: SourceText
  private let limits: YAMLLimits
  private(set) var frontMatter: Node?
  private(set) var sections: [Section: [String]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
  }

  mutating func read() {
    guard source.bytes.count <= limits.bytes else {
      diagnostics = [source.tooManyBytes(limit: limits.bytes)]
      return
    }
    var check = TextCheck(source: source, limit: limits.problems)
    check.run()
    diagnostics = check.diagnostics
    guard !check.isHopeless else { return }
    source.bytes.withUnsafeBufferPointer { buffer in
      let bytes = ByteView(buffer)
      let start = readFrontMatter(bytes)
      readSections(bytes, from: start)
    }
  }

  /// Reads the mapping between two lines `---`, and gives the offset of the text after it.
  private mutating func readFrontMatter(_ bytes: ByteView) -> Int {
    let start = bytes.beginsWithByteOrderMark ? 3 : 0
    guard line(of: bytes, at: start) == "---" else { return start }
    var offset = bytes.endOfLine(from: start) + 1
    while offset < bytes.count, line(of: bytes, at: offset) != "---" {
      offset = bytes.endOfLine(from: offset) + 1
    }
    guard offset < bytes.count else {
      diagnostics.append(
        Diagnostic(
          .invalid("the front matter has no end", expected: "a line '---' after it", nearest: nil),
          at: SourceRange(start: start, end: start + 3),
          in: source
        )
      )
      return bytes.count
    }
    let head = SourceText(name: source.name, bytes: Array(source.bytes[..<offset]))
    let result = YAMLReader.read(head, limits: limits)
    if diagnostics.isEmpty { diagnostics += result.diagnostics }
    if let root = result.documents.first, result.isUsable {
      frontMatter = root.kind == .mapping ? root : nil
      if root.kind != .mapping, root.kind != .absent {
        diagnostics.append(
          root.diagnostic(.wrongType(expected: "a mapping", found: root.description))
        )
      }
    }
    return min(bytes.count, bytes.endOfLine(from: offset) + 1)
  }

  private mutating func readSections(_ bytes: ByteView, from start: Int) {
    var section = Section.rest
    var offset = start
    var fence: String?
    while offset < bytes.count {
      let line = line(of: bytes, at: offset)
      let next = bytes.endOfLine(from: offset) + 1
      if let open = fence {
        if line.hasPrefix(open) { fence = nil }
      } else if line.hasPrefix("```") || line.hasPrefix("~~~") {
        fence = String(line.prefix(3))
      } else if let heading = Self.heading(line) {
        begin(heading, at: SourceRange(start: offset, end: next - 1))
        section = heading
        offset = next
        continue
      }
      sections[section, default: []].append(line)
      offset = next
    }
  }

  private mutating func begin(_ section: Section, at range: SourceRange) {
    if sections[section] != nil {
      diagnostics.append(
        Diagnostic(
          .invalid("the heading '\(section.rawValue)' stands twice", expected: nil, nearest: nil),
          at: range,
          in: source
        )
      )
    }
    sections[section] = sections[section] ?? []
  }

  private func line(of bytes: ByteView, at offset: Int) -> String {
    var end = bytes.endOfLine(from: offset)
    while end > offset, bytes[end - 1].isBlank || bytes[end - 1] == .carriageReturn { end -= 1 }
    return String(decoding: bytes.bytes(from: offset, to: end), as: UTF8.self)
  }

  private static func heading(_ line: String) -> Section? {
    let marks = line.utf8.prefix { $0 == .numberSign }.count
    guard (1...6).contains(marks) else { return nil }
    let title = line.utf8.dropFirst(marks)
    guard title.first?.isBlank == true else { return nil }
    let letters = title.filter { !$0.isBlank && $0 != .colon && $0 != .numberSign }
    let section = Section(rawValue: String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self))
    return section == .rest ? nil : section
  }

  /// Lines without the blank ones at their ends, joined.
  static func text(_ lines: [String]) -> String {
    let from = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let to = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? from
    return lines[from..<max(from, to)].joined(separator: "\n")
  }

  static func firstParagraph(of lines: [String]) -> (paragraph: [String], rest: [String]) {
    let from = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let end = lines[from...].firstIndex { $0.isEmpty } ?? lines.endIndex
    return (Array(lines[from..<end]), Array(lines[end...]))
  }
}
