extension AnswerText {
  /// The first place where the answer, or else the response, has the bytes of some words; null where
  /// neither has, and for no words.
  func place(of words: String) -> (part: Finding.Part, range: Range<Int>)? {
    let needle = Array(words.utf8)
    for (part, text) in [(Finding.Part.answer, answer), (.response, response ?? "")] {
      let hay = Array(text.utf8)
      guard !needle.isEmpty, needle.count <= hay.count else { continue }
      let start = (0...(hay.count - needle.count)).first { start in
        hay[start..<(start + needle.count)].elementsEqual(needle)
      }
      if let start { return (part, start..<(start + needle.count)) }
    }
    return nil
  }
}
