/// One line of a terminal: runs, with the columns they take.
struct TextLine: Hashable, Sendable {
  private(set) var runs: [TextRun] = []
  private(set) var columns = 0

  init() {}

  init(_ text: String, _ style: TextStyle = TextStyle()) {
    append(text, style)
  }

  mutating func append(_ text: String, _ style: TextStyle = TextStyle()) {
    append(text, style, columns: DisplayWidth.columns(of: text))
  }

  mutating func append(_ text: String, _ style: TextStyle, columns: Int) {
    guard !text.isEmpty else { return }
    self.columns += columns
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append(TextRun(text: text, style: style))
    }
  }

  mutating func append(_ other: TextLine) {
    for run in other.runs { append(run.text, run.style, columns: 0) }
    columns += other.columns
  }

  /// Adds spaces until the line takes that many columns.
  mutating func pad(to columns: Int) {
    guard columns > self.columns else { return }
    append(String(repeating: " ", count: columns - self.columns))
  }

  /// The line behind some text, as list markers and quotation bars need it.
  func prefixed(by text: String, _ style: TextStyle = TextStyle()) -> TextLine {
    var line = TextLine(text, style)
    line.append(self)
    return line
  }

  /// The line for a terminal or a file, without spaces at its end.
  ///
  /// No-break spaces have done their work once lines are broken, and are written as spaces, so
  /// that a search for words as they look finds them.
  func written(usesColor: Bool) -> String {
    var text = ""
    write(to: &text, usesColor: usesColor)
    return text
  }

  /// Adds what ``written(usesColor:)`` gives to a text.
  func write(to text: inout String, usesColor: Bool) {
    var runs = runs[...]
    while let last = runs.last {
      let trimmed = last.text.withoutSpacesAtEnd
      guard trimmed.isEmpty else {
        if trimmed.utf8.count < last.text.utf8.count { runs[runs.endIndex - 1].text = trimmed }
        break
      }
      runs.removeLast()
    }
    for run in runs {
      let opening = usesColor ? run.style.opening : ""
      text += opening
      text += run.text.withSpacesThatBreak
      if !opening.isEmpty { text += TextStyle.closing }
    }
  }
}

extension String {
  fileprivate var withoutSpacesAtEnd: String {
    guard utf8.last == UInt8(ascii: " ") else { return self }
    var text = self
    return text.withUTF8 { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
  }

  /// No-break spaces as spaces.
  fileprivate var withSpacesThatBreak: String {
    var text = self
    let first = text.withUTF8 { bytes in
      bytes.indices.dropFirst().first { bytes[$0] == 0xA0 && bytes[$0 - 1] == 0xC2 }
    }
    guard first != nil else { return self }
    // Elsewhere a mark may combine with the space before it.
    guard LineBreaker.isSimple(self) else { return String(map { $0 == "\u{A0}" ? " " : $0 }) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0xA0, bytes.last == 0xC2 {
        bytes[bytes.count - 1] = UInt8(ascii: " ")
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
