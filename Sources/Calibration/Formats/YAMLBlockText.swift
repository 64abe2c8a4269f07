/// Text of several lines under `|`.
struct YAMLBlockText {
  /// The header, such as `|-`.
  let header: String

  /// The lines, without indentation; blank lines are empty.
  let lines: [Substring]

  /// Finds the block form of a text.
  ///
  /// The initializer fails for text that is better quoted: on one line, or with characters or spaces
  /// at its edges that block text does not keep for every reader.
  init?(_ text: String) {
    let unicode = text.unicodeScalars
    guard unicode.contains("\n"),
      unicode.allSatisfy({
        $0 == "\n" || $0 == "\t" || YAMLScalarText.isOrdinary($0) || Self.isSpaceLike($0)
      })
    else { return nil }
    var lines = text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).map {
      Substring($0)
    }
    guard let first = lines.first, let firstByte = first.utf8.first, !firstByte.isBlank else {
      return nil
    }
    var breaks = 0
    while let last = lines.last, last.isEmpty {
      lines.removeLast()
      breaks += 1
    }
    guard let last = lines.last, !last.utf8.allSatisfy(\.isBlank) else { return nil }
    header = breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+"
    self.lines = lines + repeatElement("", count: max(0, breaks - 1))
  }

  /// Spaces that readers keep in block text.
  private static func isSpaceLike(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x200C...0x200D, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
