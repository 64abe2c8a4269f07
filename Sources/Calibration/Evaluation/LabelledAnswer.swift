/// An answer together with what raters made of it.
public struct LabelledAnswer: Sendable, Hashable {
  /// The answer.
  public var record: AnswerRecord
  /// The kind of account it is, by which answers are held apart in cross-validation.
  public var voice: String
  /// Each rater's label.
  public var raters: [AnswerLabel]
  /// What the raters come to together.
  public var label: AnswerLabel
  /// The words that show a finding by the signal's place, each as it stands in the answer or response.
  public var quotes: [Int: [String]]

  /// Makes a labelled answer; null without raters.
  ///
  /// - Parameters:
  ///   - record: The answer.
  ///   - voice: The kind of account; by default the id up to its first hyphen.
  ///   - raters: Each rater's label.
  ///   - quotes: The words that show a finding, by the signal's place.
  public init?(
    record: AnswerRecord,
    voice: String? = nil,
    raters: [AnswerLabel],
    quotes: [Int: [String]] = [:]
  ) {
    guard let label = AnswerLabel(consensusOf: raters) else { return nil }
    self.record = record
    self.voice = voice ?? record.id.split(separator: "-").first.map(String.init) ?? record.id
    self.raters = raters
    self.label = label
    self.quotes = quotes
  }

  /// Words of answer and response.
  public var wordCount: Int {
    [record.text.answer, record.text.response ?? ""].reduce(0) { count, text in
      count + text.utf8.split { $0 == .space || $0 == .lineFeed || $0 == .tab }.count
    }
  }
}
