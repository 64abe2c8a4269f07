/// The stems of a text's content words, to compare a response with a challenge.
package struct ContentWords: Sendable {
  /// Sorted hashes of the stems, each once.
  package private(set) var stems: [UInt32] = []
  /// Sorted hashes of the numbers, each once.
  package private(set) var numbers: [UInt32] = []
  /// Sorted hashes of runs of three words, each once.
  package private(set) var triples: [UInt64] = []

  package init() {}

  /// Collects from a text; `bytes` are those that the tokens point into.
  package init(
    _ text: TokenizedText,
    bytes: UnsafeBufferPointer<UInt8>,
    language: CompiledLanguage
  ) {
    for index in 0..<text.sentenceCount {
      var first: UInt32 = 0
      var second: UInt32 = 0
      var run = 0
      for position in text.sentence(index) {
        let token = text.tokens[position]
        if token.marks.contains(.punctuation) { continue }
        run += 1
        if run >= 3 {
          triples.append((UInt64(first) << 32 ^ UInt64(second) << 15) ^ UInt64(token.hash))
        }
        first = second
        second = token.hash
        if token.marks.contains(.number) {
          numbers.append(token.hash)
          continue
        }
        if language.traits[Int(token.row)].contains(.function) || token.length < 3 { continue }
        stems.append(ContentWords.stem(token, bytes))
      }
    }
    stems = ContentWords.unique(stems)
    numbers = ContentWords.unique(numbers)
    triples = ContentWords.unique(triples)
  }

  /// How many of `other`'s entries are here too.
  package static func overlap<Element: Comparable>(_ a: [Element], _ b: [Element]) -> Int {
    var i = 0
    var j = 0
    var count = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// The entries of `a` that are not in `b`; both sorted.
  package static func without<Element: Comparable>(_ a: [Element], _ b: [Element]) -> [Element] {
    var result: [Element] = []
    var j = 0
    for element in a {
      while j < b.count, b[j] < element { j += 1 }
      if j < b.count, b[j] == element { continue }
      result.append(element)
    }
    return result
  }

  private static func unique<Element: Comparable>(_ values: [Element]) -> [Element] {
    var result: [Element] = []
    for value in values.sorted() where result.last != value { result.append(value) }
    return result
  }

  /// Hash of the word without *-ing*, *-ed*, *-es*, *-s* and *-ly*.
  private static func stem(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let start = Int(token.start)
    var end = Int(token.end)
    guard end <= bytes.count else { return token.hash }
    if end - start > 4 {
      for suffix in ["ing", "ed", "es", "s", "ly"] where ends(bytes, start, end, suffix) {
        end -= suffix.utf8.count
        break
      }
    }
    var hash: UInt32 = 2_166_136_261
    for index in start..<end {
      let byte = bytes[index]
      hash = Vocabulary.step(hash, byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return Vocabulary.finish(hash)
  }

  private static func ends(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ suffix: String
  ) -> Bool {
    let length = suffix.utf8.count
    guard end - start > length else { return false }
    var index = end - length
    for byte in suffix.utf8 {
      if bytes[index] | 0x20 != byte { return false }
      index += 1
    }
    return true
  }
}
