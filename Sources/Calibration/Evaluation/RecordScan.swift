/// Reads a record of JSON Lines straight into its fields, where it is as plain as most are.
///
/// What is not plain - an error, another type than text, corrections, escapes in keys - is left to
/// ``RecordDecoder``, which says what is wrong with it.
struct RecordScan {
  private var parser: JSONParser
  private let columns: RecordColumns
  private var keys: [Range<Int>] = []
  private var id: String?
  private var candidate: String?
  private var interview: String?
  private var question: String?
  private var answer: String?
  private var pushback: String?
  private var response: String?

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ columns: RecordColumns) {
    parser = JSONParser(bytes: ByteView(bytes))
    self.columns = columns
  }

  /// A record that is plain, or null.
  static func record(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ columns: RecordColumns,
    fallbackID: String
  ) -> AnswerRecord? {
    var scan = RecordScan(bytes, columns)
    let isPlain: Bool
    do throws(RecordFailure) { isPlain = try scan.scanObject() } catch { return nil }
    guard isPlain, let answer = scan.answer else { return nil }
    let id = scan.id.flatMap { $0.isEmpty ? nil : $0 }
    return AnswerRecord(
      id: id ?? fallbackID,
      candidate: scan.candidate.flatMap(RecordDecoder.nonBlank),
      interview: scan.interview,
      text: AnswerText(
        question: scan.question ?? "",
        answer: answer,
        pushback: scan.pushback,
        response: scan.response
      )
    )
  }

  /// Reads an object; says whether it was plain.
  private mutating func scanObject() throws(RecordFailure) -> Bool {
    parser.skipSpace()
    guard parser.bytes[parser.at] == .leftBrace else { return false }
    parser.at += 1
    while true {
      parser.skipSpace()
      guard let key = parser.plainKey(after: &keys) else { return false }
      parser.skipSpace()
      guard parser.bytes[parser.at] == .colon else { return false }
      parser.at += 1
      parser.skipSpace()
      guard try scanValue(of: key) else { return false }
      parser.skipSpace()
      let byte = parser.bytes[parser.at]
      parser.at += 1
      if byte == .comma { continue }
      guard byte == .rightBrace else { return false }
      parser.skipSpace()
      return parser.at >= parser.bytes.count
    }
  }

  private func has(_ key: Range<Int>, _ name: String) -> Bool {
    guard name.utf8.count == key.count else { return false }
    return parser.bytes.bytes(from: key.lowerBound, to: key.upperBound).elementsEqual(name.utf8)
  }

  /// Reads a value into its field; says whether it is plain.
  private mutating func scanValue(of key: Range<Int>) throws(RecordFailure) -> Bool {
    let isText = parser.bytes[parser.at] == .doubleQuote
    var isField = true
    if has(key, columns.answer) {
      answer = try text(isText)
    } else if has(key, columns.id) {
      id = try text(isText)
    } else if has(key, columns.candidate) {
      candidate = try text(isText)
    } else if has(key, columns.interview) {
      interview = try text(isText)
    } else if has(key, columns.question) {
      question = try text(isText)
    } else if has(key, columns.pushback) {
      pushback = try text(isText)
    } else if has(key, columns.response) {
      response = try text(isText)
    } else {
      isField = false
    }
    if isField, isText { return true }
    if isField {
      // No field is the same as none.
      return try parser.value(depth: 1) == .null
    }
    guard !has(key, "corrections"),
      !columns.mayBeMisspelt(parser.bytes.bytes(from: key.lowerBound, to: key.upperBound))
    else { return false }
    return try parser.skipValue(depth: 1)
  }

  private mutating func text(_ isText: Bool) throws(RecordFailure) -> String? {
    isText ? try parser.string() : nil
  }
}
