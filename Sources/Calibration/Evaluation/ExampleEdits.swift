/// The edits that every example of a rubric is rewritten by.
struct ExampleEdits: Sendable {
  /// After these an example shows what it showed.
  let neutral: [any ExampleEdit]
  /// After these nothing is left of it.
  let retracting: [any RetractingEdit] = [
    NegationEdit(word: .not), NegationEdit(word: .never), ConditionEdit(), WishEdit(),
  ]

  /// Makes the edits of a language.
  init(_ variants: WordVariants) {
    func reversed(_ pairs: [WordVariants.Pair]) -> [WordVariants.Pair] {
      pairs.map { WordVariants.Pair($0.other, $0.words) }
    }
    neutral = [
      QuoteMarkEdit(makesCurly: true), QuoteMarkEdit(makesCurly: false),
      SwapEdit("contracted", variants.contractions),
      SwapEdit("with contractions written out", reversed(variants.contractions)),
      SwapEdit("in one spelling", variants.spellings),
      SwapEdit("in the other spelling", reversed(variants.spellings)),
      SwapEdit("with genders swapped", variants.genders),
      SwapEdit("with names swapped", eachOf: variants.names),
      SwapEdit("with companies swapped", eachOf: variants.companies),
      CaseEdit(makesCapitals: false), CaseEdit(makesCapitals: true),
    ]
  }
}
