/// Looks for words in a text byte by byte, so that no locale has a say.
enum ByteSearch {
  /// Whether a text holds the bytes of some words; of no words always.
  static func contains(_ text: [UInt8], _ words: String) -> Bool {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return true }
    guard wanted.count <= text.count else { return false }
    return (0...(text.count - wanted.count)).contains { start in
      text[start] == first && text[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
