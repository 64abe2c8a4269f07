/// One line of the pattern language.
///
/// `word` · `=build` all forms · `<class>` · `(a|b c)` · `x?` · `~n` up to n words · `#` a number ·
/// `_` any word · `<Name>` a name · `I WE THEY` subjects · `^ $` sentence edges · `*x` the anchor ·
/// `!x` any word but x · `A & B` same sentence · `A >> B` B within the next two sentences.
public struct TokenPattern: Sendable, Hashable {
  /// One place of a pattern.
  public struct Element: Sendable, Hashable {
    /// What may stand there.
    public var choices: [Choice]
    /// Whether it may be missing.
    public var isOptional: Bool
    /// Whether anything but the choices may stand there.
    public var isNegated: Bool
  }

  /// One alternative of a place.
  public enum Choice: Sendable, Hashable {
    /// A word or phrase as written, lowercase.
    case words(String)
    /// All forms of a verb or verb phrase.
    case forms(String)
    /// A lexicon class.
    case lexicon(String)
    /// A number in digits or words.
    case number
    /// Any word.
    case any
    /// A capitalised word inside a sentence.
    case name
    /// The start of a sentence.
    case start
    /// The end of a sentence.
    case end
    /// Up to this many words.
    case gap(Int)
  }

  /// Words in a row.
  public struct Sequence: Sendable, Hashable {
    /// The places, in order.
    public var elements: [Element]
    /// The place at which scope is read, or null for the first.
    public var anchor: Int?
  }

  /// How a further sequence relates to the one before.
  public enum Join: String, Sendable, Hashable, CaseIterable {
    /// In the same sentence.
    case sameSentence = "&"
    /// Within the next two sentences.
    case following = ">>"
  }

  private let line: ArchivedText

  /// As written.
  public var source: String { line.text }

  /// At most this many states a sequence, so that one fits a machine word.
  static let stateLimit = 62

  /// Reads a line of the pattern language.
  ///
  /// - Parameter source: The line.
  /// - Throws: The first problem, with its place in the line.
  public init(_ source: String) throws(PatternError) {
    self.init(trusted: source)
    var parser = PatternParser()
    let outcome = withBytes { bytes -> Result<Void, PatternError> in
      do throws(PatternError) { try parser.parse(bytes) } catch { return .failure(error) }
      return .success(())
    }
    try outcome.get()
  }

  /// Takes a line that was read before.
  init(trusted source: String) { line = ArchivedText(source) }

  /// Takes a line of an archive.
  init(_ line: ArchivedText) { self.line = line }

  /// Lends the bytes of the line.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    line.withBytes(body)
  }
}
