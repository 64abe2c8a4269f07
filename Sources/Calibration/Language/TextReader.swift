/// Makes the tokens that everything else reads: spellings folded, sentences in other languages sifted out,
/// what notes leave out supplied.
///
/// It holds buffers that are used again: one a thread.
struct TextReader: Sendable {
  private let tokenizer: Tokenizer
  private let folding: TokenFolding
  private let notes: NotesReader
  private var sieve: SentenceSieve

  init(_ language: CompiledLanguage) {
    tokenizer = Tokenizer(language: language)
    folding = TokenFolding(language)
    notes = NotesReader(language: language)
    sieve = SentenceSieve(language)
  }

  /// Reads a text whole, but for what notes leave out: ``resolve(_:)`` follows.
  ///
  /// - Complexity: linear in the text.
  mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, into text: inout TokenizedText) {
    tokenize(utf8, into: &text)
    folding.fold(&text)
    sieve.sift(&text)
  }

  /// Supplies what notes leave out, when all that is not read has been taken out.
  func resolve(_ text: inout TokenizedText) { notes.resolve(&text) }

  /// Takes a text apart, and leaves its words as they stand.
  func tokenize(_ utf8: UnsafeBufferPointer<UInt8>, into text: inout TokenizedText) {
    tokenizer.tokenize(utf8, into: &text)
  }
}
