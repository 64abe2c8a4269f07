/// A stretch of an archive that holds one value.
struct ArchivePart: Sendable {
  let digits: ArchiveBytes
  let texts: ArchiveBytes
  let digitRange: Range<Int>
  let textRange: Range<Int>

  /// A part of an archive, by where its numbers and its texts stand.
  init(of whole: ArchivePart, digits: Range<Int>, texts: Range<Int>) {
    self.digits = whole.digits
    self.texts = whole.texts
    digitRange = digits
    textRange = texts
  }

  /// A whole archive.
  init(digits: ArchiveBytes, texts: ArchiveBytes) {
    self.digits = digits
    self.texts = texts
    digitRange = 0..<digits.withBytes(\.count)
    textRange = 0..<texts.withBytes(\.count)
  }

  /// The value; null where the texts end too early or hold more.
  func read<Value: Archived>(_ type: Value.Type = Value.self) -> Value? {
    digits.withBytes { digits in
      texts.withBytes { texts in
        var reader = ArchiveReader(self, digits: digits, texts: texts)
        var value = Value.blank
        reader.pass(&value)
        return reader.isWhole ? value : nil
      }
    }
  }
}
