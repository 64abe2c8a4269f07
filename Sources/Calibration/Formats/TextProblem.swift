/// Why bytes are not a text that may be read.
public enum TextProblem: Hashable, Sendable {
  /// A byte that is not part of a UTF-8 sequence.
  case invalidUTF8(UInt8)

  /// A file in UTF-16.
  case utf16

  /// A scalar that may not stand in a text file, such as NUL or another control character.
  case controlCharacter(UInt32)

  /// A carriage return without a line feed.
  case bareCarriageReturn

  /// A byte-order mark after the start of the file.
  case byteOrderMarkInside

  /// More bytes than the limit.
  case tooManyBytes(limit: Int)

  /// More values than the limit.
  case tooManyNodes(limit: Int)

  /// Collections inside collections, deeper than the limit.
  case tooDeep(limit: Int)

  /// More problems than the limit; the rest of the text was not read.
  case tooManyProblems(limit: Int)

  var code: String {
    switch self {
    case .invalidUTF8: "invalid-utf-8"
    case .utf16: "utf-16"
    case .controlCharacter: "control-character"
    case .bareCarriageReturn: "bare-carriage-return"
    case .byteOrderMarkInside: "byte-order-mark-inside"
    case .tooManyBytes: "too-many-bytes"
    case .tooManyNodes: "too-many-nodes"
    case .tooDeep: "too-deep"
    case .tooManyProblems: "too-many-problems"
    }
  }

  var message: String {
    switch self {
    case .invalidUTF8(let byte): "the byte \(Self.hex(UInt32(byte), digits: 2)) is not UTF-8"
    case .utf16: "the file is in UTF-16"
    case .controlCharacter(let scalar):
      "the control character U+\(Self.hex(scalar, digits: 4)) may not stand in a text file"
    case .bareCarriageReturn: "a carriage return without a line feed"
    case .byteOrderMarkInside: "a byte-order mark inside the text"
    case .tooManyBytes(let limit): "the text has more than \(limit) bytes"
    case .tooManyNodes(let limit): "more than \(limit) values"
    case .tooDeep(let limit): "more than \(limit) levels of lists and mappings"
    case .tooManyProblems(let limit): "more than \(limit) problems; the rest was not read"
    }
  }

  var help: String? {
    switch self {
    case .invalidUTF8, .utf16: "save the file as UTF-8"
    case .controlCharacter: "remove it, or write it as an escape inside double quotes"
    case .bareCarriageReturn: "end lines with LF or CR LF"
    case .byteOrderMarkInside: "remove it"
    case .tooManyBytes, .tooManyNodes: "split the file"
    case .tooDeep, .tooManyProblems: nil
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
