/// An answer in a Markdown file.
///
/// Optional front matter between two lines `---`; then headings of any level named Question, Answer,
/// Pushback and Response. What stands under no such heading is the answer. Without a heading Answer,
/// the first paragraph under Question is the question, and the rest is the answer.
public struct MarkdownAnswer: Sendable {
  /// The mapping before the text, if there is one.
  public let frontMatter: Node?

  /// The question, if there is a heading for it.
  public let question: String?

  /// The answer; empty if there is none.
  public let answer: String

  /// What the interviewer objected, if there is a heading for it.
  public let pushback: String?

  /// The answer to the objection, if there is a heading for it.
  public let response: String?

  /// Everything that is wrong with the file.
  public let diagnostics: [Diagnostic]

  /// Whether no diagnostic is an error.
  public var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Reads a file.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ source: SourceText, limits: YAMLLimits = .default) {
    var reader = MarkdownAnswerReader(source: source, limits: limits)
    reader.read()
    let sections = reader.sections
    frontMatter = reader.frontMatter
    diagnostics = reader.diagnostics
    pushback = sections[.pushback].map(MarkdownAnswerReader.text)
    response = sections[.response].map(MarkdownAnswerReader.text)
    let rest = sections[.rest].map(MarkdownAnswerReader.text) ?? ""
    guard let lines = sections[.question] else {
      question = nil
      answer = sections[.answer].map(MarkdownAnswerReader.text) ?? rest
      return
    }
    if let body = sections[.answer] {
      question = MarkdownAnswerReader.text(lines)
      answer = MarkdownAnswerReader.text(body)
    } else {
      let (paragraph, body) = MarkdownAnswerReader.firstParagraph(of: lines)
      question = MarkdownAnswerReader.text(paragraph)
      let text = MarkdownAnswerReader.text(body)
      answer = text.isEmpty ? rest : text
    }
  }
}
