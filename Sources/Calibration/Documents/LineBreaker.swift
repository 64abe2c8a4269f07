/// Fills lines with words.
///
/// Lines break at spaces and between wide characters (but not before closing punctuation); inside
/// a word only where the word alone is wider than the line, after a `/`, `-` or the like if there
/// is one. A no-break space joins words.
struct LineBreaker {
  private struct Word {
    var line = TextLine()
    var followsSpace: Bool
  }

  /// The columns a line may take, at least 1.
  let width: Int

  init(width: Int) {
    self.width = max(width, 1)
  }

  /// The lines of a text; none where it holds nothing but spaces.
  func lines(of runs: [TextRun]) -> [TextLine] {
    runs.allSatisfy { Self.isSimple($0.text) } ? lines(ofSimple: runs) : lines(ofAny: runs)
  }

  /// The lines of whatever text.
  func lines(ofAny runs: [TextRun]) -> [TextLine] {
    var lines: [TextLine] = []
    var current = TextLine()
    for word in Self.words(of: runs) {
      let space = word.followsSpace && current.columns > 0 ? 1 : 0
      if current.columns + space + word.line.columns <= width {
        if space > 0 { current.append(" ", Self.styleOfSpace(between: current, word.line)) }
        current.append(word.line)
        continue
      }
      if current.columns > 0 { lines.append(current) }
      var pieces = word.line.columns > width ? pieces(of: word.line) : [word.line]
      current = pieces.popLast() ?? TextLine()
      lines += pieces
    }
    if current.columns > 0 { lines.append(current) }
    return lines
  }

  /// The columns of the widest word, below which words have to be broken.
  static func widestWord(of runs: [TextRun]) -> Int {
    runs.allSatisfy { isSimple($0.text) }
      ? widestWord(ofSimple: runs) : words(of: runs).reduce(0) { max($0, $1.line.columns) }
  }

  private static func styleOfSpace(between line: TextLine, _ word: TextLine) -> TextStyle {
    guard let style = word.runs.first?.style, line.runs.last?.style == style else {
      return TextStyle()
    }
    return style
  }

  private static func words(of runs: [TextRun]) -> [Word] {
    var words: [Word] = []
    var word = Word(followsSpace: false)
    var previous: Character = " "
    func isBreakable(_ next: Character) -> Bool {
      isIdeographic(previous) && !closing.contains(next)
        || isIdeographic(next) && !closing.contains(next) && !opening.contains(previous)
    }
    for run in runs {
      if !isIdeographic(previous), isSimple(run.text) {
        previous = take(simple: run, &word, &words) ?? previous
        continue
      }
      for character in run.text {
        if isSpace(character) {
          if word.line.columns > 0 || !word.line.runs.isEmpty { words.append(word) }
          word = Word(followsSpace: true)
        } else {
          if !word.line.runs.isEmpty, isBreakable(character) {
            words.append(word)
            word = Word(followsSpace: false)
          }
          let columns = DisplayWidth.columns(of: character)
          word.line.append(String(character), run.style, columns: columns)
        }
        previous = character
      }
    }
    if !word.line.runs.isEmpty { words.append(word) }
    return words
  }

  /// Whether each scalar of a text is a character of one column, and only the space is white.
  static func isSimple(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { DisplayWidth.columns(ofSimple: $0) != nil }
  }

  /// Takes a simple run a word at a time.
  ///
  /// - Returns: The last character, or null where there is none.
  private static func take(
    simple run: TextRun,
    _ word: inout Word,
    _ words: inout [Word]
  ) -> Character? {
    var text = run.text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        if bytes[start] == UInt8(ascii: " ") {
          if word.line.columns > 0 || !word.line.runs.isEmpty { words.append(word) }
          word = Word(followsSpace: true)
          start += 1
          continue
        }
        var end = start
        var columns = 0
        while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
          if bytes[end] & 0xC0 != 0x80 { columns += 1 }
          end += 1
        }
        let part = String(decoding: bytes[start..<end], as: UTF8.self)
        word.line.append(part, run.style, columns: columns)
        start = end
      }
    }
    return run.text.last
  }

  /// A word that is wider than the line, cut into pieces that are not.
  func pieces(of word: TextLine) -> [TextLine] {
    let clusters = word.runs.flatMap { run in
      run.text.map { (text: $0, style: run.style, columns: DisplayWidth.columns(of: $0)) }
    }
    var pieces: [TextLine] = []
    var start = 0
    while start < clusters.count {
      var end = start
      var columns = 0
      var separator: Int?
      while end < clusters.count, end == start || columns + clusters[end].columns <= width {
        columns += clusters[end].columns
        end += 1
        if Self.separators.contains(clusters[end - 1].text) { separator = end }
      }
      if end < clusters.count, let separator { end = separator }
      var piece = TextLine()
      for cluster in clusters[start..<end] {
        piece.append(String(cluster.text), cluster.style, columns: cluster.columns)
      }
      pieces.append(piece)
      start = end
    }
    return pieces
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\t" || character.isNewline
  }

  private static func isIdeographic(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x2E80 else { return false }
    switch scalar.value {
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60: return true
    case 0x20000...0x3FFFD: return true
    default: return false
    }
  }

  private static let separators: Set<Character> = ["/", "-", "_", ".", "?", "&", "=", ","]

  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "：", "；", "？", "！", "）", "」", "』", "】", "〉", "》", "〕", "］", "｝", "ー", "々",
    "”", "’", ")", "]", "}", ",", ".", ";", ":", "?", "!", "%", "\"", "'",
  ]

  private static let opening: Set<Character> = [
    "（", "「", "『", "【", "〈", "《", "〔", "［", "｛", "“", "‘", "(", "[", "{", "\"", "'",
  ]
}
