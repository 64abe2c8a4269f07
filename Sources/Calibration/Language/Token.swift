/// One word, number or comma of a text.
package struct Token: Sendable, Hashable {
  /// What the writing of a token says beyond its letters.
  package struct Marks: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Capitalised inside a sentence: a name.
    package static let capitalized = Marks(rawValue: 1)
    package static let number = Marks(rawValue: 2)
    /// Commas, colons, dashes, quotation marks: matched when asked for, stepped over otherwise.
    package static let punctuation = Marks(rawValue: 4)
    /// Written into the text by the reader, as the subject that notes leave out.
    package static let supplied = Marks(rawValue: 8)
    /// Inside quotation marks.
    package static let quoted = Marks(rawValue: 16)
    /// Capitalised where a sentence begins: it says nothing by itself.
    package static let initial = Marks(rawValue: 32)
  }

  /// First byte in the text.
  package var start: UInt32
  /// Bytes.
  package var length: UInt16
  package var marks: Marks
  /// Row in the vocabulary; 0 where the word is not listed.
  package var row: Int32
  /// Hash of the lowercase word.
  package var hash: UInt32

  /// Byte after the last.
  package var end: UInt32 { start + UInt32(length) }
}
