/// How often words stand in the examples of a rubric's signals, which are short answers.
struct WordFrequency {
  /// By row; phrases too.
  private var counts: [Int32]
  private var numbers = 0
  private var names = 0
  private var sentences = 0
  private var total = 1

  /// Counts the words of all examples.
  init(_ rubric: Rubric, _ classes: WordClasses) {
    let language = classes.language
    let tokenizer = Tokenizer(language: language)
    counts = Array(repeating: 0, count: language.vocabulary.count)
    var text = TokenizedText()
    for example in rubric.signals.flatMap({ $0.fires + $0.silent }) {
      var bytes = example.text
      bytes.withUTF8 { tokenizer.tokenize($0, into: &text) }
      add(text, classes.phrases)
    }
  }

  private mutating func add(_ text: TokenizedText, _ phrases: PhraseTable) {
    sentences += text.sentenceCount
    total += text.tokens.count
    for token in text.tokens {
      if token.row > 0 { counts[Int(token.row)] += 1 }
      if token.marks.contains(.number) { numbers += 1 }
      if token.marks.contains(.capitalized) { names += 1 }
    }
    text.tokens.withUnsafeBufferPointer { tokens in
      let view = phrases.view
      for sentence in 0..<text.sentenceCount {
        let range = text.sentence(sentence)
        for index in range {
          view.match(tokens, at: index, end: range.upperBound) { row, _ in counts[Int(row)] += 1 }
        }
      }
    }
    extendLifetime(phrases)
  }

  /// The share of a text's words that a row is expected to be; of a word that no example has a little.
  func share(of row: Int32, _ symbols: PatternProgram.Symbols) -> Double {
    let count: Double
    switch row {
    case symbols.start, symbols.end: count = Double(sentences)
    case symbols.number: count = Double(numbers)
    case symbols.name: count = Double(names)
    default: count = Double(counts[Int(row)])
    }
    return (count + 0.2) / Double(total)
  }
}
