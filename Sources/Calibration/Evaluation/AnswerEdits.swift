/// The ways in which a study of invariance rewrites answers, from a rubric and its language.
struct AnswerEdits: Sendable {
  /// All of them, by promise.
  let all: [any AnswerEdit]

  /// Collects the edits.
  ///
  /// - Parameters:
  ///   - standard: The rubric.
  ///   - offTopic: Further texts to put behind answers.
  ///   - seed: What random orders are drawn from.
  init(_ standard: RubricReader, offTopic: [String] = [], seed: UInt64) {
    let variants = standard.variants
    let rubric = standard.rubric
    let random = CounterRandom(seed: seed)
    all =
      Self.identity(variants) + Self.neutral(variants, random)
      + Self.games(rubric, variants, random) + Self.padding(offTopic) + [Self.evidence(rubric)]
  }

  private static func identity(_ variants: WordVariants) -> [any AnswerEdit] {
    let swaps = [
      SwapEdit("with names swapped", eachOf: variants.names),
      SwapEdit("with companies swapped", eachOf: variants.companies),
      SwapEdit("with genders swapped", variants.genders),
      SwapEdit("with 'they' for 'he' and 'she'", variants.neutralGenders),
    ]
    return variants.slots.compactMap { IntroductionEdit($0, variants) }
      + swaps.map { RewordedEdit($0, .nothingChanges) }
  }

  private static func neutral(
    _ variants: WordVariants,
    _ random: CounterRandom
  ) -> [any AnswerEdit] {
    func reversed(_ pairs: [WordVariants.Pair]) -> [WordVariants.Pair] {
      pairs.map { WordVariants.Pair($0.other, $0.words) }
    }
    let swaps: [any ExampleEdit] = [
      QuoteMarkEdit(makesCurly: true), QuoteMarkEdit(makesCurly: false),
      SwapEdit("in one spelling", variants.spellings),
      SwapEdit("in the other spelling", reversed(variants.spellings)),
      SwapEdit("contracted", variants.contractions),
      SwapEdit("with contractions written out", reversed(variants.contractions)),
      CaseEdit(makesCapitals: false),
    ]
    return swaps.map { RewordedEdit($0, .sameMeaning) } + [
      FillerEdit(fillers: variants.fillers), SentenceOrderEdit(way: .neighbours, random: random),
    ]
  }

  private static func games(
    _ rubric: Rubric,
    _ variants: WordVariants,
    _ random: CounterRandom
  ) -> [any AnswerEdit] {
    let directions = rubric.signals.map(\.direction)
    let praised = rubric.signals.filter { $0.direction == .for }.map(\.title)
    let keywords = (rubric.criteria.map(\.title) + praised).joined(separator: ", ") + "."
    let noise = variants.nonAnswers.filter { !$0.other.isEmpty }
    return RepetitionEdit.Part.allCases.map { RepetitionEdit(part: $0, directions: directions) }
      + [
        SentenceOrderEdit(way: .shuffled, random: random),
        PaddingEdit(name: "padded with off-topic prose", texts: variants.padding),
        PaddingEdit(
          name: "padded with much off-topic prose",
          texts: [variants.padding.joined(separator: " ")]
        ),
        PaddingEdit(name: "with the rubric's words listed after it", texts: [keywords]),
      ]
      + noise.map { PaddingEdit(name: "followed by: \($0.words)", texts: [$0.other]) }
  }

  private static func padding(_ texts: [String]) -> [any AnswerEdit] {
    guard !texts.isEmpty else { return [] }
    return [
      PaddingEdit(name: "followed by a text about something else", texts: texts),
      PaddingEdit(name: "followed by another one", texts: texts.reversed()),
    ]
  }

  private static func evidence(_ rubric: Rubric) -> any AnswerEdit {
    let sources = rubric.signals.enumerated().compactMap { place, signal in
      signal.direction == .for && signal.reach == .answer
        ? AddedEvidenceEdit.Source(
          signal: place,
          texts: signal.fires.filter { $0.challenge == nil }.map(\.text)
        ) : nil
    }
    return AddedEvidenceEdit(sources: sources)
  }
}
