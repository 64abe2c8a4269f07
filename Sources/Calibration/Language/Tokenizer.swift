/// Splits UTF-8 text into tokens and sentences.
///
/// One pass over the bytes. Curly and straight quotes read alike; contractions become the words they
/// stand for; fillers vanish; a full stop after an abbreviation or inside a number ends nothing.
package struct Tokenizer: Sendable {
  package let language: CompiledLanguage

  package init(language: CompiledLanguage) { self.language = language }

  /// Reads a text into `result`, replacing what it held.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package func tokenize(_ text: UnsafeBufferPointer<UInt8>, into result: inout TokenizedText) {
    result.removeAll()
    withUnsafeTemporaryAllocation(of: Token.self, capacity: 512) { staging in
      language.traits.withUnsafeBufferPointer { traits in
        var scan = TokenScan(
          text: text,
          language: language,
          words: language.vocabulary.view,
          traits: traits,
          staging: staging
        )
        scan.run(into: &result)
      }
    }
    extendLifetime(language)
    resolveContractedD(&result)
    breakLongSentences(&result)
  }

  /// Reads a string; convenient where speed does not matter.
  package func tokenize(_ text: String) -> TokenizedText {
    var result = TokenizedText()
    var text = text
    text.withUTF8 { tokenize($0, into: &result) }
    return result
  }

  /// *'d* is *had* before a participle and *would* otherwise.
  private func resolveContractedD(_ result: inout TokenizedText) {
    let rows = language.rows
    for index in result.tokens.indices where result.tokens[index].row == rows.contractedD {
      var next = index + 1
      var isHad = false
      while next < min(index + 4, result.tokens.count) {
        let token = result.tokens[next]
        let traits = language.traits[Int(token.row)]
        if traits.contains(.adverb) || traits.contains(.negation) {
          next += 1
          continue
        }
        isHad = traits.contains(.participle)
        break
      }
      let row = isHad ? rows.had : rows.would
      result.tokens[index].row = row
      result.tokens[index].hash = UInt32(bitPattern: row)
    }
  }

  private func commaCount(_ tokens: ArraySlice<Token>) -> Int {
    tokens.count { $0.row == language.rows.comma }
  }

  /// Speech without full stops is cut at *and*, *but*, *so* once a piece has enough words.
  private func breakLongSentences(_ result: inout TokenizedText) {
    let longest = 70
    guard (0..<result.sentenceCount).contains(where: { result.sentence($0).count > longest }) else {
      return
    }
    var starts: [Int32] = [0]
    var changed = false
    for index in 0..<result.sentenceCount {
      let range = result.sentence(index)
      if range.count > longest, commaCount(result.tokens[range]) < range.count / 20 {
        changed = true
        var pieceStart = range.lowerBound
        for token in range where token - pieceStart >= 18 {
          let traits = language.traits[Int(result.tokens[token].row)]
          if traits.contains(.coordinator) || traits.contains(.breaker) {
            starts.append(Int32(token))
            pieceStart = token
          }
        }
      }
      starts.append(Int32(range.upperBound))
    }
    if changed { result.sentenceStarts = starts }
  }
}
